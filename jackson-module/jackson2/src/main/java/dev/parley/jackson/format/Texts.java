package dev.parley.jackson.format;

import com.google.common.base.Utf8;
import dev.parley.InvalidValueException;
import dev.parley.text.CodePoints;
import dev.parley.text.NormalForm;
import java.io.IOException;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** What people wrote. */
final class Texts {
    /** Any string, to be judged later: the texts of commands. */
    static final Scalar<String> RAW = Scalar.of("a string", text -> text, text -> text);

    private Texts() {}

    /** One line of 1 to {@code max} code points, brought into normal form. */
    static Codec<String> line(int max) {
        return new Limited(
                "one line of 1 to %d code points".formatted(max), NormalForm::line, CodePoints::count, 1, max);
    }

    /** Text of several lines, at most {@code max} code points, brought into normal form. */
    static Codec<String> text(int max) {
        return new Limited(
                "a text of at most %d code points".formatted(max), NormalForm::text, CodePoints::count, 0, max);
    }

    /** Text of several lines, at most {@code max} bytes of UTF-8, brought into normal form. */
    static Codec<String> bytes(int max) {
        return new Limited(
                "a text of at most %d bytes of UTF-8".formatted(max), NormalForm::text, Utf8::encodedLength, 0, max);
    }

    private record Limited(String expected, UnaryOperator<String> form, ToIntFunction<String> measure, int min, int max)
            implements Codec<String> {
        @Override
        public void write(String value, Sink sink) throws IOException {
            sink.text(value);
        }

        @Override
        public String read(Place place) {
            String raw = place.text(expected);
            String text;
            try {
                text = form.apply(raw);
            } catch (InvalidValueException e) {
                throw place.mismatch(expected, "%s (%s)".formatted(place.node().shown(), e.code()), e);
            }
            int length = measure.applyAsInt(text);
            if (length < min || length > max) {
                throw place.mismatch(
                        expected, "%s of length %d".formatted(place.node().shown(), length), null);
            }
            return text;
        }
    }
}
