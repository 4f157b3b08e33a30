package dev.parley.model;

import java.util.Objects;

/**
 * A post that another post quotes. The quoted words are part of the body.
 *
 * @param thread the thread of the quoted post
 * @param number its number, at least 1
 */
public record Quote(ThreadId thread, int number) {
    /**
     * Refuses numbers below 1: {@code number.out-of-range}.
     *
     * @param thread the thread of the quoted post
     * @param number its number, at least 1
     */
    public Quote {
        Objects.requireNonNull(thread, "thread");
        Require.atLeast("number", 1, number);
    }
}
