package dev.parley.text;

import com.google.common.base.Preconditions;
import java.util.Comparator;

/** Lengths as Parley counts them: in Unicode code points, never in {@code char}s or bytes. */
public final class CodePoints {
    /**
     * Strings by their code points, which is the byte order of their UTF-8, and the order in which stores with binary
     * collations keep them. {@link String#compareTo} puts code points beyond U+FFFF before U+E000.
     */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /**
     * How long a string is.
     *
     * @param text any string; a surrogate without its other half counts as one
     * @return the number of code points
     */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                boolean bothBeyond = Character.isSurrogate(one) == Character.isSurrogate(other);
                return bothBeyond ? Character.compare(one, other) : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /**
     * The beginning of a string, at most so many code points of it. A surrogate pair is never split.
     *
     * @param text any string
     * @param max the most code points to keep, not negative
     * @return the string itself if it is not longer than that, else its first {@code max} code points
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public static String prefix(String text, int max) {
        Preconditions.checkArgument(max >= 0, "a length cannot be negative: %s", max);
        if (text.length() <= max || count(text) <= max) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, max));
    }
}
