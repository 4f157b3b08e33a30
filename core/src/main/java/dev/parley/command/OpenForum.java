package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens a forum.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param forum the id of the new forum
 * @param name its name
 * @param description what it is for; may be empty
 * @param parent the forum above it
 * @param position where it stands among its siblings
 * @param settings how it is run
 */
public record OpenForum(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ForumId forum,
        @NotNull @Written(max = Forum.MAX_NAME_LENGTH) String name,

        @NotNull @Written(min = 0, max = Forum.MAX_DESCRIPTION_LENGTH, form = Written.Form.TEXT)
        String description,

        @NotNull Optional<ForumId> parent,
        int position,
        @NotNull ForumSettings settings)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.openForum(this);
    }
}
