package dev.parley.model;

import dev.parley.InvalidValueException;
import java.util.UUID;
import java.util.regex.Pattern;

/** What all ids that are UUIDs have in common. */
final class Uuids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static void requirePresent(String what, UUID value) {
        Require.that(
                value.getMostSignificantBits() != 0 || value.getLeastSignificantBits() != 0,
                what + ".malformed",
                () -> "%s is the nil UUID, which names nothing".formatted(what));
    }

    /** {@link UUID#fromString} accepts shortened groups; an id that stands in links has one form only. */
    static UUID parse(String what, String text) {
        Require.that(
                CANONICAL.matcher(text).matches(),
                what + ".malformed",
                () -> "%s %s is no UUID: it has to be 36 characters such as 01990000-0000-7000-8000-000000000001"
                        .formatted(what, InvalidValueException.quoted(text)));
        return UUID.fromString(text);
    }

    static int compareUnsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
