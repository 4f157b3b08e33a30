package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.model.Actor;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.Result;
import dev.parley.store.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What need not be read again, and that nothing stale is ever decided on. */
class WarmTest {
    private final HotThread hot = new HotThread();

    @AfterEach
    void close() {
        hot.close();
    }

    private Reply answer(int number, String text) {
        Reply reply = hot.reply(text);
        return new Reply(
                reply.id(),
                reply.issuedAt(),
                reply.thread(),
                reply.body(),
                OptionalInt.of(number),
                reply.mood(),
                reply.bumping());
    }

    @Test
    void a_reply_to_a_warm_thread_costs_one_round_trip() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        hot.control.countAnew();
        hot.as("ana").apply(hot.reply("one more")).orThrow();
        hot.as("ana").apply(answer(3, "an answer to it")).orThrow();

        assertThat(hot.control.calls).containsExactly("commit", "commit");
        hot.requireSound();
    }

    @Test
    void a_reply_to_a_thread_that_was_just_opened_costs_its_opener_one_round_trip() {
        Result.Published started =
                hot.as("ana").startThread(HotThread.GARDEN, "another", "go").published();
        hot.control.countAnew();
        hot.as("ana").reply(started.thread(), 1, "and on").orThrow();

        assertThat(hot.control.calls).containsExactly("commit");
    }

    @Test
    void the_first_reply_of_somebody_else_reads_what_they_have_written_there_and_no_more() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        hot.control.countAnew();
        hot.as("bo").apply(hot.reply("the first")).orThrow();
        hot.as("bo").apply(hot.reply("the second")).orThrow();

        assertThat(hot.control.calls).containsExactly("find", "commit", "commit");
    }

    @Test
    void a_hug_reads_its_post_once() {
        hot.control.countAnew();
        hot.as("ana")
                .apply(new GiveHug(hot.id(), Instant.now(), hot.opening, HugKind.HUG))
                .orThrow();

        assertThat(hot.control.calls).containsExactly("find", "commit");
    }

    @Test
    void a_batch_reads_all_that_it_needs_at_once() throws Exception {
        ControlledStore.Gate gate = hot.control.nextWaits();
        var leader = hot.lead(gate);
        var sent = new ArrayList<Future<Outcome>>();
        for (String name : List.of("ana", "bo", "cy", "di")) {
            sent.add(hot.send(hot.as(name), hot.reply("by " + name)));
            sent.add(hot.send(hot.as(name), new GiveHug(hot.id(), Instant.now(), hot.opening, HugKind.HUG)));
        }
        hot.control.countAnew();
        gate.open();
        leader.get();
        HotThread.all(sent).forEach(Outcome::orThrow);

        assertThat(hot.control.calls).containsExactly("find", "commit");
    }

    @Test
    void what_others_changed_meanwhile_is_found_out_by_the_commit() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        try (Discussions other = hot.another()) {
            Result.Published theirs = other.as(Actor.member("ana"))
                    .reply(hot.thread, "from elsewhere")
                    .published();
            other.as(Actor.admin("host")).hide(theirs.post(), "for now").orThrow();
        }

        assertThat(hot.as("ana").apply(answer(3, "an answer")).published().number())
                .isEqualTo(4);
        hot.requireSound();
    }

    @Test
    void a_thread_that_others_write_to_is_read_before_a_decision_until_it_is_left_alone() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        try (Discussions other = hot.another()) {
            other.as(Actor.member("bo")).reply(hot.thread, 1, "from elsewhere").orThrow();
            hot.as("ana").apply(hot.reply("meets a conflict")).orThrow();
            other.as(Actor.member("bo")).reply(hot.thread, 1, "once more").orThrow();
            hot.control.countAnew();
            hot.as("ana").apply(hot.reply("looks first")).orThrow();

            assertThat(hot.control.calls).as("no conflict").containsExactly("find", "commit");
        }
        for (int i = 0; i < 2; i++) {
            hot.as("ana").apply(hot.reply("left alone")).orThrow();
        }
        hot.as("ana").apply(hot.reply("warm again")).orThrow();
        hot.control.countAnew();
        hot.as("ana").apply(hot.reply("and still")).orThrow();

        assertThat(hot.control.calls).containsExactly("commit");
        hot.requireSound();
    }

    @Test
    void a_new_setting_binds_whoever_had_not_heard_of_it() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        hot.letMembersReply(false);

        assertThat(hot.as("ana").apply(hot.reply("no more"))).isInstanceOf(Outcome.Refused.class);
        assertThat(hot.texts()).containsExactly("go", "warms it");
    }

    @Test
    void nobody_is_refused_for_a_setting_that_is_no_more() {
        hot.letMembersReply(false);
        hot.host()
                .apply(new RenameThread(hot.id(), Instant.now(), hot.thread, "warm"))
                .orThrow();
        assertThat(hot.as("ana").apply(hot.reply("not yet"))).isInstanceOf(Outcome.Refused.class);
        hot.letMembersReply(true);

        assertThat(hot.as("ana").apply(hot.reply("now")).published().number()).isEqualTo(2);
    }

    @Test
    void nobody_is_refused_for_what_a_thread_was_before() {
        hot.host().lock(hot.thread, LockScope.REPLIES, "for now").orThrow();
        assertThat(hot.as("ana").apply(hot.reply("not yet"))).isInstanceOf(Outcome.Refused.class);
        try (Discussions other = hot.another()) {
            other.as(Actor.admin("host")).unlock(hot.thread).orThrow();
        }

        assertThat(hot.as("ana").apply(hot.reply("now")).published().number()).isEqualTo(2);
        hot.requireSound();
    }

    @Test
    void somebody_who_is_introduced_elsewhere_may_write_at_once() {
        assertThat(hot.as("new").apply(hot.reply("not yet"))).isInstanceOf(Outcome.Refused.class);
        try (Discussions other = hot.another()) {
            other.as(Actor.member("new")).introduce("new").orThrow();
        }

        assertThat(hot.as("new").apply(hot.reply("now")).published().number()).isEqualTo(2);
    }

    @Test
    void views_never_lag_behind_what_others_did_in_this_process() {
        hot.as("ana").apply(hot.reply("warms it")).orThrow();
        try (Discussions other = hot.another()) {
            other.as(Actor.member("bo")).reply(hot.thread, "just now").orThrow();
        }

        assertThat(hot.as("ana").thread(hot.thread).orElseThrow().posts()).isEqualTo(3);
    }

    @Test
    void where_a_store_does_not_compare_checks_a_setting_lags_no_longer_than_is_said() {
        try (HotThread unchecked = uncheckedWith(Duration.ZERO)) {
            unchecked.as("ana").apply(unchecked.reply("warms it")).orThrow();
            unchecked.letMembersReply(false);

            assertThat(unchecked.as("ana").apply(unchecked.reply("no more"))).isInstanceOf(Outcome.Refused.class);
        }
    }

    private static HotThread uncheckedWith(Duration lag) {
        return new HotThread(builder -> builder.policyLag(lag), Capability.SEVERAL_BOUNDARIES);
    }

    @Test
    void the_last_bump_before_a_post_that_goes_out_of_sight_in_its_own_batch_is_found() throws Exception {
        Result.Published first = hot.as("ana").apply(hot.reply("first")).published();
        Result.Published second = hot.as("ana").apply(hot.reply("second")).published();
        ControlledStore.Gate gate = hot.control.nextWaits();
        var leader = hot.lead(gate);
        var third = hot.reply("third");
        var sent = List.of(
                hot.send(hot.as("bo"), third),
                hot.send(hot.host(), new HidePost(hot.id(), Instant.now(), first.post(), Optional.empty())),
                hot.send(hot.host(), new HidePost(hot.id(), Instant.now(), second.post(), Optional.empty())));
        gate.open();
        Result.Published last = leader.get().published();
        Result.Published byBo = sent.get(0).get().published();
        HotThread.all(sent).forEach(Outcome::orThrow);
        hot.host().hide(byBo.post(), "this one too").orThrow();
        hot.host().hide(last.post(), "and this").orThrow();

        hot.requireSound();
        assertThat(hot.contents().thread().tail().lastBump().orElseThrow().number())
                .isEqualTo(1);
    }
}
