package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.Boundary;
import dev.parley.model.Hug;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.CommitFeed;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.StoreException;
import dev.parley.store.StoreInUseException;
import dev.parley.store.ThreadScope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code S-LF-01} to {@code 04}: opening, closing, opening again. */
abstract class LifeClauses {
    private final Trial trial;

    LifeClauses(Trial trial) {
        this.trial = trial;
    }

    @Test
    void S_LF_01_records_of_every_kind_and_their_revisions_are_there_after_reopening() {
        Laden laden = new Laden(trial.fresh());
        ThreadId id = trial.fresh().thread();
        PostId post = trial.fresh().post();
        MemberId member = laden.member();
        String handle = trial.fresh().handle();
        Hug hug = Records.hug(post, Records.HOST, Laden.MICROS);
        Receipt receipt = Records.receipt(member, trial.fresh().command());
        Lookup everything = Lookup.builder()
                .thread(id)
                .post(post)
                .post(id, 1)
                .member(member)
                .handles(ImmutableList.of(handle))
                .participant(id, Records.HOST)
                .hug(post, hug.giver(), hug.kind())
                .reading(member, id)
                .receipt(member, receipt.command())
                .build();
        Found found;
        Contents contents;
        try (DiscussionStore store = trial.author().open()) {
            Scribe scribe = new Scribe(store);
            scribe.put(
                    new Change.PutForum(laden.forum(trial.fresh().forum(), Optional.empty())),
                    new Change.PutThread(laden.thread(id, trial.fresh().forum())),
                    new PostDraft(id, post, 1).put(),
                    new Change.PutVersion(laden.version(id, 1, 1, Optional.empty())),
                    new Change.PutHug(id, hug),
                    new Change.PutParticipant(new Participant(id, Records.HOST, 1, 1, Records.NOON)),
                    new Change.PutMember(laden.member(member)),
                    new Change.PutHandle(handle, member),
                    new Change.PutReading(new Reading(member, id, 3)));
            scribe.log(List.of(laden.entry(Boundary.thread(id), 1)));
            Results.committed(store.commit(scribe.draft(Boundary.member(member))
                    .put(new Change.PutMember(laden.member(member)))
                    .receipt(receipt)
                    .build()));
            trial.settle();
            found = store.find(everything);
            contents = Contents.of(store, id);
        }
        Optional<DiscussionStore> reopened = trial.author().reopen();
        if (reopened.isEmpty()) {
            assertThat(trial.has(Capability.DURABLE))
                    .as("a store that claims DURABLE has to show it: override reopen()")
                    .isFalse();
            Assumptions.abort("not applicable: the store keeps nothing beyond its closing, it supplies no reopen()");
        }
        try (DiscussionStore store = reopened.orElseThrow()) {
            assertThat(store.find(everything)).isEqualTo(found);
            assertThat(Contents.of(store, id)).isEqualTo(contents);
            assertThat(found.receipt(member, receipt.command())).contains(receipt);
            new Scribe(store).put(new PostDraft(id, trial.fresh().post(), 2).put());
            assertThat(new Scribe(store).revision(Boundary.thread(id)))
                    .isEqualTo(contents.thread().revision().next());
        }
    }

