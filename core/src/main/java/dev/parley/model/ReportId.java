package dev.parley.model;

import java.util.UUID;

/**
 * The id of a report on a post.
 *
 * <p>The service makes it for the command that publishes, in the layout of UUID version 7 (RFC 9562); imports bring
 * UUIDs of other versions. Ordered by unsigned bytes, unlike {@link UUID#compareTo}.
 *
 * @param value the UUID
 */
public record ReportId(UUID value) implements Comparable<ReportId> {
    /**
     * Refuses the nil UUID: {@code report-id.malformed}.
     *
     * @param value the UUID
     */
    public ReportId {
        Uuids.requirePresent("report-id", value);
    }

    /**
     * Reads the canonical text form.
     *
     * @param text 36 characters, for instance {@code 01990000-0000-7000-8000-000000000001}
     * @return the id
     * @throws dev.parley.InvalidValueException {@code report-id.malformed} when the text is no canonical UUID
     */
    public static ReportId parse(String text) {
        return new ReportId(Uuids.parse("report-id", text));
    }

    @Override
    public int compareTo(ReportId other) {
        return Uuids.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
