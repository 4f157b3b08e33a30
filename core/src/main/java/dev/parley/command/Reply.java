package dev.parley.command;

import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.Mood;
import dev.parley.model.ThreadId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.valueextraction.Unwrapping;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Adds a post to a thread.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread where
 * @param body the text
 * @param replyTo the number of the post that it answers
 * @param mood how the author feels, one of those that the forum offers
 * @param bumping whether it moves the thread up
 */
public record Reply(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread,
        @NotNull @Valid BodyInput body,
        @NotNull(payload = Unwrapping.Skip.class) @Min(1) OptionalInt replyTo,
        @NotNull Optional<Mood> mood,
        @NotNull Bumping bumping)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.reply(this);
    }
}
