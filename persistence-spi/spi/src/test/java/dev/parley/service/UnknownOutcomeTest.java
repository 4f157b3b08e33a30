package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.parley.command.MarkRead;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.model.Actor;
import dev.parley.model.LogEntry;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller is told when the store did not say what came of a commit. */
@Timeout(60)
class UnknownOutcomeTest {
    private final List<LogEntry> told = new CopyOnWriteArrayList<>();
    private HotThread hot = new HotThread(this::listening);

    @AfterEach
    void close() {
        hot.close();
    }

    private Discussions.Builder listening(Discussions.Builder builder) {
        return builder.listenersOn(Runnable::run).listener(told::add);
    }

    private void anew(UnaryOperator<Discussions.Builder> settings) {
        hot.close();
        hot = new HotThread(settings);
    }

    /** The next commit is on its way when its answer is lost; the test says when it arrives. */
    private AtomicReference<Commit> nextIsLate(Runnable meanwhile) {
        AtomicReference<Commit> late = new AtomicReference<>();
        hot.control.next(pass -> commit -> {
            late.set(commit);
            meanwhile.run();
            throw ControlledStore.unknown();
        });
        return late;
    }

    private static String reasons(Outcome outcome) {
        return ((Outcome.Refused) outcome).reasons().toString();
    }

    @Test
    void I20_a_commit_that_shows_is_done_and_listeners_are_told() {
        hot.control.nextIsUnknownWithEffect();
        told.clear();

        assertThat(hot.as("ana").apply(hot.reply("text")).published().number()).isEqualTo(2);
        assertThat(told).hasSize(1);
        assertThat(hot.control.commits).hasSize(1);
        hot.requireSound();
    }

    @Test
    void I20_a_commit_that_does_not_show_is_sent_again_and_has_one_effect() {
        hot.control.nextIsUnknownWithoutEffect();

        assertThat(hot.as("ana").apply(hot.reply("text")).published().number()).isEqualTo(2);
        assertThat(hot.texts()).containsExactly("go", "text");
        hot.requireSound();
    }

    @Test
    void I20_a_commit_that_arrives_while_it_is_sent_again_has_one_effect() {
        AtomicReference<Commit> late = nextIsLate(() -> {});
        hot.control.next(pass -> commit -> {
            hot.control.inner.commit(late.get());
            return pass.commit(commit);
        });

        assertThat(hot.as("ana").apply(hot.reply("text")).published().number()).isEqualTo(2);
        assertThat(hot.texts()).containsExactly("go", "text");
        hot.requireSound();
    }

    @Test
    void I20_a_joint_commit_is_done_for_all_or_sent_again_for_all() throws InterruptedException, ExecutionException {
        for (boolean effect : List.of(true, false)) {
            ControlledStore.Gate gate = hot.control.nextWaits();
            List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
            for (String name : List.of("ana", "bo", "cy")) {
                sent.add(hot.send(hot.as(name), hot.reply("by " + name)));
            }
            if (effect) {
                hot.control.nextIsUnknownWithEffect();
            } else {
                hot.control.nextIsUnknownWithoutEffect();
            }
            gate.open();

            assertThat(HotThread.all(sent))
                    .extracting(outcome -> outcome.published().number())
                    .isEqualTo(effect ? List.of(2, 3, 4, 5) : List.of(6, 7, 8, 9));
        }
        hot.requireSound();
    }

    @Test
    void a_second_unknown_outcome_is_the_callers_to_know() {
        hot.control.nextIsUnknownWithoutEffect();
        hot.control.nextIsUnknownWithoutEffect();
        Reply reply = hot.reply("text");

        assertThatThrownBy(() -> hot.as("ana").apply(reply))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("send it again with the same id");
        assertThat(hot.as("ana").apply(reply).published().number()).isEqualTo(2);
        assertThat(hot.texts()).containsExactly("go", "text");
    }

    @Test
    void where_receipts_cannot_be_read_it_stays_unknown_for_those_sent_and_no_others()
            throws InterruptedException, ExecutionException {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Reply reply = hot.reply("text");
        Future<Outcome> ana = hot.send(hot.as("ana"), reply);
        hot.control.next(pass -> commit -> {
            hot.control.nextReadFails();
            pass.commit(commit);
            throw ControlledStore.unknown();
        });
        gate.open();

        leader.get().orThrow();
        assertThatThrownBy(ana::get).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(hot.as("ana").apply(reply).published().number()).isEqualTo(4);
        assertThat(hot.texts()).containsOnlyOnce("text");
    }

