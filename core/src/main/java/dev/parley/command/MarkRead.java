package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.ThreadId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Says how far one has read. It never goes back.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread the thread
 * @param upTo the number of the last post read
 */
public record MarkRead(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread,
        @Min(0) int upTo) implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.markRead(this);
    }
}
