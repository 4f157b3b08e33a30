package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.Revision;
import dev.parley.store.Capability;
import dev.parley.store.CapabilityMissingException;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code S-CMT-01}, {@code 02}, {@code 05} and {@code 10}: who wins, and what the others are told. */
abstract class GuardClauses {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 10;
    private static final int EACH = 10;
    private static final int FIRST_NAME = 100;

    private final Trial trial;
    private final Scribe scribe;

    GuardClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    private CommitResult commit(CommitDraft draft) {
        return trial.store().commit(draft.build());
    }

    @Test
    void S_CMT_01_the_second_of_two_conflicts_whatever_the_kind_of_boundary() {
        for (Subjects subject : Subjects.ofEveryKind(trial)) {
            Boundary boundary = subject.boundary();
            Revision before = scribe.revision(boundary);
            CommitResult first = commit(
                    CommitDraft.guarding(boundary, before).put(subject.change().apply(1)));
            CommitResult second = commit(
                    CommitDraft.guarding(boundary, before).put(subject.change().apply(2)));

            assertThat(Results.committed(first).revisions())
                    .as("revisions of %s", boundary)
                    .containsOnly(Map.entry(boundary, before.next()));
            assertThat(second).as("the second commit to %s", boundary).isInstanceOf(CommitResult.Conflict.class);
            assertThat(scribe.revision(boundary)).as("revision of %s", boundary).isEqualTo(before.next());
        }
    }

    @Test
    void S_CMT_01_of_many_at_once_one_is_committed_and_its_change_is_there() {
        for (int round = 0; round < ROUNDS; round++) {
            Subjects subject = Subjects.handle(trial);
            Boundary boundary = subject.boundary();
            List<CommitResult> results = Together.run(
                    WRITERS,
                    i -> commit(CommitDraft.guarding(boundary, Revision.NONE)
                            .put(subject.change().apply(FIRST_NAME + i))));

            assertThat(Results.countCommitted(results))
                    .as("commits of %d to %s", WRITERS, boundary)
                    .isEqualTo(1);
            int winner = IntStream.range(0, WRITERS)
                    .filter(i -> Results.isCommitted(results.get(i)))
                    .findFirst()
                    .orElseThrow();
            assertThat(scribe.handle(((Boundary.OfHandle) boundary).folded()))
                    .map(Object::toString)
                    .as("who won the race for %s", boundary)
                    .contains("member-" + (FIRST_NAME + winner));
        }
    }

    @Test
    void S_CMT_01_of_many_who_count_on_no_step_is_lost() {
        Subjects subject = Subjects.thread(trial);
        Boundary.OfThread boundary = (Boundary.OfThread) subject.boundary();
        int start = scribe.thread(boundary.id()).tail().lastNumber();

        Together.run(WRITERS, i -> {
            for (int done = 0; done < EACH; ) {
                var read = scribe.head(boundary).thread(boundary.id());
                int last = read.value().orElseThrow().tail().lastNumber();
                CommitResult result = commit(CommitDraft.guarding(boundary, read.revision())
                        .put(ThreadDraft.putTail(boundary.id(), last + 1)));
                done += Results.isCommitted(result) ? 1 : 0;
            }
            return i;
        });

        assertThat(scribe.thread(boundary.id()).tail().lastNumber()).isEqualTo(start + WRITERS * EACH);
    }

    @Test
    void S_CMT_02_the_conflict_holds_the_boundary_as_it_is_now_whatever_its_kind() {
        for (Subjects subject : Subjects.ofEveryKind(trial)) {
            Boundary boundary = subject.boundary();
            scribe.put(subject.change().apply(1));
            scribe.put(subject.change().apply(2));
            Revision now = scribe.revision(boundary);

            CommitResult.Conflict conflict =
                    Results.conflict(commit(CommitDraft.guarding(boundary, new Revision(now.value() - 1))
                            .put(subject.change().apply(1))));

            assertThat(conflict.boundary()).isEqualTo(boundary);
            assertThat(conflict.current())
                    .as("current revision of %s", boundary)
                    .isEqualTo(now);
            assertThat(conflict.head().revision(boundary)).isEqualTo(now);
            assertThat(conflict.head()).as("head of %s", boundary).isEqualTo(scribe.head(boundary));
        }
    }

    @Test
    void S_CMT_02_a_boundary_that_never_was_has_no_revision_and_an_empty_head() {
        var id = trial.fresh().thread();
        Boundary boundary = Boundary.thread(id);

        CommitResult.Conflict conflict = Results.conflict(commit(CommitDraft.guarding(boundary, new Revision(3))
                .put(new ThreadDraft(id, trial.fresh().forum()).put())));

        assertThat(conflict.boundary()).isEqualTo(boundary);
        assertThat(conflict.current()).isEqualTo(Revision.NONE);
        assertThat(conflict.head().thread(id).value()).isEmpty();
    }

