package dev.parley.jackson.format;

import java.io.IOException;
import java.util.regex.Pattern;

/** Whole numbers, spelled without fraction and exponent, within their range. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    /** Any {@code int}. */
    static final Codec<Integer> INT = intFrom(Integer.MIN_VALUE);

    /** Any {@code long}. */
    static final Codec<Long> LONG = longFrom(Long.MIN_VALUE);

    private Numbers() {}

    /** An {@code int} that is not less than {@code min}. */
    static Codec<Integer> intFrom(int min) {
        return intBetween(min, Integer.MAX_VALUE);
    }

    /** An {@code int} within limits, both included. */
    static Codec<Integer> intBetween(int min, int max) {
        return new Ranged(min, max).as(Math::toIntExact, Integer::longValue);
    }

    /** A {@code long} that is not less than {@code min}. */
    static Codec<Long> longFrom(long min) {
        return new Ranged(min, Long.MAX_VALUE);
    }

    private record Ranged(long min, long max) implements Codec<Long> {
        @Override
        public String expected() {
            return "a whole number from %d to %d".formatted(min, max);
        }

        @Override
        public void write(Long value, Sink sink) throws IOException {
            sink.number(value);
        }

        @Override
        public Long read(Place place) {
            if (place.node() instanceof Node.Numeral number
                    && WHOLE.matcher(number.spelling()).matches()) {
                try {
                    long value = Long.parseLong(number.spelling());
                    if (value >= min && value <= max) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    throw place.mismatch(expected(), place.node().shown(), e);
                }
            }
            throw place.mismatch(expected());
        }
    }
}
