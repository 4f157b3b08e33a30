package dev.parley.jackson.format;

import org.jspecify.annotations.Nullable;

/**
 * What was found does not fit what was expected. Whoever called the format turns it into the exception that is public.
 */
public final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * A value that does not fit.
     *
     * @param pointer where, as a JSON Pointer
     * @param expected what had to be there
     * @param found what was there, shortened
     * @param cause what refused the value, if something else did
     */
    public Mismatch(String pointer, String expected, String found, @Nullable Throwable cause) {
        super(expected, cause);
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    /**
     * Where.
     *
     * @return a JSON Pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What had to be there.
     *
     * @return a phrase
     */
    public String expected() {
        return expected;
    }

    /**
     * What was there.
     *
     * @return a phrase, shortened
     */
    public String found() {
        return found;
    }
}
