package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A lock on a thread.
 *
 * @param scope what it stops
 * @param by who set it
 * @param rank the rank of whoever set it
 * @param at when
 * @param reason why: one line of 1 to 1,000 code points
 * @param until when it ends by itself, absent where it does not
 */
public record Lock(
        LockScope scope, MemberId by, int rank, Instant at, Optional<String> reason, Optional<Instant> until) {
    /**
     * Refuses null and brings texts and times into the form that is kept.
     *
     * @param scope what it stops
     * @param by who set it
     * @param rank the rank of whoever set it
     * @param at when
     * @param reason why: one line of 1 to 1,000 code points
     * @param until when it ends by itself, absent where it does not
     */
    public Lock {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        Require.atLeast("rank", 0, rank);
        at = Times.kept(at);
        reason = reason.map(text -> Require.line("reason", 1, Withholding.MAX_REASON_LENGTH, text));
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