    @Test
    void S_CMT_02_a_conflict_changes_nothing() {
        var id = trial.fresh().thread();
        Boundary boundary = Boundary.thread(id);
        scribe.put(
                new ThreadDraft(id, trial.fresh().forum()).put(),
                new PostDraft(id, trial.fresh().post(), 1).put());
        trial.settle();
        Contents before = Contents.of(trial.store(), id);
        var command = trial.fresh().command();

        Results.conflict(commit(CommitDraft.guarding(
                        boundary, before.thread().revision().next())
                .put(ThreadDraft.putTail(id, 2), new PostDraft(id, trial.fresh().post(), 2).put())
                .log(Records.entry(boundary, 1, command))
                .receipt(Records.receipt(Records.HOST_ID, command))));

        trial.settle();
        assertThat(Contents.of(trial.store(), id)).isEqualTo(before);
        assertThat(ReceiptClauses.known(trial.store(), Records.HOST_ID, command))
                .isEmpty();
    }

    @Test
    void S_CMT_02_a_check_that_has_moved_is_the_conflict_and_guards_come_before_checks() {
        trial.requires(Capability.CHECKS);
        Subjects guarded = Subjects.thread(trial);
        Subjects checked = Subjects.member(trial);
        scribe.put(checked.change().apply(1));
        Revision held = scribe.revision(guarded.boundary());
        Revision stale = new Revision(scribe.revision(checked.boundary()).value() + 1);

        CommitResult.Conflict overCheck = Results.conflict(commit(CommitDraft.guarding(guarded.boundary(), held)
                .check(checked.boundary(), stale)
                .put(guarded.change().apply(2))));
        CommitResult.Conflict overBoth = Results.conflict(commit(CommitDraft.guarding(guarded.boundary(), held.next())
                .check(checked.boundary(), stale)
                .put(guarded.change().apply(2))));

        assertThat(overCheck.boundary()).isEqualTo(checked.boundary());
        assertThat(overCheck.current()).isEqualTo(scribe.revision(checked.boundary()));
        assertThat(overCheck.head()).isEqualTo(scribe.head(checked.boundary()));
        assertThat(overBoth.boundary()).isEqualTo(guarded.boundary());
        assertThat(scribe.revision(guarded.boundary())).isEqualTo(held);
    }

    @Test
    void S_CMT_02_one_check_of_many_that_has_moved_is_the_conflict_wherever_it_stands() {
        trial.requires(Capability.CHECKS);
        Subjects guarded = Subjects.thread(trial);
        List<Subjects> checked = IntStream.range(0, WRITERS)
                .mapToObj(i -> Subjects.member(trial))
                .toList();
        checked.forEach(subject -> scribe.put(subject.change().apply(1)));
        for (Subjects moved : checked) {
            CommitDraft draft = CommitDraft.guarding(guarded.boundary(), scribe.revision(guarded.boundary()))
                    .put(guarded.change().apply(2));
            checked.forEach(subject -> draft.check(subject.boundary(), scribe.revision(subject.boundary())));
            scribe.put(moved.change().apply(2));

            assertThat(Results.conflict(commit(draft)).boundary()).isEqualTo(moved.boundary());
        }
    }

    @Test
    void S_CMT_05_commits_that_were_prepared_together_are_committed_in_any_order() {
        Subjects one = Subjects.thread(trial);
        Subjects other = Subjects.thread(trial);
        Commit first = scribe.draft(one.boundary()).put(one.change().apply(2)).build();
        Commit second =
                scribe.draft(other.boundary()).put(other.change().apply(2)).build();

        assertThat(trial.store().commit(second)).isInstanceOf(CommitResult.Committed.class);
        assertThat(trial.store().commit(first)).isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void S_CMT_05_many_at_once_under_one_check_are_all_committed() {
        Subjects checked = Subjects.member(trial);
        scribe.put(checked.change().apply(1));
        Revision revision = scribe.revision(checked.boundary());
        List<Subjects> own = IntStream.range(0, WRITERS)
                .mapToObj(i -> Subjects.thread(trial))
                .toList();
        List<Commit> prepared = own.stream()
                .map(subject -> scribe.draft(subject.boundary())
                        .check(checked.boundary(), revision)
                        .put(subject.change().apply(2))
                        .build())
                .toList();

        List<CommitResult> results = Together.run(WRITERS, i -> trial.store().commit(prepared.get(i)));

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(CommitResult.Committed.class));
        assertThat(scribe.revision(checked.boundary())).isEqualTo(revision);
    }

