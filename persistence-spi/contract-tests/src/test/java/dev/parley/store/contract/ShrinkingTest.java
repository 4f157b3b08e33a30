package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a failing sequence is told with. */
class ShrinkingTest {
    @Test
    void all_that_a_failure_does_not_need_is_dropped() {
        List<Integer> numbers = IntStream.rangeClosed(1, 40).boxed().toList();

        assertThat(Shrinking.fewest(numbers, some -> some.contains(7) && some.contains(33)))
                .containsExactly(7, 33);
    }

    @Test
    void the_same_seed_gives_the_same_sequence() {
        assertThat(Step.sequence(new SplittableRandom(5), 50))
                .isEqualTo(Step.sequence(new SplittableRandom(5), 50))
                .isNotEqualTo(Step.sequence(new SplittableRandom(6), 50));
    }
}
