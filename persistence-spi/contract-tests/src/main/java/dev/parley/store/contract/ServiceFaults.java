package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.Reply;
import dev.parley.model.Bumping;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Outcome;
import dev.parley.service.OutcomeUnknownException;
import dev.parley.store.StoreException;
import dev.parley.store.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The service on a store whose commits fail and whose answers are lost: one effect for each command id. */
abstract class ServiceFaults {
    private static final int SEQUENCES = 20;
    private static final int LONG_SEQUENCES = 200;
    private static final int LENGTH = 25;
    private static final int MOST_TRIES = 20;

    private final Trial trial;

    ServiceFaults(Trial trial) {
        this.trial = trial;
    }

    private static FaultyStore.Fault any(SplittableRandom random) {
        List<FaultyStore.Fault> all = List.of(FaultyStore.Fault.values());
        return all.get(random.nextInt(all.size()));
    }

    /** Sends a command again with the same id until there is an answer. */
    private static Outcome insist(FaultyStore faulty, AsActor actor, Command command, SplittableRandom random) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return actor.apply(command);
            } catch (StoreException | OutcomeUnknownException e) {
                if (random.nextInt(2) == 0) {
                    faulty.deliver();
                }
            }
        }
        throw new AssertionError("no answer to %s in %d tries".formatted(command, MOST_TRIES));
    }

    @Test
    void I20_commands_repeated_until_they_are_answered_leave_what_they_leave_without_faults() {
        long seed = DifferentialRun.seed();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < Counts.everydayOrLong(SEQUENCES, LONG_SEQUENCES); i++) {
            // reading keeps no receipt: repeated, it has one effect, and says that nothing has changed
            List<Step> steps = Step.sequence(random, LENGTH).stream()
                    .filter(step -> step.what() != Step.What.READ)
                    .toList();
            Cast cast = Cast.fresh(trial.fresh());
            FaultyStore faulty = new FaultyStore(trial.store());
            try (MemoryStore memory = new MemoryStore()) {
                Stage expected = new Stage(memory, cast);
                Stage actual = new Stage(faulty, cast);
                for (Step step : steps) {
                    faulty.next(any(random), any(random));
                    Optional<Outcome> got =
                            actual.play(step, (actor, command) -> insist(faulty, actor, command, random));
                    assertThat(got).as("-Dparley.seed=%d: %s", seed, step).isEqualTo(expected.play(step));
                    faulty.deliver();
                }
                trial.settle();
                assertThat(Comparison.of(actual, expected, trial.store().capabilities()))
                        .as("-Dparley.seed=%d: differences after %s", seed, steps)
                        .isEmpty();
            }
        }
    }

    @Test
    void I20_a_command_whose_answer_is_late_is_answered_with_the_same_result_when_it_is_sent_again_meanwhile() {
        Cast cast = Cast.fresh(trial.fresh());
        FaultyStore faulty = new FaultyStore(trial.store());
        Stage here = new Stage(faulty, cast);
        Stage there = here.beside(trial.store());
        here.play(new Step(Cast.Who.ANA, Step.What.START, 0, 0));
        ThreadId thread = here.threads().get(0);
        Command reply = new Reply(
                trial.fresh().command(),
                Records.NOON,
                thread,
                BodyInput.plain("once"),
                OptionalInt.empty(),
                Optional.empty(),
                Bumping.BUMPS);
        FaultyStore.Pause pause = faulty.pauseNextAnswer();

        List<Outcome> outcomes = Together.run(2, i -> {
            if (i == 0) {
                return here.as(Cast.Who.BO).apply(reply);
            }
            try {
                pause.awaitDone();
                return there.as(Cast.Who.BO).apply(reply);
            } finally {
                pause.release();
            }
        });

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class).isEqualTo(outcomes.get(1));
        trial.settle();
        assertThat(Contents.of(trial.store(), thread).posts()).hasSize(2);
    }

    @Test
    void I24_a_commit_that_fails_before_it_is_done_changes_nothing() {
        Cast cast = Cast.fresh(trial.fresh());
        FaultyStore faulty = new FaultyStore(trial.store());
        Stage stage = new Stage(faulty, cast);
        stage.play(new Step(Cast.Who.ANA, Step.What.START, 0, 0));
        ThreadId thread = stage.threads().get(0);
        trial.settle();
        Contents before = Contents.of(trial.store(), thread);
        faulty.next(FaultyStore.Fault.FAILS_BEFORE);

        assertThatThrownBy(() -> stage.as(Cast.Who.BO).reply(thread, "lost"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("failed on purpose");

        trial.settle();
        assertThat(Contents.of(trial.store(), thread)).isEqualTo(before);
    }
}
