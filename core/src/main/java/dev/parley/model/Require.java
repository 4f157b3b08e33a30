package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import dev.parley.text.CodePoints;
import dev.parley.text.NormalForm;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The checks that several constructors share, so that each of them is written, and worded, once. */
final class Require {
    private Require() {}

    static String matching(String what, Pattern form, String formInWords, String value) {
        if (!form.matcher(value).matches()) {
            throw new InvalidValueException(
                    what + ".malformed",
                    "%s %s is malformed: it has to be %s"
                            .formatted(what, InvalidValueException.quoted(value), formInWords),
                    ImmutableMap.of("form", formInWords));
        }
        return value;
    }

    static int atLeast(String what, int min, int value) {
        if (value < min) {
            throw outOfRange(what, Integer.toString(min), Integer.toString(value));
        }
        return value;
    }

    static long atLeast(String what, long min, long value) {
        if (value < min) {
            throw outOfRange(what, Long.toString(min), Long.toString(value));
        }
        return value;
    }

    /** One line of text in normal form with {@code min} to {@code max} code points. */
    static String line(String what, int min, int max, String value) {
        return withLength(what, min, max, NormalForm.line(value));
    }

    /** Text of several lines in normal form with at most {@code max} code points. */
    static String text(String what, int max, String value) {
        return withLength(what, 0, max, NormalForm.text(value));
    }

    /** The message is made only where it is needed: values are made far more often than they are refused. */
    static void that(boolean holds, String code, Supplier<String> message) {
        if (!holds) {
            throw new InvalidValueException(code, message.get());
        }
    }

    private static String withLength(String what, int min, int max, String value) {
        int length = CodePoints.count(value);
        if (length < min || length > max) {
            throw new InvalidValueException(
                    what + (length < min ? ".too-short" : ".too-long"),
                    "%s %s has %d code points; it has to have %d to %d"
                            .formatted(what, InvalidValueException.quoted(value), length, min, max),
                    ImmutableMap.of(
                            "min", Integer.toString(min),
                            "max", Integer.toString(max),
                            "actual", Integer.toString(length)));
        }
        return value;
    }

    private static InvalidValueException outOfRange(String what, String min, String actual) {
        return new InvalidValueException(
                what + ".out-of-range",
                "%s is %s; it has to be at least %s".formatted(what, actual, min),
                ImmutableMap.of("min", min, "actual", actual));
    }
}
