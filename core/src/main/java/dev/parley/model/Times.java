package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instants that Parley keeps: whole microseconds, from year 1 to year 9999 in UTC. */
public final class Times {
    /** The earliest instant that can be kept. */
    public static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");

    /** The latest instant that can be kept. */
    public static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    /**
     * The instant as it is kept: what is finer than a microsecond is cut off.
     *
     * @param instant any instant
     * @return the same instant in whole microseconds
     * @throws InvalidValueException {@code time.out-of-range} outside the years 1 to 9999
     */
    public static Instant kept(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        if (micros.isBefore(MIN) || micros.isAfter(MAX)) {
            throw new InvalidValueException(
                    "time.out-of-range",
                    "time %s is outside the years 1 to 9999".formatted(instant),
                    ImmutableMap.of("min", MIN.toString(), "max", MAX.toString(), "actual", instant.toString()));
        }
        return micros;
    }

    /**
     * Microseconds since 1970-01-01T00:00Z, negative before.
     *
     * @param instant an instant within the years 1 to 9999
     * @return its whole microseconds
     */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
    }

    /**
     * The instant of a number of microseconds: the inverse of {@link #micros}.
     *
     * @param micros microseconds since 1970-01-01T00:00Z
     * @return the instant
     * @throws InvalidValueException {@code time.out-of-range} outside the years 1 to 9999
     */
    public static Instant ofMicros(long micros) {
        return kept(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
