package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.LockScope;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholding;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Locks a thread, or changes its lock; {@link UnlockThread} is its inverse.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread the thread
 * @param scope what it stops
 * @param reason why, for readers
 * @param until when it ends by itself
 */
public record LockThread(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread,
        @NotNull LockScope scope,
        @NotNull Optional<@Written(max = Withholding.MAX_REASON_LENGTH) String> reason,
        @NotNull Optional<Instant> until)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.lockThread(this);
    }
}