    @Test
    void S_LF_02_it_can_be_closed_again_and_nothing_more_can_be_done_with_it() {
        DiscussionStore store = trial.author().open();
        ThreadId id = trial.fresh().thread();
        new Scribe(store).put(new ThreadDraft(id, trial.fresh().forum()).put());
        Optional<CommitFeed> feed = store.feed();
        store.close();

        assertThatCode(store::close).as("closing again").doesNotThrowAnyException();
        List<ThrowingCallable> calls = List.of(
                () -> store.commit(CommitDraft.guarding(Boundary.thread(id), new Revision(1))
                        .put(ThreadDraft.putTail(id, 2))
                        .build()),
                () -> store.find(Lookup.builder().thread(id).build()),
                () -> store.read(Orders.threads(ThreadScope.in(trial.fresh().forum()), ThreadOrder.NEWEST, 1)),
                () -> store.count(ImmutableList.of(new PostCount(id, 0, Orders.ANY_STATE, Optional.empty(), 1))),
                () -> store.figures(trial.fresh().forum()),
                () -> store.forgetReceipts(Times.MIN));
        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalStateException.class));
        feed.ifPresent(open -> assertThatThrownBy(() -> open.read(0, 1)).isInstanceOf(IllegalStateException.class));
    }

    private void assertWorks(DiscussionStore store) {
        ThreadId id = trial.fresh().thread();
        new Scribe(store)
                .put(
                        new ThreadDraft(id, trial.fresh().forum()).put(),
                        new PostDraft(id, trial.fresh().post(), 1).put(),
                        ThreadDraft.putTail(id, 2));
        assertThat(new Scribe(store).thread(id).tail().lastNumber()).isEqualTo(2);
        assertThat(store.find(Lookup.builder().post(id, 1).build()).post(id, 1)).isPresent();
    }

    @Test
    void S_LF_03_a_store_that_was_just_opened_works() {
        try (DiscussionStore store = trial.author().open()) {
            assertWorks(store);
        }
    }

    @Test
    void S_LF_03_an_older_schema_is_upgraded_when_it_is_opened() {
        Supplier<DiscussionStore> place = Trial.supplied(trial.author().olderSchema(), "olderSchema()");
        try (DiscussionStore store = place.get()) {
            assertWorks(store);
        }
        try (DiscussionStore again = place.get()) {
            assertWorks(again);
        }
    }

    @Test
    void S_LF_03_a_newer_schema_is_refused_with_a_message() {
        Supplier<DiscussionStore> place = Trial.supplied(trial.author().newerSchema(), "newerSchema()");

        assertThatThrownBy(() -> place.get().close())
                .isInstanceOf(StoreException.class)
                .hasMessageMatching("(?s).*\\w+ \\w+.*");
    }

    @Test
    void S_LF_04_both_of_two_that_start_at_once_work_and_see_what_the_other_wrote() {
        trial.requires(Capability.SHARED);
        Supplier<DiscussionStore> place =
                Trial.promised(trial.author().nothingYet(), "nothingYet()", Capability.SHARED);
        Callable<DiscussionStore> opening = place::get;
        List<DiscussionStore> opened = Together.run(List.of(opening, opening));
        try {
            opened.forEach(this::assertWorks);
            ThreadId id = trial.fresh().thread();
            new Scribe(opened.get(0)).put(new ThreadDraft(id, trial.fresh().forum()).put());
            assertThat(new Scribe(opened.get(1)).thread(id).id()).isEqualTo(id);
        } finally {
            opened.forEach(DiscussionStore::close);
        }
    }

    @Test
    void S_LF_05_a_second_process_is_let_in_or_refused_and_the_first_one_works_on() {
        try (DiscussionStore first = trial.author().open()) {
            assertWorks(first);
            if (trial.has(Capability.SHARED)) {
                try (DiscussionStore second = Trial.promised(trial.author().reopen(), "reopen()", Capability.SHARED)) {
                    assertWorks(second);
                }
            } else {
                Supplier<DiscussionStore> second = Trial.supplied(trial.author().secondProcess(), "secondProcess()");
                assertThatThrownBy(() -> second.get().close())
                        .as("what a second process is told")
                        .isInstanceOf(StoreInUseException.class);
            }
            assertWorks(first);
        }
    }

    @Test
    void S_ARG_01_null_is_refused_and_changes_nothing() {
        DiscussionStore store = trial.store();
        List<ThrowingCallable> calls = List.of(
                () -> store.commit(nothing()),
                () -> store.find(nothing()),
                () -> store.read(LifeClauses.<Range<Post>>nothing()),
                () -> store.count(nothing()),
                () -> store.figures(nothing()),
                () -> store.forgetReceipts(nothing()));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(NullPointerException.class);
        }
        assertWorks(store);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what no caller that is checked can pass
    private static <T> T nothing() {
        return null;
    }
}
