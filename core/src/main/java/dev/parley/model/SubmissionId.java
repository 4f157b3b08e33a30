package dev.parley.model;

import java.util.UUID;

/**
 * The id of content that waits for review.
 *
 * <p>The service makes it for the command that publishes, in the layout of UUID version 7 (RFC 9562); imports bring
 * UUIDs of other versions. Ordered by unsigned bytes, unlike {@link UUID#compareTo}.
 *
 * @param value the UUID
 */
public record SubmissionId(UUID value) implements Comparable<SubmissionId> {
    /**
     * Refuses the nil UUID: {@code submission-id.malformed}.
     *
     * @param value the UUID
     */
    public SubmissionId {
        Uuids.requirePresent("submission-id", value);
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters, for instance {@code 01990000-0000-7000-8000-000000000001}
     * @return the id
     * @throws dev.parley.InvalidValueException {@code submission-id.malformed} when the text is no canonical UUID
     */
    public static SubmissionId parse(String text) {
        return new SubmissionId(Uuids.parse("submission-id", text));
    }

    @Override
    public int compareTo(SubmissionId other) {
        return Uuids.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
