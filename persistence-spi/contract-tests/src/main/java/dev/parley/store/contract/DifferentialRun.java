package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.service.Outcome;
import dev.parley.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The same commands, through the service, on the store on trial and on the one in memory. */
abstract class DifferentialRun {
    private static final int LENGTH = 25;

    private final Trial trial;

    DifferentialRun(Trial trial) {
        this.trial = trial;
    }

    /** The seed of the run: of the system property {@code parley.seed}, to repeat a run that failed. */
    static long seed() {
        return Long.getLong("parley.seed", new SplittableRandom().nextLong());
    }

    @Test
    void generated_sequences_of_commands_leave_what_they_leave_in_memory() {
        long seed = seed();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < trial.author().sequences(); i++) {
            ImmutableList<Step> steps = Step.sequence(random, LENGTH);
            Optional<String> difference = difference(steps);
            if (difference.isPresent()) {
                List<Step> fewest =
                        Shrinking.fewest(steps, fewer -> difference(fewer).isPresent());
                throw new AssertionError("-Dparley.seed=%d, sequence %d, shrunk to %s: %s"
                        .formatted(
                                seed,
                                i,
                                fewest,
                                difference(fewest).or(() -> difference).orElseThrow()));
            }
        }
    }

    /** The first difference between what the two stores answer after these steps. */
    private Optional<String> difference(List<Step> steps) {
        Cast cast = Cast.fresh(trial.fresh());
        try (MemoryStore memory = new MemoryStore()) {
            Stage expected = new Stage(memory, cast);
            Stage actual = new Stage(trial.store(), cast);
            for (Step step : steps) {
                Optional<Outcome> known = expected.play(step);
                Optional<Outcome> got = actual.play(step);
                if (!known.equals(got)) {
                    return Optional.of("%s came to %s, in memory to %s".formatted(step, got, known));
                }
            }
            trial.settle();
            return Comparison.of(actual, expected, trial.store().capabilities());
        }
    }

    /** That a run which never finds a difference has found something to do. */
    @Test
    void the_sequences_start_threads_and_most_of_their_commands_are_done() {
        SplittableRandom random = new SplittableRandom(1);
        List<Outcome> outcomes = new ArrayList<>();
        try (MemoryStore memory = new MemoryStore()) {
            Stage stage = new Stage(memory, Cast.fresh(trial.fresh()));
            Step.sequence(random, 10 * LENGTH).forEach(step -> stage.play(step).ifPresent(outcomes::add));
            assertThat(stage.threads()).hasSizeGreaterThan(LENGTH / 5);
        }
        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(done).isGreaterThan(outcomes.size() / 3);
        assertThat(done).as("some are refused").isLessThan(outcomes.size());
    }
}
