package dev.parley.text;

/** The characters of handles, for whoever makes one: the same that are read in hugs and after {@code @}. */
public final class HandleAlphabet {
    private HandleAlphabet() {}

    /**
     * Whether a character may stand in a handle: a letter, a digit, a combining mark (many scripts cannot write a name
     * without them), a dot, a low line, a hyphen, or a space.
     *
     * @param codePoint the character
     * @return true if it may
     */
    public static boolean allows(int codePoint) {
        return Letters.isWord(codePoint) || codePoint == ' ';
    }
}
