package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Changes a forum. What is absent stays as it is.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param forum the forum
 * @param name its new name
 * @param description what it is for
 * @param position where it stands among its siblings
 * @param settings how it is run
 */
public record ChangeForum(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ForumId forum,
        @NotNull Optional<@Written(max = Forum.MAX_NAME_LENGTH) String> name,

        @NotNull
        Optional<@Written(min = 0, max = Forum.MAX_DESCRIPTION_LENGTH, form = Written.Form.TEXT) String> description,

        @NotNull(payload = Unwrapping.Skip.class) OptionalInt position,
        @NotNull Optional<ForumSettings> settings)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.changeForum(this);
    }
}
