package dev.parley.store;

import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * Which participants of a thread to read: those who wrote last first.
 *
 * @param thread the thread
 * @param before only those whose last post has a lower number; the greatest number there is for all
 * @param minVisible only those with at least this many visible posts, 0 for all
 * @param limit the most participants, at least 1
 */
public record ParticipantRange(ThreadId thread, int before, int minVisible, int limit) {
    /**
     * Refuses null, and limits below 1.
     *
     * @param thread the thread
     * @param before only those whose last post has a lower number; the greatest number there is for all
     * @param minVisible only those with at least this many visible posts, 0 for all
     * @param limit the most participants, at least 1
     */
    public ParticipantRange {
        Objects.requireNonNull(thread, "thread");
        Limits.requirePositive("limit", limit);
    }
}
