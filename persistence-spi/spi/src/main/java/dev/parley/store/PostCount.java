package dev.parley.store;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts of a thread to count.
 *
 * @param thread the thread
 * @param after only posts with a higher number
 * @param states only posts that are in one of these states
 * @param except not the posts of this author
 * @param cap count no further than this, at least 1
 */
public record PostCount(ThreadId thread, int after, ImmutableSet<PostState> states, Optional<Author> except, int cap) {
    /**
     * Refuses null, and limits below 1.
     *
     * @param thread the thread
     * @param after only posts with a higher number
     * @param states only posts that are in one of these states
     * @param except not the posts of this author
     * @param cap count no further than this, at least 1
     */
    public PostCount {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(except, "except");
        Limits.requirePositive("cap", cap);
    }
}