    @Test
    void never_is_a_caller_told_that_nothing_was_done_while_it_is_unknown() {
        anew(builder -> builder.patience(Duration.ZERO));
        hot.control.nextIsUnknownWithoutEffect();

        assertThatThrownBy(() -> hot.as("ana").apply(hot.reply("text"))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void once_a_guard_has_moved_a_negative_answer_stands() {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        AtomicReference<Commit> late = nextIsLate(() -> {
            hot.letMembersReply(false);
            try (Discussions other = hot.another()) {
                other.as(Actor.admin("host"))
                        .apply(new RenameThread(hot.id(), Instant.now(), hot.thread, "moves it on"))
                        .orThrow();
            }
        });

        assertThat(reasons(hot.as("ana").apply(hot.reply("lost")))).contains("permission.missing");
        assertThat(hot.control.inner.commit(late.get())).isInstanceOf(CommitResult.Conflict.class);
        assertThat(hot.texts()).containsExactly("go", "warm");
        assertThat(hot.control.commits)
                .flatExtracting(Commit::receipts)
                .extracting(Receipt::result)
                .doesNotContain(Result.ABANDONED);
    }

    @Test
    void what_is_refused_while_it_is_unknown_is_abandoned_and_comes_too_late() {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        hot.control.countAnew();
        AtomicReference<Commit> late = nextIsLate(() -> hot.letMembersReply(false));
        Reply reply = hot.reply("lost");

        assertThat(reasons(hot.as("ana").apply(reply))).contains("permission.missing");
        Commit last = hot.control.commits.get(hot.control.commits.size() - 1);
        assertThat(last.receipts()).extracting(Receipt::result).containsExactly(Result.ABANDONED);
        assertThat(last.changes()).isEmpty();
        assertThat(hot.control.inner.commit(late.get())).isInstanceOf(CommitResult.AlreadyApplied.class);

        assertThat(reasons(hot.as("ana").apply(reply))).contains("command.abandoned");
        hot.letMembersReply(true);
        assertThat(reasons(hot.as("ana").apply(reply))).contains("command.abandoned");
        assertThat(hot.as("ana").apply(hot.reply("as ever")).published().number())
                .isEqualTo(3);
        assertThat(hot.texts()).containsExactly("go", "warm", "as ever");
        hot.requireSound();
    }

    @Test
    void what_arrives_before_it_is_abandoned_is_done() {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        AtomicReference<Commit> late = nextIsLate(() -> hot.letMembersReply(false));
        hot.control.nextPasses();
        hot.control.next(pass -> commit -> {
            // before policy and member were compared, it had been on its way
            hot.letMembersReply(true);
            Commit original = late.get();
            hot.control.inner.commit(new Commit(
                    original.guards(), ImmutableList.of(), original.changes(), original.log(), original.receipts()));
            return pass.commit(commit);
        });
        Reply reply = hot.reply("just in time");

        assertThat(hot.as("ana").apply(reply).published().number()).isEqualTo(3);
        assertThat(hot.as("ana").apply(reply).published().number()).isEqualTo(3);
        assertThat(hot.texts()).containsExactly("go", "warm", "just in time");
        hot.requireSound();
    }

    @Test
    void where_abandoning_it_fails_it_stays_unknown() {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        nextIsLate(() -> hot.letMembersReply(false));
        hot.control.nextPasses();
        hot.control.nextFails();

        assertThatThrownBy(() -> hot.as("ana").apply(hot.reply("lost"))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void marking_as_read_keeps_no_receipt_and_may_simply_be_sent_again() {
        hot.control.nextIsUnknownWithoutEffect();
        MarkRead read = new MarkRead(hot.id(), Instant.now(), hot.thread, 1);

        assertThatThrownBy(() -> hot.as("ana").apply(read)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(hot.as("ana").apply(read).orThrow()).isEqualTo(Result.APPLIED);
    }

    @Test
    void a_store_that_breaks_off_leaves_it_unknown_and_nobody_waiting()
            throws InterruptedException, ExecutionException {
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Future<Outcome> ana = hot.send(hot.as("ana"), hot.reply("text"));
        hot.control.next(pass -> commit -> {
            throw new AssertionError("a broken store");
        });
        gate.open();

        leader.get().orThrow();
        assertThatThrownBy(ana::get)
                .hasCauseInstanceOf(OutcomeUnknownException.class)
                .hasRootCauseInstanceOf(AssertionError.class);
        assertThat(hot.as("bo").apply(hot.reply("as ever")).published().number())
                .isEqualTo(3);
    }
}
