package dev.parley.text;

/** What separates words: white space as {@link Character} has it, and the no-break spaces, which it leaves out. */
final class Whitespace {
    private Whitespace() {}

    /** Whether a character is white space, no-break spaces and line ends included. */
    static boolean is(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
