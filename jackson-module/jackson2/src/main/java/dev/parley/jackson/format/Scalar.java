package dev.parley.jackson.format;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import dev.parley.ParleyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A value that is a plain string in JSON, and can be the name of a member.
 *
 * @param <T> the type of the value
 */
public final class Scalar<T> implements Codec<T> {
    private final String expected;
    private final Function<String, T> parse;
    private final Function<T, String> print;

    private Scalar(String expected, Function<String, T> parse, Function<T, String> print) {
        this.expected = expected;
        this.parse = parse;
        this.print = print;
    }

    /**
     * A value that is a plain string in JSON.
     *
     * @param expected what has to stand there, for error messages
     * @param parse makes the value, or throws a {@link ParleyException}
     * @param print the inverse
     * @param <T> the type of the value
     * @return the codec
     */
    public static <T> Scalar<T> of(String expected, Function<String, T> parse, Function<T, String> print) {
        return new Scalar<>(expected, parse, print);
    }

    /**
     * The constants of an enum, in lower case with hyphens.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the codec
     */
    public static <E extends Enum<E>> Scalar<E> words(Class<E> type) {
        ImmutableMap<String, E> byWord =
                Arrays.stream(type.getEnumConstants()).collect(ImmutableMap.toImmutableMap(Scalar::word, one -> one));
        String expected = "one of " + String.join(", ", byWord.keySet());
        return new Scalar<>(
                expected,
                word -> {
                    E constant = byWord.get(word);
                    if (constant == null) {
                        throw new InvalidValueException("word.unknown", "%s is not %s".formatted(word, expected));
                    }
                    return constant;
                },
                Scalar::word);
    }

    private static String word(Enum<?> constant) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, constant.name());
    }

    /**
     * The value as a string.
     *
     * @param value the value
     * @return its text
     */
    public String print(T value) {
        return print.apply(value);
    }

    /**
     * The value of a string, or of the name of a member.
     *
     * @param text the string
     * @param pointer where it stands
     * @return the value
     * @throws Mismatch when it is no such value
     */
    public T parse(String text, Pointer pointer) {
        try {
            return parse.apply(text);
        } catch (ParleyException e) {
            throw new Mismatch(pointer.toString(), expected, InvalidValueException.quoted(text), e);
        }
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public void write(T value, Sink sink) throws IOException {
        String text;
        try {
            text = print(value);
        } catch (ParleyException e) {
            throw new Mismatch(sink.pointer(), expected, InvalidValueException.quoted(value.toString()), e);
        }
        sink.text(text);
    }

    @Override
    public T read(Place place) {
        return parse(place.text(expected), place.pointer());
    }
}
