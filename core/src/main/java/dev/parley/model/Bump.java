package dev.parley.model;

import java.time.Instant;

/**
 * The last visible post that moved its thread up.
 *
 * @param number the post's number
 * @param at when it was published
 */
public record Bump(int number, Instant at) {
    /**
     * Refuses numbers below 1.
     *
     * @param number the post's number
     * @param at when it was published
     */
    public Bump {
        Require.atLeast("number", 1, number);
        at = Times.kept(at);
    }
}
