package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.LockThread;
import dev.parley.command.PinThread;
import dev.parley.command.RemovePost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.UnpinThread;
import dev.parley.command.WithdrawPost;
import dev.parley.decision.Guard;
import dev.parley.decision.Recount;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Greetings;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.Receipt;
import dev.parley.model.ThreadId;
import dev.parley.model.WrittenHugs;
import dev.parley.moderation.RuleBook;
import dev.parley.store.Commit;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import dev.parley.store.StoreException;
import dev.parley.store.StoreLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Deciding commands together is deciding them one after the other: whatever they are, and wherever one batch ends and
 * the next begins, they have the same outcomes and leave the same behind.
 */
class JointDecisionProperties {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final ForumId GARDEN = new ForumId("garden");
    private static final Ids IDS = new Ids(new byte[16]);
    private static final List<String> TEXTS =
            List.of("words", "@bo look", "((ana))", "(((bo, cy))) and ((ana))", "Hi cy, and ((cy))");

    enum What {
        REPLY,
        QUIET,
        ANSWER,
        EDIT,
        HUG,
        UNHUG,
        WITHDRAW,
        RETURN,
        HIDE,
        REMOVE,
        RESTORE,
        LOCK,
        LOCK_ALL,
        UNLOCK,
        PIN,
        UNPIN,
        RENAME,
        AGAIN,
        AGAIN_OTHERWISE
    }

    /** Somebody does something to the post with that number, of those that are there or would be. */
    record Act(String who, What what, int target, int variant) {}

    /** A command and who sends it. */
    record Sent(Actor actor, Command command) {}

    /** A store, and how the service runs on it. */
    private record Place(ControlledStore control, Machinery machinery) {
        Place(Warm warm, StoreLimits limits) {
            this(new ControlledStore(), warm, limits);
        }

        Place(ControlledStore control, Warm warm, StoreLimits limits) {
            this(
                    control,
                    new Machinery(
                            control.store(),
                            RuleBook.open(),
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            IDS,
                            command -> ImmutableList.of(),
                            new Announcer(ImmutableList.of(), Runnable::run),
                            warm,
                            Duration.ofMinutes(1),
                            Meter.NONE));
            control.limit(limits);
        }

        List<Object> run(ThreadId thread, List<Sent> sent) {
            List<PendingCommand> pending = sent.stream()
                    .map(one -> new PendingCommand(machinery, one.actor(), one.command()))
                    .toList();
            List<PendingCommand> open = pending;
            while (!open.isEmpty()) {
                open = BatchRun.of(machinery, Optional.of(Boundary.thread(thread)), open);
            }
            return pending.stream().<Object>map(PendingCommand::answer).toList();
        }

