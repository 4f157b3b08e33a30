package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that staff decided about a member.
 *
 * @param id the command that decided it
 * @param kind what it takes away
 * @param by who decided it
 * @param rank the rank of whoever decided it
 * @param at when
 * @param until when it ends by itself, absent where it does not
 * @param reason why: one line of 1 to 1,000 code points
 */
public record Sanction(
        CommandId id,
        SanctionKind kind,
        MemberId by,
        int rank,
        Instant at,
        Optional<Instant> until,
        Optional<String> reason) {
    /**
     * Refuses null and brings texts and times into the form that is kept.
     *
     * @param id the command that decided it
     * @param kind what it takes away
     * @param by who decided it
     * @param rank the rank of whoever decided it
     * @param at when
     * @param until when it ends by itself, absent where it does not
     * @param reason why: one line of 1 to 1,000 code points
     */
    public Sanction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Require.atLeast("rank", 0, rank);
        at = Times.kept(at);
        until = until.map(Times::kept);
        reason = reason.map(text -> Require.line("reason", 1, Withholding.MAX_REASON_LENGTH, text));
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
