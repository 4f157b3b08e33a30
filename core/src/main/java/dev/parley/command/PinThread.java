package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.PinScope;
import dev.parley.model.ThreadId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Pins a thread, or changes its pin; {@link UnpinThread} is its inverse.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread the thread
 * @param scope where
 * @param until when it ends by itself
 */
public record PinThread(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread,
        @NotNull PinScope scope,
        @NotNull Optional<Instant> until)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.pinThread(this);
    }
}
