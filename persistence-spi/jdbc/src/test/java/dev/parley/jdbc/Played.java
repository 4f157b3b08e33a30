package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.IntroduceMember;
import dev.parley.command.LockThread;
import dev.parley.command.MarkRead;
import dev.parley.command.OpenForum;
import dev.parley.command.PinThread;
import dev.parley.command.RemovePost;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.WithdrawPost;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ReceiptKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A sequence of commands of several people, played to two communities that differ in nothing but their store.
 *
 * @param steps what is done, one after the other
 */
record Played(List<Step> steps) {
    private static final ForumId GARDEN = new ForumId("garden");
    private static final List<String> PEOPLE = List.of("ana", "bo", "cy \uD83C\uDF31", "MO", "rob");

    /**
     * One thing that somebody does. Targets are counted over what is there at that moment.
     *
     * @param who which of the people
     * @param what which of the things to do
     * @param target to which thread or post
     */
    record Step(int who, int what, int target) {}

    static Arbitrary<Played> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40)
                .map(Played::new);
    }

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final int MODERATOR = 3;
    private static final int ADMIN = 4;

    static Community community(DiscussionStore store) {
        return new Community(Discussions.over(store)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .idKey(new byte[32])
                .listenersOn(Runnable::run)
                .build());
    }

    /** One community, with everything else than its store the same as in any other. */
    record Community(Discussions discussions) {
        Outcome apply(int who, Command command) {
            String name = PEOPLE.get(who);
            return discussions
                    .as(
                            who == MODERATOR
                                    ? Actor.moderator(name)
                                    : who == ADMIN ? Actor.admin(name) : Actor.member(name))
                    .apply(command);
        }
    }

    /** The commands, the same ones for both communities. */
    private static final class Commands {
        private final List<ThreadId> threads = new ArrayList<>();
        private final List<PostId> posts = new ArrayList<>();
        private final List<CommandId> ids = new ArrayList<>();

        private CommandId id() {
            ids.add(new CommandId(new UUID(0x4000L, Long.MIN_VALUE + ids.size() + 1)));
            return ids.get(ids.size() - 1);
        }

        Command introduction(int who) {
            return new IntroduceMember(
                    id(), NOW, new MemberId(PEOPLE.get(who)), new Handle("h" + who), PEOPLE.get(who));
        }

        Command forum() {
            return new OpenForum(id(), NOW, GARDEN, "Garden", "", Optional.empty(), 0, ForumSettings.defaults());
        }

        Command of(Step step) {
            if (threads.isEmpty() || step.what() == 0) {
                return new StartThread(
                        id(),
                        NOW,
                        GARDEN,
                        "Thread " + step.target(),
                        BodyInput.plain("((h1)) \uD83D\uDE00 e\u0301 \u05E9\u05DC\u05D5\u05DD " + step.target()),
                        ImmutableSet.of("tag" + step.target() % 2, "Tag"),
                        Optional.empty());
            }
            ThreadId thread = threads.get(step.target() % threads.size());
            PostId post = posts.get(step.target() % posts.size());
            return switch (step.what()) {
                case 1, 2 ->
                    new Reply(
                            id(),
                            NOW,
                            thread,
                            BodyInput.plain("Two  spaces at the end  "),
                            step.what() == 1 ? OptionalInt.of(1) : OptionalInt.empty(),
                            Optional.empty(),
                            step.target() % 3 == 0 ? Bumping.QUIET : Bumping.BUMPS);
                case 3 ->
                    new EditPost(
                            id(), NOW, post, 1, BodyInput.plain("Edited"), Optional.empty(), Optional.of("a slip"));
                case 4, 5 -> new GiveHug(id(), NOW, post, HugKind.HUG);
                case 6 -> new TakeBackHug(id(), NOW, post, HugKind.HUG);
                case 7 -> new WithdrawPost(id(), NOW, post);
                case 8 -> new ReturnPost(id(), NOW, post);
                case 9 -> new HidePost(id(), NOW, post, Optional.of("for a while"));
                case 10 -> new RemovePost(id(), NOW, post, Optional.empty());
                case 11 -> new RestorePost(id(), NOW, post, Optional.empty());
                case 12 -> new LockThread(id(), NOW, thread, LockScope.REPLIES, Optional.empty(), Optional.empty());
                case 13 -> new UnlockThread(id(), NOW, thread);
                case 14 -> new MarkRead(id(), NOW, thread, step.target());
                default -> new PinThread(id(), NOW, thread, PinScope.FORUM, Optional.empty());
            };
        }

        void learn(Outcome outcome) {
            if (outcome instanceof Outcome.Done done && done.result() instanceof Result.Published published) {
                posts.add(published.post());
                if (!threads.contains(published.thread())) {
                    threads.add(published.thread());
                }
            }
        }
    }

    /** Every outcome is the same, and so is all that the stores then hold. */
    void playAndCompare(DiscussionStore expected, DiscussionStore actual) {
        Community there = community(expected);
        Community here = community(actual);
        Commands commands = new Commands();
        Comparison comparison = new Comparison(expected, actual);
        for (int who = 0; who < PEOPLE.size(); who++) {
            both(who, commands.introduction(who), there, here);
            comparison.members.add(new MemberId(PEOPLE.get(who)));
            comparison.handles.add(new Handle("h" + who));
        }
        both(ADMIN, commands.forum(), there, here);
        for (Step step : steps) {
            int who = step.what() >= 9 && step.what() != 14 ? MODERATOR : step.who();
            Command command = commands.of(step);
            commands.learn(both(who, command, there, here));
            both(who, command, there, here);
        }
        comparison.threads.addAll(commands.threads);
        for (CommandId id : commands.ids) {
            PEOPLE.forEach(name -> comparison.receipts.add(new ReceiptKey(new MemberId(name), id)));
        }
        comparison.all();
    }

    private static Outcome both(int who, Command command, Community there, Community here) {
        Outcome outcome = there.apply(who, command);
        assertThat(here.apply(who, command)).as("%s", command).isEqualTo(outcome);
        return outcome;
    }
}
