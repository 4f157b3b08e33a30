package dev.parley.view;

import dev.parley.model.PinScope;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A pin that holds, as a reader sees it.
 *
 * @param scope where the thread comes first
 * @param until when it ends by itself
 */
public record PinView(PinScope scope, Optional<Instant> until) {
    /**
     * Refuses null.
     *
     * @param scope where the thread comes first
     * @param until when it ends by itself
     */
    public PinView {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(until, "until");
    }
}
