package dev.parley.store;

import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * Where a post stands.
 *
 * @param thread the thread
 * @param number the number there, at least 1
 */
public record PostAddress(ThreadId thread, int number) {
    /**
     * Refuses null.
     *
     * @param thread the thread
     * @param number the number there, at least 1
     */
    public PostAddress {
        Objects.requireNonNull(thread, "thread");
    }
}
