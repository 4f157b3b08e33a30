package dev.parley.store.contract;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.LockThread;
import dev.parley.command.MarkRead;
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
import dev.parley.decision.Change;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.PinScope;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Plays steps through the service on a store. The same steps of the same cast on two stores are the same commands. */
final class Stage {
    private static final HugKind THANKS = new HugKind("thanks");
    private static final int ID_KEY_BYTES = 32;

    /** Races are counted, not timed: on a machine that is busy with other things nobody gives up early. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DiscussionStore store;
    private final Cast cast;
    private final Discussions discussions;
    private final List<Result.Published> posts = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private Instant now = Records.NOON;
    private int commands;

    private record Sent(Cast.Who who, Command command) {}

    /** Opens the stage: introduces the cast and opens their forum. */
    Stage(DiscussionStore store, Cast cast) {
        this(cast, store);
        for (Cast.Who who : Cast.Who.values()) {
            if (who.introduced()) {
                introduce(who);
            }
        }
        as(Cast.Who.ROB)
                .openForum(cast.forum(), "Garden", "", ForumSettings.defaults().withHugKinds(HugKind.HUG, THANKS))
                .orThrow();
    }

    /** A member and their handle are two boundaries: where one commit cannot hold them, there are two. */
    private void introduce(Cast.Who who) {
        MemberId id = cast.id(who);
        if (store.capabilities().contains(Capability.SEVERAL_BOUNDARIES)) {
            as(who).introduce(id.value()).orThrow();
        } else {
            new Scribe(store)
                    .put(
                            new Change.PutMember(Records.member(id)),
                            new Change.PutHandle(new Handle(id.value()).folded(), id));
        }
    }

    /** A stage that is open already. */
    private Stage(Cast cast, DiscussionStore store) {
        this.store = store;
        this.cast = cast;
        discussions = Discussions.over(store)
                .clock(new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                })
                .idKey(new byte[ID_KEY_BYTES])
                .patience(PATIENCE)
                .listenersOn(Runnable::run)
                .build();
    }

    /** Another service for the same cast, as another process has. */
    Stage beside(DiscussionStore seen) {
        return new Stage(cast, seen);
    }

    AsActor as(Cast.Who who) {
        return discussions.as(cast.actor(who));
    }

    Cast cast() {
        return cast;
    }

    DiscussionStore store() {
        return store;
    }

    List<ThreadId> threads() {
        return posts.stream().map(Result.Published::thread).distinct().toList();
    }

    /** Plays a step, and says what came of it; absent if there was nothing to send. */
    Optional<Outcome> play(Step step) {
        return play(step, AsActor::apply);
    }

    /** Plays a step, sending its command in a way of its own. */
    Optional<Outcome> play(Step step, BiFunction<AsActor, Command, Outcome> sending) {
        now = now.plusSeconds(step.what() == Step.What.CLOCK_BACK ? -300 : 1);
        return next(step).map(next -> {
            sent.add(next);
            Outcome outcome = sending.apply(as(next.who()), next.command());
            if (outcome instanceof Outcome.Done done
                    && done.result() instanceof Result.Published published
                    && !posts.contains(published)) {
                posts.add(published);
            }
            return outcome;
        });
    }

    private Optional<Sent> next(Step step) {
        if (step.what() == Step.What.AGAIN) {
            return sent.isEmpty() ? Optional.empty() : Optional.of(sent.get(step.target() % sent.size()));
        }
        if (step.what() == Step.What.CLOCK_BACK || (posts.isEmpty() && step.what() != Step.What.START)) {
            return Optional.empty();
        }
        commands++;
        return Optional.of(new Sent(step.who(), command(step, cast.command(commands))));
    }

    private Command command(Step step, CommandId id) {
        String text = "text %d, %s".formatted(commands, Laden.HUGGING);
        if (step.what() == Step.What.START) {
            return new StartThread(
                    id,
                    now,
                    cast.forum(),
                    "thread " + commands,
                    BodyInput.plain(text),
                    ImmutableSet.of("tag " + step.variant() % 2),
                    Optional.empty());
        }
        Result.Published at = posts.get(step.target() % posts.size());
        return switch (step.what()) {
            case ANSWER -> reply(id, at.thread(), OptionalInt.of(at.number()), text, Bumping.BUMPS);
            case EDIT ->
                new EditPost(
                        id,
                        now,
                        at.post(),
                        step.variant() % 3 + 1,
                        BodyInput.plain(text),
                        Optional.empty(),
                        Optional.of("reason " + commands));
            case RENAME -> new RenameThread(id, now, at.thread(), "title " + commands);
            case HUG -> new GiveHug(id, now, at.post(), HugKind.HUG);
            case THANK -> new GiveHug(id, now, at.post(), THANKS);
            case UNHUG -> new TakeBackHug(id, now, at.post(), step.variant() % 2 == 0 ? HugKind.HUG : THANKS);
            case WITHDRAW -> new WithdrawPost(id, now, at.post());
            case RETURN -> new ReturnPost(id, now, at.post());
            case HIDE -> new HidePost(id, now, at.post(), Optional.of("reason " + commands));
            case REMOVE -> new RemovePost(id, now, at.post(), Optional.empty());
            case RESTORE -> new RestorePost(id, now, at.post(), Optional.empty());
            case LOCK ->
                new LockThread(
                        id,
                        now,
                        at.thread(),
                        step.variant() % 2 == 0 ? LockScope.REPLIES : LockScope.EVERYTHING,
                        Optional.empty(),
                        Optional.empty());
            case UNLOCK -> new UnlockThread(id, now, at.thread());
            case PIN -> new PinThread(id, now, at.thread(), PinScope.FORUM, Optional.empty());
            case UNPIN -> new UnpinThread(id, now, at.thread());
            case READ -> new MarkRead(id, now, at.thread(), step.variant());
            default ->
                reply(id, at.thread(), OptionalInt.empty(), text, step.variant() == 0 ? Bumping.QUIET : Bumping.BUMPS);
        };
    }

    private Reply reply(CommandId id, ThreadId thread, OptionalInt to, String text, Bumping bumping) {
        return new Reply(id, now, thread, BodyInput.plain(text), to, Optional.empty(), bumping);
    }
}
