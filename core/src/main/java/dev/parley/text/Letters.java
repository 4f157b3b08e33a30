package dev.parley.text;

/**
 * The alphabet of handles: letters, digits, the three joiners {@code . _ -} and single inner spaces. Combining marks
 * count as letters, since many scripts cannot write a name without them.
 */
final class Letters {
    /** The most code points of a handle. */
    static final int MAX_NAME = 64;

    private Letters() {}

    /** Whether a character is a combining mark (category M). */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a character is a letter, a digit or a mark. */
    static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    /** Whether a character may join letters within a word and may be punctuation after it. */
    static boolean isJoiner(int c) {
        return c == '.' || c == '_' || c == '-';
    }

    /** Whether a character may stand in a word of a name: a letter or a joiner. */
    static boolean isWord(int c) {
        return isLetter(c) || isJoiner(c);
    }

    /** Whether a character of a word of a name stands there. */
    static boolean isWordAt(String text, int at, int limit) {
        return at < limit && isWord(text.codePointAt(at));
    }
}
