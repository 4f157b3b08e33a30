package dev.parley.model;

import java.util.UUID;

/**
 * The id of a post: it stays the same through moves, merges and splits.
 *
 * <p>The service makes it for the command that publishes, in the layout of UUID version 7 (RFC 9562); imports bring
 * UUIDs of other versions. Ordered by unsigned bytes, unlike {@link UUID#compareTo}.
 *
 * @param value the UUID
 */
public record PostId(UUID value) implements Comparable<PostId> {
    /**
     * Refuses the nil UUID: {@code post-id.malformed}.
     *
     * @param value the UUID
     */
    public PostId {
        Uuids.requirePresent("post-id", value);
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters, for instance {@code 01990000-0000-7000-8000-000000000001}
     * @return the id
     * @throws dev.parley.InvalidValueException {@code post-id.malformed} when the text is no canonical UUID
     */
    public static PostId parse(String text) {
        return new PostId(Uuids.parse("post-id", text));
    }

    @Override
    public int compareTo(PostId other) {
        return Uuids.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
