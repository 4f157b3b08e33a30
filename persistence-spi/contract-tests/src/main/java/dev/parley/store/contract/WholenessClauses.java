package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Participant;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.CommitTooLargeException;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.Lookup;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code S-CMT-04} and {@code 06} to {@code 09}: all of a commit or nothing, for everybody, at every moment. */
abstract class WholenessClauses {
    private static final int POSTS = 20;
    private static final int MOST_STEPS = 200;

    /** Limits above these are not tried: a commit of that size would be a test of the machine. */
    private static final int MOST_CHANGES = 20_000;

    private static final long MOST_BYTES = 32L << 20;

    private final Trial trial;
    private final Scribe scribe;

    WholenessClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    /** A commit of a bit of everything to a thread that it creates. */
    private final class Much {
        private final ThreadId id = trial.fresh().thread();
        private final Boundary boundary = Boundary.thread(id);
        private final CommandId command = trial.fresh().command();
        private final Commit commit;

        Much() {
            ImmutableList<PostId> posts = trial.fresh().ids(POSTS, PostId::new);
            CommitDraft draft = CommitDraft.guarding(boundary, Revision.NONE)
                    .put(new ThreadDraft(id, trial.fresh().forum())
                            .lastNumber(POSTS)
                            .put());
            for (int i = 0; i < POSTS; i++) {
                draft.put(new PostDraft(id, posts.get(i), i + 1).put());
            }
            commit = draft.put(
                            new Change.PutHug(id, Records.hug(posts.get(0), Records.HOST, Records.NOON)),
                            new Change.PutParticipant(new Participant(id, Records.HOST, POSTS, POSTS, Records.NOON)))
                    .log(Records.entry(boundary, 1, command), Records.entry(boundary, 2, command))
                    .receipt(Records.receipt(Records.HOST_ID, command))
                    .build();
        }

        boolean isThere(DiscussionStore store) {
            return revision(store).equals(Revision.NONE.next());
        }

        Revision revision(DiscussionStore store) {
            return new Scribe(store).revision(boundary);
        }

        void assertWhole(DiscussionStore store) {
            Contents contents = Contents.of(store, id);
            assertThat(contents.thread().value()).as("the thread").isPresent();
            assertThat(contents.posts()).as("its posts").hasSize(POSTS);
            assertThat(contents.hugs()).as("its hugs").hasSize(1);
            assertThat(contents.participants()).as("its participants").hasSize(1);
            assertThat(contents.log()).as("its log").hasSize(2);
            assertThat(ReceiptClauses.known(store, Records.HOST_ID, command))
                    .as("its receipt")
                    .isPresent();
        }

        void assertAbsent(DiscussionStore store) {
            Contents contents = Contents.of(store, id);
            assertThat(contents.thread().value()).as("the thread").isEmpty();
            assertThat(contents.thread().revision()).as("its revision").isEqualTo(Revision.NONE);
            assertThat(contents.posts()).as("its posts").isEmpty();
            assertThat(contents.hugs()).as("its hugs").isEmpty();
            assertThat(contents.participants()).as("its participants").isEmpty();
            assertThat(contents.log()).as("its log").isEmpty();
            assertThat(ReceiptClauses.known(store, Records.HOST_ID, command))
                    .as("its receipt")
                    .isEmpty();
        }
    }

    @Test
    void S_CMT_04_a_commit_of_a_bit_of_everything_is_done_to_its_last_piece() {
        Much much = new Much();

        Results.committed(trial.store().commit(much.commit));

        trial.settle();
        much.assertWhole(trial.store());
    }

    @Test
    void S_CMT_04_when_a_check_does_not_hold_nothing_is_done() {
        trial.requires(Capability.CHECKS);
        Much much = new Much();
        Commit failing = new Commit(
                much.commit.guards(),
                CommitDraft.guarding(much.boundary, Revision.NONE)
                        .check(Boundary.member(trial.fresh().member()), new Revision(1))
                        .build()
                        .checks(),
                much.commit.changes(),
                much.commit.log(),
                much.commit.receipts());

        Results.conflict(trial.store().commit(failing));

        trial.settle();
        much.assertAbsent(trial.store());
    }