        Map<ReceiptKey, Receipt> receipts(List<Sent> sent) {
            Lookup.Builder lookup = Lookup.builder();
            sent.forEach(one -> lookup.receipt(
                    one.actor().member().orElseThrow(), one.command().id()));
            return control.inner.find(lookup.build()).receipts();
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<String> who = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("ana", "bo", "cy")), Tuple.of(4, Arbitraries.of("mo", "stranger")));
        Arbitrary<What> what = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(What.REPLY, What.QUIET, What.ANSWER)),
                Tuple.of(4, Arbitraries.of(What.HUG, What.UNHUG, What.EDIT)),
                Tuple.of(5, Arbitraries.of(What.WITHDRAW, What.RETURN, What.HIDE, What.REMOVE, What.RESTORE)),
                Tuple.of(3, Arbitraries.of(What.values())));
        return Combinators.combine(
                        who,
                        what,
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 5))
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Actor actor(String who) {
        return who.equals("mo") ? Actor.moderator("mo") : Actor.member(who);
    }

    private static CommandId id(int number) {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + number));
    }

    /** Opens the forum and a thread with a few posts. */
    private static ThreadId furnish(Place place) {
        try (Discussions discussions = Discussions.over(place.control().aside())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .idKey(new byte[16])
                .build()) {
            for (String who : List.of("ana", "bo", "cy", "mo")) {
                discussions.as(actor(who)).introduce(who).orThrow();
            }
            AsActor host = discussions.as(Actor.admin("host"));
            host.introduce("host").orThrow();
            host.openForum(
                            GARDEN,
                            "Garden",
                            "",
                            ForumSettings.defaults()
                                    .withWrittenHugs(WrittenHugs.PARTICIPANTS)
                                    .withGreetings(Greetings.NAME))
                    .orThrow();
            return discussions
                    .as(actor("ana"))
                    .apply(new StartThread(
                            id(0), NOW, GARDEN, "title", BodyInput.plain("text"), ImmutableSet.of(), Optional.empty()))
                    .published()
                    .thread();
        }
    }

    /** The commands; posts that are only coming into being are named by the ids that they will have. */
    private static List<Sent> commands(ThreadId thread, List<Act> acts) {
        List<Sent> sent = new ArrayList<>();
        List<PostId> posts = new ArrayList<>();
        posts.add(IDS.post(
                actor("ana"),
                new StartThread(
                        id(0), NOW, GARDEN, "title", BodyInput.plain("text"), ImmutableSet.of(), Optional.empty())));
        acts.forEach(act -> {
            Actor actor = actor(act.who());
            int number = sent.size() + 1;
            if ((act.what() == What.AGAIN || act.what() == What.AGAIN_OTHERWISE) && !sent.isEmpty()) {
                Sent before = sent.get(act.target() % sent.size());
                sent.add(
                        act.what() == What.AGAIN
                                ? before
                                : new Sent(
                                        before.actor(),
                                        new RenameThread(before.command().id(), NOW, thread, "otherwise")));
                return;
            }
            Command command = command(act, id(number), thread, posts.get(act.target() % posts.size()));
            if (command instanceof Reply) {
                posts.add(IDS.post(actor, command));
            }
            sent.add(new Sent(actor, command));
        });
        return sent;
    }

    private static Command command(Act act, CommandId id, ThreadId thread, PostId post) {
        BodyInput text = BodyInput.plain(TEXTS.get(act.variant() % TEXTS.size()) + " " + id);
        return switch (act.what()) {
            case REPLY -> reply(id, thread, text, OptionalInt.empty(), Bumping.BUMPS);
            case QUIET -> reply(id, thread, text, OptionalInt.empty(), Bumping.QUIET);
            case ANSWER -> reply(id, thread, text, OptionalInt.of(act.target() + 1), Bumping.BUMPS);
            case EDIT -> new EditPost(id, NOW, post, 1 + act.variant() % 3, text, Optional.empty(), Optional.empty());
            case HUG -> new GiveHug(id, NOW, post, HugKind.HUG);
            case UNHUG -> new TakeBackHug(id, NOW, post, HugKind.HUG);
            case WITHDRAW -> new WithdrawPost(id, NOW, post);
            case RETURN -> new ReturnPost(id, NOW, post);
            case HIDE -> new HidePost(id, NOW, post, Optional.empty());
            case REMOVE -> new RemovePost(id, NOW, post, Optional.empty());
            case RESTORE -> new RestorePost(id, NOW, post, Optional.empty());
            case LOCK -> new LockThread(id, NOW, thread, LockScope.REPLIES, Optional.empty(), Optional.empty());
            case LOCK_ALL -> new LockThread(id, NOW, thread, LockScope.EVERYTHING, Optional.empty(), Optional.empty());
            case UNLOCK -> new UnlockThread(id, NOW, thread);
            case PIN -> new PinThread(id, NOW, thread, PinScope.FORUM, Optional.empty());
            case UNPIN -> new UnpinThread(id, NOW, thread);
            default -> new RenameThread(id, NOW, thread, "title of " + id);
        };
    }

    private static Reply reply(CommandId id, ThreadId thread, BodyInput text, OptionalInt to, Bumping bumping) {
        return new Reply(id, NOW, thread, text, to, Optional.empty(), bumping);
    }

    private static void requireSame(ThreadId thread, List<Sent> sent, Place joint, Place single) {
        Contents kept = Contents.of(joint.control().inner, thread);
        assertThat(kept).isEqualTo(Contents.of(single.control().inner, thread));
        assertThat(joint.receipts(sent)).isEqualTo(single.receipts(sent));
        assertThat(kept.thread().tail()).isEqualTo(Recount.tail(kept.thread(), kept.posts()));
    }

    private static List<Object> oneByOne(Place place, ThreadId thread, List<Sent> sent) {
        List<Object> answers = new ArrayList<>();
        sent.forEach(one -> answers.addAll(place.run(thread, List.of(one))));
        return answers;
    }

    @Property
    void one_batch_is_as_good_as_one_after_the_other(@ForAll("acts") List<Act> acts) {
        Place joint = new Place(Warm.whileChecked(), StoreLimits.NONE);
        Place single = new Place(Warm.NEVER, StoreLimits.NONE);
        ThreadId thread = furnish(joint);
        assertThat(furnish(single)).isEqualTo(thread);
        List<Sent> sent = commands(thread, acts);

        assertThat(joint.run(thread, sent)).isEqualTo(oneByOne(single, thread, sent));
        requireSame(thread, sent, joint, single);
        assertThat(joint.control().commits).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void it_does_not_matter_where_one_batch_ends_and_the_next_begins(
            @ForAll("acts") List<Act> acts, @ForAll("acts") List<Act> more, @ForAll("rooms") int room) {
        Place joint = new Place(Warm.whileChecked(), new StoreLimits(room, 1_000_000, Duration.ZERO));
        Place single = new Place(Warm.NEVER, StoreLimits.NONE);
        ThreadId thread = furnish(joint);
        furnish(single);
        List<Act> all = new ArrayList<>(acts);
        all.addAll(more);
        List<Sent> sent = commands(thread, all);
        List<Object> answers = new ArrayList<>(joint.run(thread, sent.subList(0, acts.size())));
        answers.addAll(joint.run(thread, sent.subList(acts.size(), sent.size())));

        assertThat(answers).isEqualTo(oneByOne(single, thread, sent));
        requireSame(thread, sent, joint, single);
    }

    @Provide
    Arbitrary<Integer> rooms() {
        return Arbitraries.integers().between(1, 40);
    }

    /** What goes wrong with a commit. */
    enum Trouble {
        NONE,
        TOO_MUCH,
        CONFLICT,
        LOST_BEFORE,
        LOST_AFTER
    }

    /** At most one answer is lost: a second one would be the caller's to know. */
    @Provide
    Arbitrary<List<Trouble>> troubles() {
        Arbitrary<Trouble> small = Arbitraries.of(Trouble.NONE, Trouble.TOO_MUCH, Trouble.CONFLICT);
        return Combinators.combine(small, Arbitraries.of(Trouble.class), small, small)
                .as(List::of);
    }

    @Property
    void commits_that_fail_conflict_or_lose_their_answer_change_nothing_of_it(
            @ForAll("acts") List<Act> acts, @ForAll("troubles") List<Trouble> troubles) {
        Place joint = new Place(Warm.whileChecked(), StoreLimits.NONE);
        Place single = new Place(Warm.NEVER, StoreLimits.NONE);
        ThreadId thread = furnish(joint);
        furnish(single);
        List<Sent> sent = commands(thread, acts);
        troubles.forEach(trouble -> next(joint.control(), thread, trouble));

        assertThat(joint.run(thread, sent)).isEqualTo(oneByOne(single, thread, sent));
        requireSame(thread, sent, joint, single);
    }

    private static void next(ControlledStore control, ThreadId thread, Trouble trouble) {
        switch (trouble) {
            case NONE -> control.nextPasses();
            case LOST_BEFORE -> control.nextIsUnknownWithoutEffect();
            case LOST_AFTER -> control.nextIsUnknownWithEffect();
            case TOO_MUCH ->
                control.next(pass -> commit -> {
                    if (commit.receipts().size() > 1) {
                        throw new StoreException("too much at once");
                    }
                    return pass.commit(commit);
                });
            case CONFLICT ->
                control.next(pass -> commit -> {
                    moveOn(control, thread);
                    return pass.commit(commit);
                });
        }
    }

    /** Somebody else's commit that changes nothing but the revision. */
    private static void moveOn(ControlledStore control, ThreadId thread) {
        Boundary boundary = Boundary.thread(thread);
        Lookup lookup = Lookup.builder().thread(thread).build();
        control.inner.commit(new Commit(
                ImmutableList.of(new Guard(
                        boundary, control.inner.find(lookup).thread(thread).revision())),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of()));
    }
}
