package dev.parley.model;

import java.util.Objects;

/**
 * How far one member has read in one thread.
 *
 * @param member the member
 * @param thread the thread
 * @param readUpTo the highest number that counts as read, 0 for none
 */
public record Reading(MemberId member, ThreadId thread, int readUpTo) {
    /**
     * Refuses negative numbers.
     *
     * @param member the member
     * @param thread the thread
     * @param readUpTo the highest number that counts as read, 0 for none
     */
    public Reading {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(thread, "thread");
        Require.atLeast("number", 0, readUpTo);
    }
}
