package dev.parley.model;

import java.util.Objects;

/**
 * What one author has written in one thread.
 *
 * @param thread the thread
 * @param author the author
 * @param visiblePosts how many of their posts there readers see
 * @param lastNumber the number of their last post there, whatever its state
 */
public record Participant(ThreadId thread, Author author, int visiblePosts, int lastNumber) {
    /**
     * Refuses negative counts and numbers below 1.
     *
     * @param thread the thread
     * @param author the author
     * @param visiblePosts how many of their posts there readers see
     * @param lastNumber the number of their last post there, whatever its state
     */
    public Participant {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(author, "author");
        Require.atLeast("visible-posts", 0, visiblePosts);
        Require.atLeast("number", 1, lastNumber);
    }
}
