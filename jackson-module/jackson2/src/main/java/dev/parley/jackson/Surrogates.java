package dev.parley.jackson;

import dev.parley.InvalidValueException;

/** Halves of surrogate pairs: {@code "\ud800"} is well-formed JSON by its grammar and no Unicode text. */
final class Surrogates {
    static final String EXPECTED = "a string without half of a surrogate pair";

    private Surrogates() {}

    static boolean anyLone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    static String shown(String text) {
        return InvalidValueException.quoted(text);
    }
}
