package dev.parley.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Bump;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** I19: ranks are pure, and rise with what a thread got and with the time at which it was opened. */
class HeatProperties {
    @Property
    void i19HeatRisesWithHugsAndRepliers(
            @ForAll @IntRange(min = 0) int hugs,
            @ForAll @IntRange(min = 0) int repliers,
            @ForAll @IntRange(min = 0, max = 1_000) int more,
            @ForAll Bump moment) {
        long heat = Heat.of(hugs, repliers, moment.at());
        assertThat(Heat.of((long) hugs + more, repliers, moment.at())).isGreaterThanOrEqualTo(heat);
        assertThat(Heat.of(hugs, (long) repliers + more, moment.at())).isGreaterThanOrEqualTo(heat);
        assertThat(Heat.of(repliers, hugs, moment.at())).isEqualTo(heat);
    }

    @Property
    void i19HeatRisesWithTime(@ForAll @IntRange(min = 0) int hugs, @ForAll Bump one, @ForAll Bump other) {
        int inTime = one.at().compareTo(other.at());
        int inHeat = Long.compare(Heat.of(hugs, 0, one.at()), Heat.of(hugs, 0, other.at()));
        assertThat(inTime * inHeat).isGreaterThanOrEqualTo(0);
    }

    @Property
    void i19HeatIsTheSameEveryTime(@ForAll @IntRange(min = 0) int hugs, @ForAll Bump moment) {
        assertThat(Heat.of(hugs, 0, moment.at())).isEqualTo(Heat.of(hugs, 0, moment.at()));
    }
}
