package dev.parley.view;

import dev.parley.model.LockScope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A lock that holds, as a reader sees it.
 *
 * @param scope what it stops
 * @param reason why
 * @param until when it ends by itself
 */
public record LockView(LockScope scope, Optional<String> reason, Optional<Instant> until) {
    /**
     * Refuses null.
     *
     * @param scope what it stops
     * @param reason why
     * @param until when it ends by itself
     */
    public LockView {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
    }
}
