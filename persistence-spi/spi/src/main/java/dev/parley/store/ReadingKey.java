package dev.parley.store;

import dev.parley.model.MemberId;
import dev.parley.model.ThreadId;
import java.util.Comparator;
import java.util.Objects;

/**
 * A member in a thread.
 *
 * @param member the member
 * @param thread the thread
 */
public record ReadingKey(MemberId member, ThreadId thread) implements Comparable<ReadingKey> {
    private static final Comparator<ReadingKey> ORDER =
            Comparator.comparing(ReadingKey::member).thenComparing(ReadingKey::thread);

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

    @Override
    public int compareTo(ReadingKey other) {
        return ORDER.compare(this, other);
    }
}
