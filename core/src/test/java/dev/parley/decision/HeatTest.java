package dev.parley.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I19: the rank of the order HOT. The figures were computed by hand from the formula in {@link Heat}. */
class HeatTest {
    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-10-03T17:02:11Z");

    @Test
    void heatIsNothingAtTheEpochForThreadsThatGotNothingOrOne() {
        assertThat(Heat.of(0, 0, EPOCH)).isZero();
        assertThat(Heat.of(1, 0, EPOCH)).isZero();
        assertThat(Heat.of(0, 1, EPOCH)).isZero();
    }

    @Test
    void heatOfTenInAnAutumnOf2025() {
        assertThat(Heat.of(10, 0, AUTUMN)).isEqualTo(40_382_029_111L);
        assertThat(Heat.of(4, 6, AUTUMN)).isEqualTo(40_382_029_111L);
    }

    @Test
    void tenTimesAsMuchIsWorthTwelveAndAHalfHours() {
        long heat = Heat.of(10, 0, AUTUMN);
        assertThat(Heat.of(1, 0, AUTUMN.plusSeconds(45_000))).isEqualTo(heat);
        assertThat(Heat.of(100, 0, AUTUMN.minusSeconds(45_000))).isEqualTo(heat);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:04.5Z, 1000",
        "2020-01-01T12:30:00Z, 10000000",
        "2019-12-31T11:30:00Z, -10000000",
        "2019-12-31T23:59:59.999999Z, -1",
        "2020-01-01T00:00:00.000001Z, 0"
    })
    void heatOfTimesAloneIsRoundedDown(Instant created, long expected) {
        assertThat(Heat.of(0, 0, created)).isEqualTo(expected);
    }

    @Test
    void heatIsFiniteAtTheEndsOfTime() {
        assertThat(Heat.of(Long.MAX_VALUE / 2, Integer.MAX_VALUE, Times.MAX))
                .isGreaterThan(Heat.of(0, 0, Times.MAX))
                .isLessThan(Long.MAX_VALUE);
        assertThat(Heat.of(0, 0, Times.MIN)).isNegative().isGreaterThan(Long.MIN_VALUE);
    }
}
