package dev.parley.view;

import com.google.common.collect.ImmutableList;
import dev.parley.model.ForumId;
import dev.parley.model.ForumState;
import dev.parley.moderation.Action;
import java.util.Objects;
import java.util.Optional;

/**
 * A forum, as one reader sees it.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, perhaps empty
 * @param parent the forum above it
 * @param position where it stands among its siblings, lower ones first
 * @param state what may still happen in it
 * @param may what the reader may do there
 */
public record ForumView(
        ForumId id,
        String name,
        String description,
        Optional<ForumId> parent,
        int position,
        ForumState state,
        ImmutableList<Action> may) {
    /**
     * Refuses null.
     *
     * @param id its id
     * @param name its name
     * @param description what it is for, perhaps empty
     * @param parent the forum above it
     * @param position where it stands among its siblings, lower ones first
     * @param state what may still happen in it
     * @param may what the reader may do there
     */
    public ForumView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(may, "may");
    }
}
