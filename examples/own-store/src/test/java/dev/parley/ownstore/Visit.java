package dev.parley.ownstore;

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
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnpinThread;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** People who come to a community and do things; the same steps send the same commands. */
final class Visit {
    static final ForumId GARDEN = new ForumId("garden");
    static final List<String> MEMBERS = List.of("Ana", "ana", "b\u00f6", "\ud83c\udf3b");
    static final List<String> TAGS = List.of("soil", "s\u00fc\u00df \ud83c\udf3b");
    private static final Instant START = Instant.parse("2026-05-01T10:00:00.000001Z");

    final List<ThreadId> threads = new ArrayList<>();
    final List<Result.Published> posts = new ArrayList<>();
    private final Discussions discussions;
    private int sent;

    Visit(DiscussionStore store) {
        discussions = Discussions.over(store)
                .clock(Clock.fixed(START, ZoneOffset.UTC))
                .idKey(new byte[32])
                .listenersOn(Runnable::run)
                .build();
        Actor host = Actor.admin("host");
        send(host, introduce("host", "host"));
        send(
                host,
                new OpenForum(
                        id(),
                        START,
                        GARDEN,
                        "Garden",
                        "",
                        Optional.empty(),
                        0,
                        ForumSettings.defaults().withHugKinds(HugKind.HUG, new HugKind("thanks"))));
        for (int i = 0; i < MEMBERS.size(); i++) {
            send(Actor.member(MEMBERS.get(i)), introduce(MEMBERS.get(i), "member " + i));
        }
    }

    private IntroduceMember introduce(String member, String handle) {
        return new IntroduceMember(id(), START, new MemberId(member), new Handle(handle), handle);
    }

    private CommandId id() {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + ++sent));
    }

    private Outcome send(Actor actor, Command command) {
        return discussions.as(actor).apply(command);
    }

    /**
     * One step.
     *
     * @param who which member, or the host
     * @param what what they do
     * @param target to what
     */
    record Step(int who, int what, int target) {}

    /** Takes a step; one that is refused was a step too. */
    void take(Step step) {
        Actor actor = step.who() < MEMBERS.size() ? Actor.member(MEMBERS.get(step.who())) : Actor.admin("host");
        if (posts.isEmpty() || step.what() == 0) {
            start(actor, step);
            return;
        }
        Result.Published at = posts.get(step.target() % posts.size());
        Outcome outcome = send(actor, command(step, at));
        if (outcome instanceof Outcome.Done done && done.result() instanceof Result.Published published) {
            posts.add(published);
        }
    }

    private void start(Actor actor, Step step) {
        ImmutableSet<String> tags = ImmutableSet.copyOf(TAGS.subList(0, step.target() % (TAGS.size() + 1)));
        Result.Published published = send(
                        actor,
                        new StartThread(
                                id(), START, GARDEN, "thread " + sent, BodyInput.plain("text"), tags, Optional.empty()))
                .published();
        threads.add(published.thread());
        posts.add(published);
    }

    private Command command(Step step, Result.Published at) {
        PostId post = at.post();
        ThreadId thread = at.thread();
        BodyInput text = BodyInput.plain("text " + sent + " (((Ana)))  ");
        HugKind kind = step.target() % 3 == 0 ? new HugKind("thanks") : HugKind.HUG;
        return switch (step.what()) {
            case 1 -> new WithdrawPost(id(), START, post);
            case 2 -> new ReturnPost(id(), START, post);
            case 3 -> new HidePost(id(), START, post, Optional.of("too hot"));
            case 4 -> new RemovePost(id(), START, post, Optional.empty());
            case 5 -> new RestorePost(id(), START, post, Optional.empty());
            case 6 -> new PinThread(id(), START, thread, PinScope.FORUM, Optional.empty());
            case 7 -> new UnpinThread(id(), START, thread);
            case 8 -> new RenameThread(id(), START, thread, "title " + sent);
            case 9 -> new LockThread(id(), START, thread, LockScope.REPLIES, Optional.empty(), Optional.empty());
            case 10 -> new MarkRead(id(), START, thread, at.number());
            case 11 -> new EditPost(id(), START, post, 1, text, Optional.empty(), Optional.of("a word"));
            case 12, 13 -> new TakeBackHug(id(), START, post, kind);
            case 14, 15, 16, 17 -> new GiveHug(id(), START, post, kind);
            case 18 -> reply(thread, text, OptionalInt.empty(), Bumping.QUIET);
            case 19, 20 -> reply(thread, text, OptionalInt.of(at.number()), Bumping.BUMPS);
            default -> reply(thread, text, OptionalInt.empty(), Bumping.BUMPS);
        };
    }

    private Reply reply(ThreadId thread, BodyInput text, OptionalInt replyTo, Bumping bumping) {
        return new Reply(id(), START, thread, text, replyTo, Optional.empty(), bumping);
    }
}
