package dev.parley.store;

import dev.parley.InvalidValueException;

/** The check that all ranges share. */
final class Limits {
    private Limits() {}

    static void requirePositive(String what, int value) {
        if (value < 1) {
            throw new InvalidValueException(
                    what + ".out-of-range", "%s %d is out of range: it has to be at least 1".formatted(what, value));
        }
    }
}
