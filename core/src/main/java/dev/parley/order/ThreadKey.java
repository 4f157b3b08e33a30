package dev.parley.order;

import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * By what threads are ordered: a number, then the id, both descending.
 *
 * @param rank microseconds since 1970 for orders by time, a count for orders by count
 * @param id the thread
 */
public record ThreadKey(long rank, ThreadId id) {
    /**
     * Refuses null.
     *
     * @param rank microseconds since 1970 for orders by time, a count for orders by count
     * @param id the thread
     */
    public ThreadKey {
        Objects.requireNonNull(id, "id");
    }
}
