package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One reason why a post, or a thread, is not shown. Each inverse command lifts exactly one of them.
 *
 * @param id the command that put it there
 * @param state what it does, anything but {@link PostState#VISIBLE}
 * @param by who put it there, absent where the community's own rules did
 * @param rank the rank of whoever put it there; a lower one cannot lift it
 * @param at when
 * @param reason why, in the words of whoever put it there: one line of at most 1,000 code points
 * @param batch the command over many posts that it belongs to
 */
public record Withholding(
        CommandId id,
        PostState state,
        Optional<MemberId> by,
        int rank,
        Instant at,
        Optional<String> reason,
        Optional<CommandId> batch) {
    /** The most code points of a reason. */
    public static final int MAX_REASON_LENGTH = 1_000;

    /**
     * Refuses an entry that would withhold nothing: {@code withholding.visible}.
     *
     * @param id the command that put it there
     * @param state what it does, anything but {@link PostState#VISIBLE}
     * @param by who put it there, absent where the community's own rules did
     * @param rank the rank of whoever put it there; a lower one cannot lift it
     * @param at when
     * @param reason why, in the words of whoever put it there: one line of at most 1,000 code points
     * @param batch the command over many posts that it belongs to
     */
    public Withholding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(batch, "batch");
        Require.that(
                state != PostState.VISIBLE, "withholding.visible", () -> "a withholding cannot make anything visible");
        Require.atLeast("rank", 0, rank);
        at = Times.kept(at);
        reason = reason.map(text -> Require.line("reason", 1, MAX_REASON_LENGTH, text));
    }

    /**
     * Whether the author put it there, not staff and not the law.
     *
     * @return true for {@link PostState#WITHDRAWN}
     */
    public boolean byAuthor() {
        return state == PostState.WITHDRAWN;
    }
}
