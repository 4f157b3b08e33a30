package dev.parley.store;

import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * A member in a thread.
 *
 * @param member the member
 * @param thread the thread
 */
public record ReadingKey(MemberId member, ThreadId thread) {
    /**
     * Refuses null.
     *
     * @param member the member
     * @param thread the thread
     */
    public ReadingKey {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(thread, "thread");
    }
}