    @Test
    void S_CMT_04_whichever_step_below_fails_nothing_has_changed() {
        FailurePoints points = Trial.supplied(trial.author().failurePoints(), "failurePoints()");
        try (DiscussionStore store = trial.author().open()) {
            boolean reached = true;
            for (int step = 1; reached && step <= MOST_STEPS; step++) {
                Much much = new Much();
                List<StoreException> failures = new ArrayList<>();
                reached = points.failing(
                        store, step, () -> failureOf(store, much.commit).ifPresent(failures::add));
                boolean known = failures.stream().anyMatch(failure -> !(failure instanceof UnknownOutcomeException));
                if (known) {
                    much.assertAbsent(store);
                    Results.committed(store.commit(much.commit));
                }
            }
            assertThat(reached).as("steps without end").isFalse();
        }
    }

    @Test
    void S_CMT_09_whichever_step_below_hides_the_outcome_all_is_there_or_nothing() {
        FailurePoints points = Trial.supplied(trial.author().failurePoints(), "failurePoints()");
        try (DiscussionStore store = trial.author().open()) {
            boolean reached = true;
            for (int step = 1; reached && step <= MOST_STEPS; step++) {
                Much much = new Much();
                List<StoreException> failures = new ArrayList<>();
                reached = points.failing(
                        store, step, () -> failureOf(store, much.commit).ifPresent(failures::add));
                if (failures.stream().anyMatch(UnknownOutcomeException.class::isInstance)) {
                    assertSettled(store, much);
                }
            }
            assertThat(reached).as("steps without end").isFalse();
        }
    }

