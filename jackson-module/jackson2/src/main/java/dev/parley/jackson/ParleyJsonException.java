package dev.parley.jackson;

import dev.parley.InvalidValueException;
import dev.parley.ParleyException;
import org.jspecify.annotations.Nullable;

/**
 * A document that is not what was asked for, or a value that JSON cannot say. It names the place, what had to be there
 * and what was there. The message is one line, shortened, of characters that print: it is safe to log and to show.
 */
public final class ParleyJsonException extends ParleyException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_POINTER = 200;

    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * A document that is not what was asked for.
     *
     * @param pointer the place, as a JSON Pointer (RFC 6901); empty for the whole document
     * @param expected what had to be there
     * @param found what was there, shortened
     * @param cause what was thrown below, if anything was
     */
    ParleyJsonException(String pointer, String expected, String found, @Nullable Throwable cause) {
        super("%s: expected %s, found %s".formatted(shown(pointer), expected, found));
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
        if (cause != null) {
            initCause(cause);
        }
    }

    /**
     * The place.
     *
     * @return a JSON Pointer (RFC 6901), such as {@code /posts/3/mood}; empty for the whole document
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What had to be there.
     *
     * @return a phrase such as {@code a whole number from 1 to 2147483647}
     */
    public String expected() {
        return expected;
    }

    /**
     * What was there.
     *
     * @return the value, shortened, or {@code nothing} for a field that is missing
     */
    public String found() {
        return found;
    }

    /** Names in a pointer are whatever the document calls them. */
    private static String shown(String pointer) {
        if (pointer.isEmpty()) {
            return "at the top";
        }
        boolean plain = pointer.length() <= SHOWN_POINTER
                && pointer.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
        return "at " + (plain ? pointer : InvalidValueException.quoted(pointer));
    }
}
