package dev.parley.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What one author has written in one thread.
 *
 * @param thread the thread
 * @param author the author
 * @param visiblePosts how many of their posts there readers see
 * @param lastNumber the number of their last post there, whatever its state
 * @param lastAt when that post was published
 */
public record Participant(ThreadId thread, Author author, int visiblePosts, int lastNumber, Instant lastAt) {
    /**
     * Refuses negative counts and numbers below 1, and cuts the time to microseconds.
     *
     * @param thread the thread
     * @param author the author
     * @param visiblePosts how many of their posts there readers see
     * @param lastNumber the number of their last post there, whatever its state
     * @param lastAt when that post was published
     */
    public Participant {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(author, "author");
        Require.atLeast("visible-posts", 0, visiblePosts);
        Require.atLeast("number", 1, lastNumber);
        lastAt = Times.kept(lastAt);
    }
}
