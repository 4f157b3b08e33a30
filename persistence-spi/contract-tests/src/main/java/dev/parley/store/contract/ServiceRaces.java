package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.GiveHug;
import dev.parley.command.Reply;
import dev.parley.decision.Recount;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.HugKind;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once through the service, counted exactly. */
abstract class ServiceRaces {
    private static final ImmutableList<Cast.Who> WHO =
            ImmutableList.of(Cast.Who.ANA, Cast.Who.BO, Cast.Who.CY, Cast.Who.MO, Cast.Who.ROB);
    private static final int WRITERS = 8;
    private static final int EACH = 25;
    private static final int REPLIERS = 64;
    private static final int REPLIES = 2_000;
    private static final int LONG_REPLIES = 10_000;

    private final Trial trial;
    private final Stage stage;
    private final Stage other;
    private final ThreadId thread;

    ServiceRaces(Trial trial) {
        this.trial = trial;
        this.stage = new Stage(trial.store(), Cast.fresh(trial.fresh()));
        this.other = stage.beside(trial.store());
        stage.play(new Step(Cast.Who.ANA, Step.What.START, 0, 0));
        this.thread = stage.threads().get(0);
    }

    private AsActor as(int i) {
        return (i % 2 == 0 ? stage : other).as(WHO.get(i % WHO.size()));
    }

    private void assertNoDrift() {
        trial.settle();
        Contents contents = Contents.of(trial.store(), thread);
        DiscussionThread kept = contents.thread().value().orElseThrow();
        assertThat(kept.tail()).isEqualTo(Recount.tail(kept, contents.posts()));
        assertThat(contents.participants()).containsExactlyInAnyOrderElementsOf(Recount.participants(contents.posts()));
        assertThat(contents.posts().get(0).tally()).isEqualTo(Recount.tally(contents.hugs()));
    }

    @Test
    void I12_replies_of_many_at_once_get_distinct_dense_numbers_and_a_recount_agrees() {
        replyAtOnce(REPLIERS, Counts.everydayOrLong(REPLIES, LONG_REPLIES), i -> stage.as(WHO.get(i % WHO.size())));
    }

    @Test
    void I12_replies_through_two_services_at_once_get_distinct_dense_numbers_and_a_recount_agrees() {
        replyAtOnce(WRITERS, Counts.everydayOrLong(WRITERS * EACH, LONG_REPLIES), this::as);
    }

    private void replyAtOnce(int repliers, int replies, IntFunction<AsActor> actors) {
        AtomicInteger left = new AtomicInteger(replies);
        List<Integer> numbers = Together.run(repliers, i -> numbersOf(actors.apply(i), left)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, replies + 1).boxed().toList());
        assertThat(trial.scribe().thread(thread).tail().lastNumber()).isEqualTo(replies + 1);
        assertNoDrift();
    }

    private List<Integer> numbersOf(AsActor replier, AtomicInteger left) {
        List<Integer> numbers = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            numbers.add(replier.reply(thread, "text").published().number());
        }
        return numbers;
    }

    @Test
    void I20_a_command_that_is_sent_by_many_at_once_has_one_effect_and_one_result() {
        for (int round = 0; round < EACH; round++) {
            Command command = new Reply(
                    trial.fresh().command(),
                    Records.NOON,
                    thread,
                    BodyInput.plain("once"),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Bumping.BUMPS);
            List<Outcome> outcomes = Together.run(
                    WRITERS, i -> (i % 2 == 0 ? stage : other).as(Cast.Who.BO).apply(command));

            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome).isInstanceOf(Outcome.Done.class).isEqualTo(outcomes.get(0)));
        }
        assertThat(trial.scribe().thread(thread).tail().lastNumber()).isEqualTo(EACH + 1);
        assertNoDrift();
    }

    @Test
    void I01_hugs_hides_and_replies_of_many_at_once_leave_what_a_recount_finds() {
        PostId opening = Contents.of(trial.store(), thread).posts().get(0).id();
        Together.run(WRITERS, i -> {
            for (int n = 0; n < EACH; n++) {
                as(i).apply(new GiveHug(trial.fresh().command(), Records.NOON, opening, HugKind.HUG));
                stage.as(Cast.Who.MO).hide(opening, "for a moment");
                as(i).reply(thread, "meanwhile").orThrow();
                other.as(Cast.Who.MO).restore(opening);
                as(i + 1).takeBackHug(opening);
            }
            return i;
        });

        assertNoDrift();
        assertThat(trial.scribe().thread(thread).tail().lastNumber()).isEqualTo(WRITERS * EACH + 1);
    }
}
