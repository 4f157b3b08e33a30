package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.command.Reply;
import dev.parley.model.Actor;
import dev.parley.model.LogEntry;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.store.Commit;
import dev.parley.store.DiscussionStore;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Commands within a transaction of the host's. The store here has none: what it is given stays, and this is about what
 * the service does. That a rollback undoes all of it is for the stores that offer it to show.
 */
class HostTransactionTest {
    private final List<LogEntry> told = new ArrayList<>();
    private final HotThread hot =
            new HotThread(builder -> builder.listenersOn(Runnable::run).listener(told::add));
    private final HostTransaction transaction = hot.discussions.joining(hot.control.store());

    @AfterEach
    void close() {
        hot.close();
    }

    private AsActor ana() {
        return transaction.as(Actor.member("ana"));
    }

    private int published(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Pending.class);
        return outcome.published().number();
    }

    @Test
    void what_it_does_is_pending_and_seen_in_it() {
        assertThat(published(ana().apply(hot.reply("one")))).isEqualTo(2);
        assertThat(published(ana().apply(hot.reply("two")))).isEqualTo(3);

        assertThat(ana().posts(hot.thread).first(10).orElseThrow().page().items())
                .hasSize(3);
        hot.requireSound();
    }

    @Test
    void listeners_are_told_in_order_when_the_host_has_committed() {
        told.clear();
        ana().apply(hot.reply("one"));
        ana().apply(hot.reply("two"));
        assertThat(told).isEmpty();

        transaction.committed();
        assertThat(told).extracting(LogEntry::position).containsExactly(2L, 3L);
        assertThatThrownBy(transaction::committed).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ana().apply(hot.reply("late"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void I20_a_command_that_is_sent_twice_has_one_effect_which_is_as_pending_as_it_was() {
        Reply reply = hot.reply("once");
        Reply before = hot.reply("before");
        Outcome done = hot.as("ana").apply(before);

        assertThat(ana().apply(reply)).isEqualTo(ana().apply(reply)).isInstanceOf(Outcome.Pending.class);
        assertThat(ana().apply(before)).isEqualTo(done).isInstanceOf(Outcome.Done.class);
        assertThat(hot.texts()).containsExactly("go", "before", "once");
    }

    @Test
    void I20_a_command_that_would_be_refused_by_now_has_the_outcome_that_it_had() {
        Reply reply = hot.reply("in time");
        Outcome pending = ana().apply(reply);
        hot.letMembersReply(false);

        assertThat(ana().apply(reply)).isEqualTo(pending);
        assertThat(ana().apply(hot.reply("too late"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_refusal_and_a_malformed_command_change_nothing_and_it_goes_on() {
        Outcome refused = ana().reply(new ThreadId(new UUID(1, 2)), "nowhere");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.reasons()).extracting(Reason::code).containsExactly("thread.absent"));
        assertThat(ana().reply(hot.thread, "")).isInstanceOf(Outcome.Invalid.class);

        assertThat(published(ana().apply(hot.reply("and on")))).isEqualTo(2);
    }

    @Test
    void a_conflict_loses_the_transaction_and_is_never_decided_again() {
        ana().apply(hot.reply("first"));
        told.clear();
        hot.control.next(pass -> commit -> {
            try (Discussions other = hot.another()) {
                other.as(Actor.member("bo")).reply(hot.thread, "faster").orThrow();
            }
            return pass.commit(commit);
        });
        int before = hot.control.commits.size();

        assertThatThrownBy(() -> ana().apply(hot.reply("second"))).isInstanceOf(TransactionLostException.class);
        assertThat(hot.control.commits).hasSize(before + 1);
        assertThatThrownBy(() -> ana().apply(hot.reply("third"))).isInstanceOf(TransactionLostException.class);
        assertThatThrownBy(transaction::committed).isInstanceOf(TransactionLostException.class);
        assertThat(hot.texts()).containsExactly("go", "first", "faster");
        assertThat(told).isEmpty();
    }

    @Test
    void a_store_that_fails_loses_the_transaction() {
        hot.control.nextFails();

        assertThatThrownBy(() -> ana().apply(hot.reply("fails"))).isInstanceOf(dev.parley.store.StoreException.class);
        assertThatThrownBy(() -> ana().apply(hot.reply("after it"))).isInstanceOf(TransactionLostException.class);
    }

    @Test
    void it_stands_on_nothing_that_was_kept_and_leaves_nothing_to_be_kept() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        hot.control.countAnew();
        ana().apply(hot.reply("reads it all"));
        assertThat(hot.control.calls).containsExactly("find", "commit");

        hot.control.countAnew();
        Result.Published next = hot.as("ana").apply(hot.reply("finds out")).published();
        assertThat(next.number()).isEqualTo(4);
        assertThat(hot.control.calls).as("the warm head is stale").containsExactly("commit", "find", "commit");
    }

    @Test
    void each_command_is_a_commit_of_its_own() {
        int before = hot.control.commits.size();
        for (int i = 0; i < 5; i++) {
            ana().apply(hot.reply("reply " + i));
        }

        assertThat(hot.control.commits.subList(before, before + 5))
                .extracting(Commit::receipts)
                .allMatch(receipts -> receipts.size() == 1);
    }

    @Test
    void a_refusal_that_was_read_at_several_moments_does_not_stand() {
        DiscussionStore real = hot.control.store();
        AtomicInteger finds = new AtomicInteger();
        DiscussionStore moving = (DiscussionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DiscussionStore.class}, (self, method, arguments) -> {
                    if (method.getName().equals("find") && finds.incrementAndGet() == 2) {
                        try (Discussions other = hot.another()) {
                            other.as(Actor.member("bo"))
                                    .reply(hot.thread, "in between")
                                    .orThrow();
                        }
                    }
                    return method.invoke(real, arguments);
                });
        AsActor cy = hot.discussions.joining(moving).as(Actor.member("cy"));

        assertThatThrownBy(() -> cy.hide(hot.opening, "not for cy to hide"))
                .isInstanceOf(TransactionLostException.class);
        assertThat(transaction.as(Actor.member("cy")).hide(hot.opening, "nor now"))
                .isInstanceOf(Outcome.Refused.class);
    }
}
