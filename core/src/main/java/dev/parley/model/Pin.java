package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A pin that puts a thread before the others.
 *
 * @param scope where
 * @param by who set it
 * @param at when
 * @param until when it ends by itself, absent where it does not
 */
public record Pin(PinScope scope, MemberId by, Instant at, Optional<Instant> until) {
    /**
     * Refuses null and cuts times to microseconds.
     *
     * @param scope where
     * @param by who set it
     * @param at when
     * @param until when it ends by itself, absent where it does not
     */
    public Pin {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        at = Times.kept(at);
        until = until.map(Times::kept);
    }

    /**
     * Whether it holds at an instant.
     *
     * @param now the instant
     * @return true until it ends
     */
    public boolean holdsAt(Instant now) {
        return until.isEmpty() || now.isBefore(until.get());
    }
}
