package dev.parley.model;

import dev.parley.InvalidValueException;
import dev.parley.text.CodePoints;

/**
 * The host's own id of a user: opaque, case-sensitive, never generated and never normalised by Parley.
 *
 * @param value 1 to 64 code points without control characters, lone surrogates, or a space at either end
 */
public record MemberId(String value) implements Comparable<MemberId> {
    /** The most code points that an id may have. */
    public static final int MAX_LENGTH = 64;

    /**
     * Refuses what is empty, too long or does not print: {@code member-id.malformed}.
     *
     * @param value 1 to 64 code points without control characters, lone surrogates, or a space at either end
     */
    public MemberId {
        Require.that(
                wellFormed(value),
                "member-id.malformed",
                () ->
                        "member id %s is malformed: it has to be 1 to 64 code points without control characters and without"
                                        .formatted(InvalidValueException.quoted(value))
                                + " a space at either end; hash a longer id of the host first");
    }

    private static boolean wellFormed(String value) {
        if (value.isEmpty() || value.length() > 2 * MAX_LENGTH || CodePoints.count(value) > MAX_LENGTH) {
            return false;
        }
        int first = value.codePointAt(0);
        int last = value.codePointBefore(value.length());
        return !Character.isWhitespace(first)
                && !Character.isSpaceChar(first)
                && !Character.isWhitespace(last)
                && !Character.isSpaceChar(last)
                && value.codePoints().noneMatch(MemberId::unprintable);
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    @Override
    public int compareTo(MemberId other) {
        return CodePoints.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
