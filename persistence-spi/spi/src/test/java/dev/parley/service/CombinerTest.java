package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.LockThread;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.WithdrawPost;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.model.PostState;
import dev.parley.model.Receipt;
import dev.parley.model.ThreadId;
import dev.parley.moderation.Attempt;
import dev.parley.moderation.Rule;
import dev.parley.moderation.RuleBook;
import dev.parley.moderation.Verdict;
import dev.parley.store.Commit;
import dev.parley.store.CommitTooLargeException;
import dev.parley.store.StoreException;
import dev.parley.store.StoreLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands for one thread that come while a commit for it is under way. */
@Timeout(60)
class CombinerTest {
    private HotThread hot = new HotThread();

    @AfterEach
    void close() {
        hot.close();
    }

    private void anew(UnaryOperator<Discussions.Builder> settings) {
        hot.close();
        hot = new HotThread(settings);
    }

    private static boolean holds(Commit commit, String text) {
        return commit.changes().stream()
                .anyMatch(change -> change instanceof Change.PutPost put
                        && put.post().content().body().text().contains(text));
    }

    private static Object reasons(Outcome outcome) {
        return ((Outcome.Refused) outcome).reasons().toString();
    }

    @Test
    void those_that_wait_are_committed_together() throws InterruptedException, ExecutionException {
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>();
        sent.add(hot.lead(gate));
        for (int i = 0; i < 10; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("text " + i)));
        }
        gate.open();

        assertThat(HotThread.all(sent))
                .extracting(outcome -> outcome.published().number())
                .isEqualTo(IntStream.rangeClosed(2, 12).boxed().toList());
        assertThat(hot.control.commits).hasSize(2);
        hot.requireSound();
    }

    @Test
    void a_joint_commit_has_one_guard_each_check_once_and_every_record_once()
            throws InterruptedException, ExecutionException {
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (String name : List.of("ana", "bo", "ana", "bo")) {
            sent.add(hot.send(hot.as(name), hot.reply("by " + name)));
            sent.add(hot.send(hot.as(name), new GiveHug(hot.id(), Instant.now(), hot.opening, HugKind.HUG)));
        }
        gate.open();
        HotThread.all(sent).forEach(Outcome::orThrow);

        Commit joint = hot.control.commits.get(1);
        assertThat(joint.guards()).hasSize(1);
        assertThat(joint.checks())
                .extracting(Check::boundary)
                .containsExactlyInAnyOrder(
                        Boundary.POLICY, Boundary.member(new MemberId("ana")), Boundary.member(new MemberId("bo")));
        assertThat(joint.changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactlyInAnyOrder(
                        "PutTail",
                        "PutPost",
                        "PutPost",
                        "PutPost",
                        "PutPost",
                        "PutParticipant",
                        "PutParticipant",
                        "PutHug",
                        "PutHug",
                        "PutTally");
        assertThat(joint.receipts()).hasSize(8);
        assertThat(joint.log()).extracting(LogEntry::position).isSorted().doesNotHaveDuplicates();
        hot.requireSound();
    }

    @Test
    void later_commands_of_a_batch_see_what_earlier_ones_do() throws InterruptedException, ExecutionException {
        Reply own = hot.reply("first version");
        var post = hot.as("ana").apply(own).published();
        hot.control.countAnew();
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        sent.add(hot.send(hot.as("bo"), new GiveHug(hot.id(), Instant.now(), post.post(), HugKind.HUG)));
        sent.add(hot.send(
                hot.as("ana"),
                new EditPost(
                        hot.id(),
                        Instant.now(),
                        post.post(),
                        1,
                        BodyInput.plain("second version"),
                        Optional.empty(),
                        Optional.empty())));
        Future<Outcome> stale = hot.send(
                hot.as("ana"),
                new EditPost(
                        hot.id(),
                        Instant.now(),
                        post.post(),
                        1,
                        BodyInput.plain("too late"),
                        Optional.empty(),
                        Optional.empty()));
        sent.add(hot.send(hot.as("ana"), new WithdrawPost(hot.id(), Instant.now(), post.post())));
        Future<Outcome> hug = hot.send(hot.as("cy"), new GiveHug(hot.id(), Instant.now(), post.post(), HugKind.HUG));
        sent.add(hot.send(hot.as("bo"), new TakeBackHug(hot.id(), Instant.now(), post.post(), HugKind.HUG)));
        sent.add(hot.send(hot.as("di"), hot.reply("before the lock")));
        sent.add(hot.send(
                hot.host(),
                new LockThread(
                        hot.id(),
                        Instant.now(),
                        hot.thread,
                        LockScope.REPLIES,
                        Optional.of("enough"),
                        Optional.empty())));
        Future<Outcome> late = hot.send(hot.as("eve"), hot.reply("after the lock"));
        gate.open();

        HotThread.all(sent).forEach(Outcome::orThrow);
        assertThat(reasons(stale.get())).asString().contains("edit.version-differs");
        assertThat(hug.get()).isInstanceOf(Outcome.Refused.class);
        assertThat(reasons(late.get())).asString().contains("lock");
        assertThat(hot.control.commits).hasSize(2);
        Contents kept = hot.contents();
        assertThat(kept.posts().get(1).state()).isEqualTo(PostState.WITHDRAWN);
        assertThat(kept.posts().get(1).content().body().text()).isEqualTo("second version");
        assertThat(kept.posts().get(1).tally().total()).isZero();
        assertThat(kept.thread().lock()).isPresent();
        assertThat(hot.texts()).endsWith("before the lock").doesNotContain("after the lock", "too late");
        hot.requireSound();
    }

    @Test
    void a_refusal_waits_for_the_commit_that_it_rests_on() throws InterruptedException, ExecutionException {
        ControlledStore.Gate first = hot.control.nextWaits();
        ControlledStore.Gate second = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(first);
        Future<Outcome> lock = hot.send(
                hot.host(),
                new LockThread(
                        hot.id(), Instant.now(), hot.thread, LockScope.REPLIES, Optional.empty(), Optional.empty()));
        Future<Outcome> reply = hot.send(hot.as("ana"), hot.reply("too late"));
        first.open();
        second.awaitArrival();

        assertThat(List.of(leader.isDone(), lock.isDone(), reply.isDone())).containsExactly(false, false, false);
        second.open();
        assertThat(lock.get()).isInstanceOf(Outcome.Done.class);
        assertThat(reply.get()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_refusal_does_not_stand_when_the_commit_that_it_rested_on_fails()
            throws InterruptedException, ExecutionException {
        hot.control.refuse(commit -> commit.changes().stream().anyMatch(Change.PutThread.class::isInstance));
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Future<Outcome> lock = hot.send(
                hot.host(),
                new LockThread(
                        hot.id(), Instant.now(), hot.thread, LockScope.REPLIES, Optional.empty(), Optional.empty()));
        Future<Outcome> reply = hot.send(hot.as("ana"), hot.reply("the lock did not come about"));
        gate.open();

        assertThatThrownBy(lock::get).hasCauseInstanceOf(StoreException.class);
        assertThat(reply.get().published().number()).isEqualTo(3);
        leader.get();
        hot.requireSound();
    }

    @Test
    void one_that_cannot_be_kept_fails_alone() throws InterruptedException, ExecutionException {
        hot.control.refuse(commit -> holds(commit, "poison"));
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (int i = 0; i < 5; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("text " + i)));
        }
        Future<Outcome> poison = hot.send(hot.as("bo"), hot.reply("poison"));
        for (int i = 5; i < 8; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("text " + i)));
        }
        gate.open();

        assertThatThrownBy(poison::get).hasCauseInstanceOf(StoreException.class);
        assertThat(HotThread.all(sent))
                .extracting(outcome -> outcome.published().number())
                .isEqualTo(IntStream.rangeClosed(2, 10).boxed().toList());
        assertThat(hot.texts()).doesNotContain("poison").hasSize(10);
        hot.requireSound();
    }

    @Test
    void a_batch_that_a_store_finds_too_large_is_committed_in_halves() throws InterruptedException, ExecutionException {
        hot.control.refuse(commit -> {
            if (commit.receipts().size() > 2) {
                throw new CommitTooLargeException(
                        "receipts", 2, commit.receipts().size());
            }
            return false;
        });
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (int i = 0; i < 8; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("text " + i)));
        }
        gate.open();

        assertThat(HotThread.all(sent))
                .extracting(outcome -> outcome.published().number())
                .isEqualTo(IntStream.rangeClosed(2, 10).boxed().toList());
        hot.requireSound();
    }

    @Test
    void a_batch_holds_as_much_as_the_store_takes_at_once() throws InterruptedException, ExecutionException {
        hot.control.limit(new StoreLimits(16, 1_000_000, Duration.ZERO));
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (int i = 0; i < 9; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("text " + i)));
        }
        gate.open();

        assertThat(HotThread.all(sent))
                .extracting(outcome -> outcome.published().number())
                .isEqualTo(IntStream.rangeClosed(2, 11).boxed().toList());
        assertThat(hot.control.commits)
                .extracting(commit -> commit.receipts().size())
                .containsExactly(1, 3, 3, 3);
        assertThat(hot.control.commits)
                .allSatisfy(commit -> assertThat(commit.changes().size()
                                + commit.log().size()
                                + commit.receipts().size())
                        .isLessThanOrEqualTo(16));
        hot.requireSound();
    }

    @Test
    void a_batch_holds_as_many_bytes_as_the_store_takes_at_once() throws InterruptedException, ExecutionException {
        hot.control.limit(new StoreLimits(10_000, 30_000, Duration.ZERO));
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (int i = 0; i < 4; i++) {
            sent.add(hot.send(hot.as("ana"), hot.reply("ä".repeat(5_000))));
        }
        gate.open();
        HotThread.all(sent).forEach(Outcome::orThrow);

        assertThat(hot.control.commits)
                .extracting(commit -> commit.receipts().size())
                .containsExactly(1, 2, 2);
    }

    @Test
    void I20_one_that_was_applied_before_has_its_outcome_and_the_others_are_done()
            throws InterruptedException, ExecutionException {
        Reply before = hot.reply("once");
        try (Discussions other = hot.another()) {
            Outcome first = other.as(Actor.member("ana")).apply(before);
            ControlledStore.Gate gate = hot.control.nextWaits();
            Future<Outcome> leader = hot.lead(gate);
            Future<Outcome> bo = hot.send(hot.as("bo"), hot.reply("bo's"));
            Future<Outcome> again = hot.send(hot.as("ana"), before);
            Future<Outcome> cy = hot.send(hot.as("cy"), hot.reply("cy's"));
            gate.open();

            assertThat(again.get()).isEqualTo(first);
            assertThat(List.of(leader.get(), bo.get(), cy.get()))
                    .extracting(outcome -> outcome.published().number())
                    .containsExactly(3, 4, 5);
            assertThat(hot.texts()).containsOnlyOnce("once");
            hot.requireSound();
        }
    }

    @Test
    void I20_one_that_is_sent_twice_into_a_batch_has_one_effect() throws InterruptedException, ExecutionException {
        Reply twice = hot.reply("once");
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Future<Outcome> first = hot.send(hot.as("ana"), twice);
        Future<Outcome> second = hot.send(hot.as("ana"), twice);
        Future<Outcome> otherwise =
                hot.send(hot.as("ana"), new RenameThread(twice.id(), Instant.now(), hot.thread, "otherwise"));
        Future<Outcome> others = hot.send(
                hot.as("bo"),
                new Reply(
                        twice.id(),
                        twice.issuedAt(),
                        twice.thread(),
                        twice.body(),
                        twice.replyTo(),
                        twice.mood(),
                        twice.bumping()));
        gate.open();

        leader.get();
        assertThat(second.get()).isEqualTo(first.get());
        assertThat(reasons(otherwise.get())).asString().contains("command-id.reused");
        assertThat(others.get().published().number()).isEqualTo(4);
        assertThat(hot.control.commits).hasSize(2);
        hot.requireSound();
    }

    @Test
    void a_conflict_is_decided_on_again_from_the_head_that_it_brings() throws InterruptedException, ExecutionException {
        try (Discussions other = hot.another()) {
            ControlledStore.Gate gate = hot.control.nextWaits();
            Future<Outcome> leader = hot.lead(gate);
            Future<Outcome> ana = hot.send(hot.as("ana"), hot.reply("ana's"));
            other.as(Actor.member("bo")).reply(hot.thread, "faster").orThrow();
            gate.open();

            assertThat(leader.get().published().number()).isEqualTo(3);
            assertThat(ana.get().published().number()).isEqualTo(4);
            hot.requireSound();
        }
    }

    @Test
    void after_a_conflict_the_head_is_not_read_again() {
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        try (Discussions other = hot.another()) {
            other.as(Actor.member("bo")).reply(hot.thread, "meanwhile").orThrow();
        }
        hot.control.countAnew();
        hot.host()
                .apply(new RenameThread(hot.id(), Instant.now(), hot.thread, "renamed"))
                .orThrow();

        assertThat(hot.control.calls).containsExactly("commit", "commit");
        hot.requireSound();
    }

    @Test
    void a_command_that_others_outrun_for_too_long_is_told_that_nothing_was_done() {
        anew(builder -> builder.patience(Duration.ZERO));
        hot.as("ana").apply(hot.reply("warm")).orThrow();
        try (Discussions other = hot.another()) {
            other.as(Actor.member("bo")).reply(hot.thread, "faster").orThrow();

            Reply late = hot.reply("too late");
            assertThatThrownBy(() -> hot.as("ana").apply(late))
                    .isInstanceOf(BusyException.class)
                    .hasMessageContaining("nothing was done");
            assertThat(hot.texts()).containsExactly("go", "warm", "faster");
            assertThat(hot.as("ana").apply(late).published().number()).isEqualTo(4);
        }
    }

    @Test
    void different_threads_do_not_wait_for_each_other() throws InterruptedException, ExecutionException {
        ThreadId other = hot.host()
                .startThread(HotThread.GARDEN, "another", "go")
                .published()
                .thread();
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);

        assertThat(hot.as("ana").reply(other, "not held up").published().number())
                .isEqualTo(2);
        assertThat(leader.isDone()).isFalse();
        gate.open();
        leader.get();
    }

    @Test
    void a_rule_that_throws_refuses_its_own_command_and_no_other() throws InterruptedException, ExecutionException {
        anew(builder -> builder.rules(RuleBook.open().with(new Rule() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Verdict judge(Attempt attempt) {
                if (attempt.body().filter(body -> body.text().contains("deep")).isPresent()) {
                    throw new StackOverflowError();
                }
                if (attempt.body().filter(body -> body.text().contains("odd")).isPresent()) {
                    throw new IllegalStateException("odd");
                }
                return Verdict.ALLOW;
            }
        })));
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        sent.add(hot.send(hot.as("ana"), hot.reply("fine")));
        Future<Outcome> odd = hot.send(hot.as("bo"), hot.reply("odd"));
        Future<Outcome> deep = hot.send(hot.as("bo"), hot.reply("deep"));
        sent.add(hot.send(hot.as("cy"), hot.reply("fine too")));
        gate.open();

        assertThat(reasons(odd.get())).asString().contains("rule.failed");
        assertThatThrownBy(deep::get).hasRootCauseInstanceOf(StackOverflowError.class);
        HotThread.all(sent).forEach(Outcome::orThrow);
        assertThat(hot.control.commits).hasSize(2);
    }

    @Test
    void a_rule_that_sends_a_command_about_what_is_decided_on_fails_and_nobody_waits_for_ever() {
        AtomicReference<Discussions> community = new AtomicReference<>();
        anew(builder -> builder.rules(RuleBook.open().with(new Rule() {
            @Override
            public String name() {
                return "meddling";
            }

            @Override
            public Verdict judge(Attempt attempt) {
                attempt.body()
                        .filter(body -> body.text().equals("meddle"))
                        .ifPresent(
                                body -> community.get().as(Actor.member("ana")).reply(hot.thread, "by a rule"));
                return Verdict.ALLOW;
            }
        })));
        community.set(hot.discussions);

        assertThat(reasons(hot.as("bo").apply(hot.reply("meddle")))).asString().contains("rule.failed");
        assertThat(hot.as("bo").apply(hot.reply("as ever")).published().number())
                .isEqualTo(2);
    }

    @Test
    void a_read_that_fails_harms_only_what_it_was_read_for() throws InterruptedException, ExecutionException {
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Future<Outcome> ana = hot.send(hot.as("ana"), hot.reply("ana's"));
        Future<Outcome> bo = hot.send(hot.as("bo"), hot.reply("bo's"));
        hot.control.nextReadFails();
        gate.open();

        HotThread.all(List.of(leader, ana, bo)).forEach(Outcome::orThrow);
        hot.control.nextReadFails();
        assertThatThrownBy(() -> hot.as("cy").apply(hot.reply("cy's"))).isInstanceOf(StoreException.class);
        hot.requireSound();
    }

    @Test
    void I24_a_failed_commit_changes_nothing_and_tells_nobody() {
        List<LogEntry> told = new CopyOnWriteArrayList<>();
        anew(builder -> builder.listenersOn(Runnable::run).listener(told::add));
        told.clear();
        hot.control.nextFails();

        assertThatThrownBy(() -> hot.as("ana").apply(hot.reply("lost"))).isInstanceOf(StoreException.class);
        assertThat(told).isEmpty();
        assertThat(hot.texts()).containsExactly("go");
    }

    @Test
    void a_meter_is_told_how_commands_fare_and_never_breaks_them() throws InterruptedException, ExecutionException {
        List<String> told = new CopyOnWriteArrayList<>();
        Meter meter = new Meter() {
            @Override
            public void committed(int commands) {
                told.add("committed " + commands);
            }

            @Override
            public void waited(Duration waited) {
                told.add(waited.isNegative() ? "negative" : "waited");
            }

            @Override
            public void conflicted(Boundary boundary) {
                told.add("conflicted " + boundary);
            }

            @Override
            public void halved(int commands) {
                told.add("halved " + commands);
                throw new IllegalStateException("a broken meter");
            }

            @Override
            public void unknown(int commands) {
                told.add("unknown " + commands);
            }
        };
        anew(builder -> builder.meter(meter));
        told.clear();
        hot.control.refuse(commit -> holds(commit, "poison"));
        ControlledStore.Gate gate = hot.control.nextWaits();
        Future<Outcome> leader = hot.lead(gate);
        Future<Outcome> ana = hot.send(hot.as("ana"), hot.reply("fine"));
        Future<Outcome> poison = hot.send(hot.as("bo"), hot.reply("poison"));
        gate.open();
        leader.get();
        ana.get();
        assertThatThrownBy(poison::get).hasCauseInstanceOf(StoreException.class);
        try (Discussions other = hot.another()) {
            other.as(Actor.member("cy")).reply(hot.thread, "faster").orThrow();
        }
        hot.as("ana").apply(hot.reply("after a conflict")).orThrow();
        hot.control.nextIsUnknownWithEffect();
        hot.as("ana").apply(hot.reply("without an answer")).orThrow();

        assertThat(told)
                .containsExactly(
                        "waited",
                        "committed 1",
                        "waited",
                        "waited",
                        "halved 2",
                        "committed 1",
                        "waited",
                        "conflicted " + Boundary.thread(hot.thread),
                        "committed 1",
                        "waited",
                        "unknown 1",
                        "committed 1");
    }

    @Test
    void nobody_who_starts_threads_at_once_gets_another_ones() throws InterruptedException, ExecutionException {
        List<Future<Outcome>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(hot.send(
                    hot.as("ana"),
                    new StartThread(
                            hot.id(),
                            Instant.now(),
                            HotThread.GARDEN,
                            "title " + i,
                            BodyInput.plain("text " + i),
                            ImmutableSet.of(),
                            Optional.empty())));
        }
        assertThat(HotThread.all(sent))
                .extracting(outcome -> outcome.published().thread())
                .doesNotHaveDuplicates();
    }

    @Test
    void receipts_of_a_joint_commit_are_those_of_its_commands() throws InterruptedException, ExecutionException {
        ControlledStore.Gate gate = hot.control.nextWaits();
        List<Future<Outcome>> sent = new ArrayList<>(List.of(hot.lead(gate)));
        for (String name : List.of("ana", "bo", "cy")) {
            sent.add(hot.send(hot.as(name), hot.reply("by " + name)));
        }
        gate.open();
        List<Outcome> outcomes = HotThread.all(sent);

        assertThat(hot.control.commits.get(1).receipts())
                .extracting(Receipt::result)
                .isEqualTo(outcomes.subList(1, 4).stream().map(Outcome::orThrow).toList());
    }
}
