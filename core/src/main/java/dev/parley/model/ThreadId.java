package dev.parley.model;

import java.util.UUID;

/**
 * The id of a thread.
 *
 * <p>The service makes it for the command that publishes, in the layout of UUID version 7 (RFC 9562); imports bring
 * UUIDs of other versions. Ordered by unsigned bytes, unlike {@link UUID#compareTo}.
 *
 * @param value the UUID
 */
public record ThreadId(UUID value) implements Comparable<ThreadId> {
    /**
     * Refuses the nil UUID: {@code thread-id.malformed}.
     *
     * @param value the UUID
     */
    public ThreadId {
        Uuids.requirePresent("thread-id", value);
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters, for instance {@code 01990000-0000-7000-8000-000000000001}
     * @return the id
     * @throws dev.parley.InvalidValueException {@code thread-id.malformed} when the text is no canonical UUID
     */
    public static ThreadId parse(String text) {
        return new ThreadId(Uuids.parse("thread-id", text));
    }

    @Override
    public int compareTo(ThreadId other) {
        return Uuids.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
