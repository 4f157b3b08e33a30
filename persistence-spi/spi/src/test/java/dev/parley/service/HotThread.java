package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.ChangeForum;
import dev.parley.command.Command;
import dev.parley.command.Reply;
import dev.parley.decision.Recount;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Permission;
import dev.parley.model.PostId;
import dev.parley.model.Result;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.ThreadId;
import dev.parley.store.Capability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** A thread to which several people write at once, on a store that does as it is told. */
final class HotThread implements AutoCloseable {
    static final ForumId GARDEN = new ForumId("garden");
    private static final RoleGrants NO_REPLY =
            new RoleGrants(ImmutableSet.of(Permission.READ), ImmutableSet.of(Permission.REPLY));

    final ControlledStore control = new ControlledStore();
    final Discussions discussions;
    final ThreadId thread;
    final PostId opening;
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private int ids;

    HotThread() {
        this(builder -> builder);
    }

    HotThread(UnaryOperator<Discussions.Builder> settings, Capability... capabilities) {
        if (capabilities.length > 0) {
            control.able(capabilities);
        }
        discussions = settings.apply(Discussions.over(control.store()).idKey(new byte[16]))
                .build();
        host().introduce("Host").orThrow();
        for (String name : List.of("ana", "bo", "cy", "di", "eve")) {
            as(name).introduce(name).orThrow();
        }
        host().openForum(GARDEN, "Garden", "", ForumSettings.defaults()).orThrow();
        Result.Published started =
                host().startThread(GARDEN, "all at once", "go").published();
        thread = started.thread();
        opening = started.post();
        control.countAnew();
    }

    /** One more community over the same store, as another process would have it. */
    Discussions another() {
        return Discussions.over(control.aside()).idKey(new byte[16]).build();
    }

    /** Members may do everything in the garden, or everything but reply. */
    void letMembersReply(boolean may) {
        ForumSettings settings = ForumSettings.defaults();
        try (Discussions other = another()) {
            other.as(Actor.admin("host"))
                    .apply(new ChangeForum(
                            id(),
                            Instant.now(),
                            GARDEN,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.of(may ? settings : settings.withGrants(Role.MEMBER, NO_REPLY))))
                    .orThrow();
        }
    }

    AsActor host() {
        return discussions.as(Actor.admin("host"));
    }

    AsActor as(String name) {
        return discussions.as(Actor.member(name));
    }

    CommandId id() {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + ++ids));
    }

    Reply reply(String text) {
        return new Reply(
                id(),
                Instant.now(),
                thread,
                BodyInput.plain(text),
                OptionalInt.empty(),
                Optional.empty(),
                Bumping.BUMPS);
    }

    /** Sends a command on a thread of its own; goes on once it waits in line, or has been taken. */
    Future<Outcome> send(AsActor actor, Command command) {
        int before = waiting();
        Future<Outcome> outcome = callers.submit(() -> actor.apply(command));
        LaneTest.until(() -> waiting() > before || outcome.isDone());
        return outcome;
    }

    /** Sends a reply that leads, and whose commit waits at the gate. */
    Future<Outcome> lead(ControlledStore.Gate gate) throws InterruptedException {
        Future<Outcome> leader = callers.submit(() -> host().apply(reply("the leader's")));
        gate.awaitArrival();
        return leader;
    }

    int waiting() {
        return discussions.waiting(Boundary.thread(thread));
    }

    Contents contents() {
        return Contents.of(control.inner, thread);
    }

    List<String> texts() {
        return contents().posts().stream()
                .map(post -> post.content().body().text())
                .toList();
    }

    /** Numbers are dense, and every count is what a recount finds. */
    void requireSound() {
        Contents kept = contents();
        for (int i = 0; i < kept.posts().size(); i++) {
            Stage.require(kept.posts().get(i).number() == i + 1, "I12 dense: " + kept.posts());
            Stage.require(
                    kept.posts().get(i).tally().equals(Recount.tally(kept.hugs().get(i))),
                    "I01 the tally of post " + (i + 1));
        }
        Stage.require(
                kept.thread().tail().equals(Recount.tail(kept.thread(), kept.posts())),
                "I01 the tail: " + kept.thread().tail() + Recount.tail(kept.thread(), kept.posts()));
        Stage.require(
                ImmutableList.copyOf(kept.participants()).size()
                                == Recount.participants(kept.posts()).size()
                        && kept.participants().containsAll(Recount.participants(kept.posts())),
                "I01 the participants");
        for (int i = 0; i < kept.log().size(); i++) {
            Stage.require(kept.log().get(i).position() == i + 1, "the log is dense");
        }
        Stage.require(kept.thread().tail().logged() == kept.log().size(), "the log's length");
    }

    static List<Outcome> all(List<Future<Outcome>> sent) throws ExecutionException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : sent) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    @Override
    public void close() {
        callers.shutdownNow();
        discussions.close();
    }
}