    private static Optional<StoreException> failureOf(DiscussionStore store, Commit commit) {
        try {
            store.commit(commit);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e);
        }
    }

    /** Moves the guard, and looks whether what shows now, all or nothing, still shows after that. */
    private void assertSettled(DiscussionStore store, Much much) {
        CommitResult moved = store.commit(CommitDraft.guarding(much.boundary, Revision.NONE)
                .put(new ThreadDraft(much.id, trial.fresh().forum())
                        .title("moved")
                        .put())
                .build());
        if (Results.isCommitted(moved)) {
            assertThat(ReceiptClauses.known(store, Records.HOST_ID, much.command))
                    .as("a commit that came too late")
                    .isEmpty();
            assertThat(Contents.of(store, much.id).posts()).as("its posts").isEmpty();
            assertThat(store.commit(much.commit)).isInstanceOf(CommitResult.Conflict.class);
        } else {
            much.assertWhole(store);
        }
    }

    @Test
    void S_CMT_09_a_commit_that_arrives_after_its_guard_has_moved_is_never_done() {
        FaultyStore lossy = new FaultyStore(trial.store());
        Much much = new Much();
        lossy.next(FaultyStore.Fault.ARRIVES_LATE);
        assertThatThrownBy(() -> lossy.commit(much.commit)).isInstanceOf(UnknownOutcomeException.class);
        scribe.put(
                new ThreadDraft(much.id, trial.fresh().forum()).title("moved").put());

        assertThat(lossy.deliver()).singleElement().isInstanceOf(CommitResult.Conflict.class);

        trial.settle();
        assertThat(scribe.thread(much.id).title()).isEqualTo("moved");
        assertThat(Contents.of(trial.store(), much.id).posts()).isEmpty();
        assertThat(ReceiptClauses.known(trial.store(), Records.HOST_ID, much.command))
                .isEmpty();
    }

    @Test
    void S_CMT_09_a_commit_whose_answer_was_lost_is_there_and_sent_again_gives_its_receipt() {
        FaultyStore lossy = new FaultyStore(trial.store());
        Much much = new Much();
        lossy.next(FaultyStore.Fault.LOSES_ANSWER);
        assertThatThrownBy(() -> lossy.commit(much.commit)).isInstanceOf(UnknownOutcomeException.class);

        assertThat(much.isThere(trial.store())).isTrue();
        assertThat(Results.alreadyApplied(trial.store().commit(much.commit)).receipts())
                .isEqualTo(much.commit.receipts());
        assertThat(much.revision(trial.store())).isEqualTo(Revision.NONE.next());
    }

    @Test
    void S_CMT_06_whoever_reads_after_the_acknowledgement_sees_it_in_whatever_thread() {
        Subjects subject = Subjects.thread(trial);
        ThreadId id = ((Boundary.OfThread) subject.boundary()).id();
        for (int i = 2; i < POSTS; i++) {
            int number = i;
            scribe.put(subject.change().apply(number));
            List<Integer> seen =
                    Together.run(2, reader -> scribe.thread(id).tail().lastNumber());
            assertThat(seen).containsOnly(number);
        }
    }

    @Test
    void S_CMT_06_a_reader_in_another_process_sees_what_was_acknowledged_and_the_other_way_round() {
        trial.requires(Capability.SHARED);
        try (DiscussionStore here = trial.author().open();
                DiscussionStore there = Trial.promised(trial.author().reopen(), "reopen()", Capability.SHARED)) {
            ThreadId id = trial.fresh().thread();
            new Scribe(here).put(new ThreadDraft(id, trial.fresh().forum()).put());
            for (int i = 2; i < POSTS; i++) {
                DiscussionStore writer = i / 2 % 2 == 0 ? here : there;
                DiscussionStore reader = i / 2 % 2 == 0 ? there : here;
                new Scribe(writer).put(ThreadDraft.putTail(id, i));
                assertThat(new Scribe(reader).thread(id).tail().lastNumber()).isEqualTo(i);
            }
        }
    }

    @Test
    void S_CMT_07_a_hug_that_was_taken_back_is_nowhere_and_can_be_given_again() {
        ThreadId id = trial.fresh().thread();
        PostId post = trial.fresh().post();
        Author giver = Author.named(trial.fresh().member());
        Author recipient = Author.named(trial.fresh().member());
        Hug hug = new Hug(post, recipient, giver, HugKind.HUG, Records.NOON);
        Hug other = new Hug(post, recipient, giver, new HugKind("thanks"), Records.NOON);
        scribe.put(
                new ThreadDraft(id, trial.fresh().forum()).put(),
                new PostDraft(id, post, 1).by(recipient).put(),
                new Change.PutHug(id, hug),
                new Change.PutHug(id, other));
        assertThat(shown(id, hug)).isEqualTo(List.of(true, true, true, true));

        scribe.put(new Change.DeleteHug(id, post, giver, HugKind.HUG));

        assertThat(shown(id, hug)).isEqualTo(List.of(false, false, false, false));
        assertThat(shown(id, other)).isEqualTo(List.of(true, true, true, true));
        scribe.put(new Change.PutHug(id, hug));
        assertThat(shown(id, hug)).isEqualTo(List.of(true, true, true, true));
    }

    /** By its key, among the hugs of its post, among those received, among those given. */
    private List<Boolean> shown(ThreadId thread, Hug hug) {
        Lookup lookup =
                Lookup.builder().hug(hug.post(), hug.giver(), hug.kind()).build();
        List<Boolean> shown = new ArrayList<>();
        shown.add(trial.store()
                .find(lookup)
                .hug(hug.post(), hug.giver(), hug.kind())
                .isPresent());
        for (HugScope scope : List.of(
                new HugScope.OfPost(thread, hug.post()),
                new HugScope.Received(hug.recipient()),
                new HugScope.Given(hug.giver()))) {
            shown.add(trial.read(new HugRange(scope, Optional.empty(), POSTS)).contains(hug));
        }
        return shown;
    }

    @Test
    void S_CMT_07_deleting_moves_the_revision_on_and_an_old_guard_never_holds_again() {
        ThreadId id = trial.fresh().thread();
        Boundary boundary = Boundary.thread(id);
        PostId post = trial.fresh().post();
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).put(), new PostDraft(id, post, 1).put());
        Change.PutHug give = new Change.PutHug(id, Records.hug(post, Records.HOST, Records.NOON));
        Change.DeleteHug takeBack = new Change.DeleteHug(id, post, Records.HOST, HugKind.HUG);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (Change change : List.of(give, takeBack)) {
                revisions.add(scribe.revision(boundary));
                scribe.put(change);
            }
        }

        assertThat(revisions).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(a.value(), b.value()));
        for (Revision old : revisions) {
            assertThat(trial.store()
                            .commit(CommitDraft.guarding(boundary, old)
                                    .put(give)
                                    .build()))
                    .isInstanceOf(CommitResult.Conflict.class);
        }
    }

    @Test
    void S_CMT_08_as_many_changes_as_the_limit_names_are_done_and_one_more_is_refused_by_name() {
        int most = trial.store().limits().changes();
        if (most > MOST_CHANGES) {
            Results.committed(trial.store().commit(changes(trial.fresh().thread(), MOST_CHANGES / POSTS)));
            return;
        }
        ThreadId id = trial.fresh().thread();
        Results.committed(trial.store().commit(changes(id, most)));
        ThreadId other = trial.fresh().thread();
        assertThatThrownBy(() -> trial.store().commit(changes(other, most + 1)))
                .isInstanceOfSatisfying(CommitTooLargeException.class, e -> {
                    assertThat(e.limit()).isEqualTo("changes");
                    assertThat(e.max()).isEqualTo(most);
                    assertThat(e.actual()).isEqualTo(most + 1L);
                });

        assertThat(scribe.thread(id).tail().lastNumber()).isEqualTo(most);
        assertThat(scribe.revision(Boundary.thread(other))).isEqualTo(Revision.NONE);
    }

    /** A commit of so many changes and log entries: a thread, what is said of it, and its tail at last. */
    private Commit changes(ThreadId id, int size) {
        Boundary boundary = Boundary.thread(id);
        CommitDraft draft = CommitDraft.guarding(boundary, Revision.NONE)
                .put(new ThreadDraft(id, trial.fresh().forum()).put());
        int entries = Math.min(3, size - 2);
        for (int i = 1; i <= entries; i++) {
            draft.log(Records.entry(boundary, i, trial.fresh().command()));
        }
        for (int i = 0; i < size - entries - 2; i++) {
            draft.put(ThreadDraft.putTail(id, i + 1));
        }
        return draft.put(ThreadDraft.putTail(id, size)).build();
    }

    @Test
    void S_CMT_08_as_many_bytes_as_the_limit_names_are_done_and_one_more_is_refused_by_name() {
        long most = trial.store().limits().bytes();
        if (most > MOST_BYTES) {
            ThreadId id = trial.fresh().thread();
            Results.committed(trial.store().commit(bytes(id, Body.MAX_BYTES)));
            return;
        }
        ThreadId id = trial.fresh().thread();
        Results.committed(trial.store().commit(bytes(id, most)));
        ThreadId other = trial.fresh().thread();
        assertThatThrownBy(() -> trial.store().commit(bytes(other, most + 1)))
                .isInstanceOfSatisfying(CommitTooLargeException.class, e -> {
                    assertThat(e.limit()).isEqualTo("bytes");
                    assertThat(e.max()).isEqualTo(most);
                    assertThat(e.actual()).isEqualTo(most + 1);
                });

        assertThat(scribe.thread(id).id()).isEqualTo(id);
        assertThat(scribe.revision(Boundary.thread(other))).isEqualTo(Revision.NONE);
    }

    /** A commit of posts whose bodies have so many bytes together, some of them in characters of several bytes. */
    private Commit bytes(ThreadId id, long size) {
        CommitDraft draft = CommitDraft.guarding(Boundary.thread(id), Revision.NONE)
                .put(new ThreadDraft(id, trial.fresh().forum()).put());
        int number = 0;
        for (long left = size; left > 0; left -= Body.MAX_BYTES) {
            int here = (int) Math.min(left, Body.MAX_BYTES);
            String text = here % 2 == 0 ? "é".repeat(here / 2) : "é".repeat(here / 2) + "e";
            number++;
            draft.put(new PostDraft(id, trial.fresh().post(), number)
                    .content(PostContent.of(Body.plain(text)))
                    .put());
        }
        return draft.build();
    }

    @Test
    void S_RD_02_whoever_reads_while_a_commit_is_made_sees_all_of_it_or_nothing() {
        List<Much> many = IntStream.range(0, POSTS).mapToObj(i -> new Much()).toList();
        List<String> halves = Together.run(2, i -> i == 0 ? write(many) : watch(many)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(halves).as("commits of which a reader saw only a part").isEmpty();
    }

    private List<String> write(List<Much> many) {
        many.forEach(much -> Results.committed(trial.store().commit(much.commit)));
        return List.of();
    }

    private List<String> watch(List<Much> many) {
        List<String> halves = new ArrayList<>();
        for (Much much : many) {
            boolean there = false;
            while (!there && !Thread.currentThread().isInterrupted()) {
                Lookup.Builder lookup = Lookup.builder().thread(much.id).receipt(Records.HOST_ID, much.command);
                IntStream.rangeClosed(1, POSTS).forEach(number -> lookup.post(much.id, number));
                var found = trial.store().find(lookup.build());
                there = found.thread(much.id).value().isPresent();
                int expected = there ? POSTS : 0;
                boolean receipt = found.receipt(Records.HOST_ID, much.command).isPresent();
                if (found.addresses().size() != expected || receipt != there) {
                    halves.add("thread %s, %d posts, receipt %s"
                            .formatted(there, found.addresses().size(), receipt));
                }
            }
        }
        return halves;
    }
}
