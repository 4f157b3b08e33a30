package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.ThreadId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Takes the lock off a thread.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread the thread
 */
public record UnlockThread(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread) implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.unlockThread(this);
    }
}
