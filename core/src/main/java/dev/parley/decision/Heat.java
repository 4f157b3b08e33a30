package dev.parley.decision;

import dev.parley.model.Times;
import java.time.Instant;

/**
 * The rank of the order {@code HOT}: the logarithm of what a thread got, plus its age in units of 12.5 hours.
 *
 * <p>{@code heat = floor(10^7 * (log10(max(h + r, 1)) + (created - 2020-01-01T00:00Z in seconds) / 45000))}, the form
 * that Reddit published as open source in 2008, with hugs and repliers in place of votes. It never changes with time.
 */
final class Heat {
    private static final long EPOCH_MICROS = Times.micros(Instant.parse("2020-01-01T00:00:00Z"));
    private static final double SCALE = 1e7;
    private static final double SECONDS_PER_UNIT = 45_000;

    private Heat() {}

    /** The heat of a thread with {@code hugs} on visible posts and {@code repliers} other than its opener. */
    static long of(long hugs, long repliers, Instant created) {
        double got = StrictMath.log10((double) Math.max(hugs + repliers, 1));
        double age = (Times.micros(created) - EPOCH_MICROS) / 1e6 / SECONDS_PER_UNIT;
        return (long) StrictMath.floor(SCALE * (got + age));
    }
}
