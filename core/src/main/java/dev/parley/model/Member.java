package dev.parley.model;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody whom the host has introduced.
 *
 * @param id the host's id
 * @param handle what others write to name them
 * @param displayName what is shown, one line of 1 to 64 code points
 * @param since when they were introduced
 * @param sanctions what staff decided about them
 * @param ignored whom they ignore
 * @param logged the position of the last log entry, 0 where there is none
 */
public record Member(
        MemberId id,
        Handle handle,
        String displayName,
        Instant since,
        ImmutableSet<Sanction> sanctions,
        ImmutableSet<MemberId> ignored,
        long logged) {
    /** The most code points of a display name. */
    public static final int MAX_NAME_LENGTH = 64;

    /**
     * Brings the display name into normal form and checks its length.
     *
     * @param id the host's id
     * @param handle what others write to name them
     * @param displayName what is shown, one line of 1 to 64 code points
     * @param since when they were introduced
     * @param sanctions what staff decided about them
     * @param ignored whom they ignore
     * @param logged the position of the last log entry, 0 where there is none
     */
    public Member {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(sanctions, "sanctions");
        Objects.requireNonNull(ignored, "ignored");
        displayName = Require.line("display-name", 1, MAX_NAME_LENGTH, displayName);
        since = Times.kept(since);
        Require.atLeast("log-position", 0L, logged);
    }
}
