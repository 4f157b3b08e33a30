package dev.parley.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A forum: a place for threads.
 *
 * @param id its name in links
 * @param name one line of 1 to 64 code points
 * @param description what it is for, at most 1,000 code points
 * @param parent the forum above it
 * @param position where it stands among its siblings, lower ones first
 * @param settings how it is run
 * @param state what may still happen in it
 */
public record Forum(
        ForumId id,
        String name,
        String description,
        Optional<ForumId> parent,
        int position,
        ForumSettings settings,
        ForumState state) {
    /** The most code points of a name. */
    public static final int MAX_NAME_LENGTH = 64;

    /** The most code points of a description. */
    public static final int MAX_DESCRIPTION_LENGTH = 1_000;

    /**
     * Brings texts into normal form and checks their length.
     *
     * @param id its name in links
     * @param name one line of 1 to 64 code points
     * @param description what it is for, at most 1,000 code points
     * @param parent the forum above it
     * @param position where it stands among its siblings, lower ones first
     * @param settings how it is run
     * @param state what may still happen in it
     */
    public Forum {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(state, "state");
        name = Require.line("forum-name", 1, MAX_NAME_LENGTH, name);
        description = Require.text("forum-description", MAX_DESCRIPTION_LENGTH, description);
        Require.that(
                parent.isEmpty() || !parent.get().equals(id),
                "forum.cycle",
                () -> "forum %s cannot be its own parent".formatted(id));
    }
}