    @Test
    void S_CMT_12_of_two_that_check_what_the_other_guards_one_is_done_at_the_most_whatever_the_kind_of_boundary() {
        trial.requires(Capability.CHECKS);
        for (int round = 0; round < ROUNDS; round++) {
            for (Subjects one : Subjects.ofEveryKind(trial)) {
                Subjects other = round % 2 == 0 ? Subjects.member(trial) : Subjects.thread(trial);
                List<Commit> crossed = List.of(changing(one, other), changing(other, one));
                List<CommitResult> results = Together.run(2, i -> trial.store().commit(crossed.get(i)));

                assertThat(Results.countCommitted(results))
                        .as("commits of two that check each other, to %s", one.boundary())
                        .isLessThan(2);
            }
        }
    }

    private Commit changing(Subjects guarded, Subjects checked) {
        return scribe.draft(guarded.boundary())
                .check(checked.boundary(), scribe.revision(checked.boundary()))
                .put(guarded.change().apply(2))
                .build();
    }

    @Test
    void S_CMT_10_several_boundaries_are_committed_together_or_refused_by_name() {
        List<Subjects> subjects = ImmutableList.of(
                Subjects.thread(trial), Subjects.thread(trial), Subjects.member(trial), Subjects.handle(trial));
        CommitDraft draft = new CommitDraft();
        subjects.forEach(subject -> draft.guard(subject.boundary(), scribe.revision(subject.boundary()))
                .put(subject.change().apply(7)));
        List<Revision> before = revisions(subjects);

        if (trial.has(Capability.SEVERAL_BOUNDARIES)) {
            CommitResult.Committed committed = Results.committed(commit(draft));
            assertThat(revisions(subjects))
                    .isEqualTo(before.stream().map(Revision::next).toList());
            assertThat(subjects)
                    .allSatisfy(subject -> assertThat(committed.revisions().get(subject.boundary()))
                            .isEqualTo(scribe.revision(subject.boundary())));
        } else {
            assertThatThrownBy(() -> commit(draft))
                    .isInstanceOfSatisfying(
                            CapabilityMissingException.class,
                            missing -> assertThat(missing.capability()).isEqualTo(Capability.SEVERAL_BOUNDARIES));
            assertThat(revisions(subjects)).isEqualTo(before);
        }
    }

    @Test
    void S_CMT_10_a_conflict_over_the_last_of_several_boundaries_leaves_all_of_them_alone() {
        trial.requires(Capability.SEVERAL_BOUNDARIES);
        Subjects held = Subjects.thread(trial);
        Subjects moved = Subjects.thread(trial);
        List<Subjects> subjects = ImmutableList.of(held, moved);
        List<Revision> before = revisions(subjects);
        int last = lastNumber(held);

        CommitResult.Conflict conflict = Results.conflict(commit(new CommitDraft()
                .guard(held.boundary(), before.get(0))
                .guard(moved.boundary(), before.get(1).next())
                .put(held.change().apply(last + 1), moved.change().apply(2))));

        assertThat(conflict.boundary()).isEqualTo(moved.boundary());
        assertThat(revisions(subjects)).isEqualTo(before);
        assertThat(lastNumber(held)).isEqualTo(last);
    }

    @Test
    void S_CMT_10_two_who_name_two_boundaries_crosswise_do_not_wait_for_each_other() {
        trial.requires(Capability.SEVERAL_BOUNDARIES);
        for (int round = 0; round < ROUNDS; round++) {
            Subjects one = Subjects.thread(trial);
            Subjects other = Subjects.thread(trial);
            List<Revision> before = revisions(ImmutableList.of(one, other));
            Commit there = new CommitDraft()
                    .guard(one.boundary(), before.get(0))
                    .guard(other.boundary(), before.get(1))
                    .put(one.change().apply(2), other.change().apply(2))
                    .build();
            Commit back = new CommitDraft()
                    .guard(other.boundary(), before.get(1))
                    .guard(one.boundary(), before.get(0))
                    .put(other.change().apply(3), one.change().apply(3))
                    .build();

            List<CommitResult> results = Together.run(2, i -> trial.store().commit(i == 0 ? there : back));

            assertThat(Results.countCommitted(results)).isEqualTo(1);
            assertThat(lastNumber(one)).isEqualTo(lastNumber(other));
        }
    }

    private int lastNumber(Subjects thread) {
        return scribe.thread(((Boundary.OfThread) thread.boundary()).id())
                .tail()
                .lastNumber();
    }

    private List<Revision> revisions(List<Subjects> subjects) {
        return subjects.stream()
                .map(subject -> scribe.revision(subject.boundary()))
                .toList();
    }
}
