package dev.parley;

import com.google.common.collect.ImmutableMap;

/**
 * A value that the model cannot hold: too long, malformed, out of range.
 *
 * <p>The {@linkplain #code() code} is stable and meant for programs, the {@linkplain #arguments() arguments} are the
 * figures that belong to it (the limit, the length found, the position), and the message says the same to people. Long
 * values are shortened in the message and characters that do not print are escaped, so that it is safe to log.
 */
public final class InvalidValueException extends ParleyException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** The stable code. */
    private final String code;

    /** The figures that belong to it. */
    private final ImmutableMap<String, String> arguments;

    /**
     * A refusal to make a value.
     *
     * @param code a stable code such as {@code text.too-long}
     * @param message what is wrong, naming the value, the limit and the way out
     * @param arguments the figures that belong to the code
     */
    public InvalidValueException(String code, String message, ImmutableMap<String, String> arguments) {
        super(message);
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * A refusal to make a value, with nothing to count.
     *
     * @param code a stable code such as {@code forum-id.malformed}
     * @param message what is wrong, naming the value, the limit and the way out
     */
    public InvalidValueException(String code, String message) {
        this(code, message, ImmutableMap.of());
    }

    /**
     * The stable code of what is wrong.
     *
     * @return a code such as {@code text.too-long}
     */
    public String code() {
        return code;
    }

    /**
     * The figures that belong to the code.
     *
     * @return names and values, for instance {@code max=255, actual=300}
     */
    public ImmutableMap<String, String> arguments() {
        return arguments;
    }

    /**
     * A value in double quotes, fit for a message: at most 60 characters of it, and control characters, format
     * characters, surrogates and quotes as escapes.
     *
     * @param value any string
     * @return the string between double quotes
     */
    public static String quoted(String value) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(value.length(), SHOWN);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                shown.append(c).append(value.charAt(++i));
            } else if (c == '"' || c == '\\') {
                shown.append('\\').append(c);
            } else if (mustEscape(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(value.length() > SHOWN ? "…\"" : "\"").toString();
    }

    private static boolean mustEscape(char c) {
        return Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT;
    }
}
