package dev.parley.text;

import com.google.common.base.Preconditions;

/** Lengths as Parley counts them: in Unicode code points, never in {@code char}s or bytes. */
public final class CodePoints {
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
