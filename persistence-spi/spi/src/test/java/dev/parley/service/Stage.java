package dev.parley.service;

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
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.Step.What;
import dev.parley.service.Step.Who;
import dev.parley.store.memory.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Plays steps on a community in memory and on the naive model beside it. The model says beforehand whether a command is
 * to be accepted, and is changed only by what it says itself.
 */
final class Stage {
    static final ForumId GARDEN = new ForumId("garden");
    static final ThreadId NO_THREAD = ThreadId.parse("00000000-0000-7000-8000-00000000dead");
    static final PostId NO_POST = PostId.parse("00000000-0000-7000-8000-00000000dead");
    private static final HugKind THANKS = new HugKind("thanks");

    /** What was sent, by whom, and what came of it. */
    record Sent(Who who, Command command, Outcome outcome) {}

    final MemoryStore store = new MemoryStore();
    final List<LogEntry> told = new ArrayList<>();
    final List<NaiveThread> threads = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final Discussions discussions;
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private int ids;

    Stage() {
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
                .idKey(new byte[32])
                .listenersOn(Runnable::run)
                .listener(told::add)
                .build();
        AsActor rob = as(Who.ROB);
        for (Who who : List.of(Who.ANA, Who.BO, Who.CY, Who.MO, Who.ROB)) {
            as(who).introduce(who.name()).orThrow();
        }
        rob.openForum(GARDEN, "Garden", "", ForumSettings.defaults().withHugKinds(HugKind.HUG, THANKS))
                .orThrow();
        told.clear();
    }

    static Actor actor(Who who) {
        return switch (who) {
            case GUEST -> Actor.guest();
            case MO -> Actor.moderator("MO");
            case ROB -> Actor.admin("ROB");
            default -> Actor.member(who.name());
        };
    }

    AsActor as(Who who) {
        return discussions.as(actor(who));
    }

    private CommandId id() {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + ++ids));
    }

    void play(Step step) {
        now = now.plusSeconds(step.what() == What.CLOCK_BACK ? -300 : step.what() == What.WAIT ? 3600 : 1);
        switch (step.what()) {
            case CLOCK_BACK, WAIT -> {}
            case AGAIN -> again(step);
            case AGAIN_OTHERWISE -> againOtherwise(step);
            default -> {
                Command command = command(step);
                if (command != null) {
                    send(step.who(), command);
                }
            }
        }
    }

    /** Sent again, however much has happened since, a command that had an effect has no further one. */
    private void again(Step step) {
        if (sent.isEmpty()) {
            return;
        }
        Sent before = sent.get(step.target() % sent.size());
        if (before.outcome() instanceof Outcome.Done && !(before.command() instanceof MarkRead)) {
            String was = content();
            int toldBefore = told.size();
            require(
                    as(before.who()).apply(before.command()).equals(before.outcome()),
                    "I20 the same outcome: " + before);
            require(content().equals(was) && told.size() == toldBefore, "I20 one effect: " + before);
        }
    }

    private void againOtherwise(Step step) {
        if (sent.isEmpty()) {
            return;
        }
        Sent before = sent.get(step.target() % sent.size());
        if (before.outcome() instanceof Outcome.Done && !(before.command() instanceof MarkRead)) {
            Command other = new RenameThread(before.command().id(), now, NO_THREAD, "another thing altogether");
            String was = content();
            Outcome outcome = as(before.who()).apply(other);
            require(
                    outcome instanceof Outcome.Refused refused
                            && refused.reasons().toString().contains("command-id.reused"),
                    "I20 the id is used: " + outcome);
            require(content().equals(was), "I24 nothing changed");
        }
    }

    private void send(Who who, Command command) {
        boolean accepted = accepts(who, command);
        String was = content();
        int toldBefore = told.size();
        boolean explained = as(who).explain(command).accepted();
        require(content().equals(was), "explaining changes nothing: " + command);
        Outcome outcome = as(who).apply(command);
        require(explained == outcome instanceof Outcome.Done, "explain says what apply does: " + command + outcome);
        require(
                accepted == outcome instanceof Outcome.Done,
                "the model expects accepted=" + accepted + ": " + command + outcome);
        if (accepted) {
            follow(who, command, outcome.orThrow());
        } else {
            require(content().equals(was), "I24 a refused command changes nothing: " + command);
            require(told.size() == toldBefore, "I24 a refused command tells nobody: " + command);
        }
        sent.add(new Sent(who, command, outcome));
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    // The naive model: what is to be accepted, and what it does.

    private Command command(Step step) {
        NaiveThread thread = threads.isEmpty() ? null : threads.get(step.target() % threads.size());
        if (step.what() == What.START) {
            return new StartThread(
                    id(),
                    now,
                    GARDEN,
                    "thread " + ids,
                    BodyInput.plain("text " + ids),
                    ImmutableSet.of(),
                    Optional.empty());
        }
        if (step.what() == What.NOWHERE) {
            return step.variant() % 2 == 0
                    ? new UnlockThread(id(), now, NO_THREAD)
                    : new GiveHug(id(), now, NO_POST, HugKind.HUG);
        }
        if (thread == null) {
            return null;
        }
        NaivePost post = thread.posts.get(step.variant() % thread.posts.size());
        ThreadId on = thread.id;
        return switch (step.what()) {
            case REPLY -> reply(on, OptionalInt.empty(), Bumping.BUMPS);
            case QUIET -> reply(on, OptionalInt.empty(), Bumping.QUIET);
            case ANSWER -> reply(on, OptionalInt.of(step.variant() + 1), Bumping.BUMPS);
            case EDIT -> edit(post, post.texts.size());
            case STALE_EDIT -> edit(post, post.texts.size() + (step.target() % 2 == 0 ? 1 : -1));
            case RENAME -> new RenameThread(id(), now, on, "title " + ids);
            case HUG -> new GiveHug(id(), now, post.id, HugKind.HUG);
            case THANK -> new GiveHug(id(), now, post.id, THANKS);
            case UNHUG -> new TakeBackHug(id(), now, post.id, step.target() % 2 == 0 ? HugKind.HUG : THANKS);
            case WITHDRAW -> new WithdrawPost(id(), now, post.id);
            case RETURN -> new ReturnPost(id(), now, post.id);
            case HIDE -> new HidePost(id(), now, post.id, Optional.of("reason " + ids));
            case REMOVE -> new RemovePost(id(), now, post.id, Optional.empty());
            case RESTORE -> new RestorePost(id(), now, post.id, named(step, post));
            case LOCK -> new LockThread(id(), now, on, LockScope.REPLIES, Optional.empty(), Optional.empty());
            case LOCK_ALL -> new LockThread(id(), now, on, LockScope.EVERYTHING, Optional.empty(), Optional.empty());
            case UNLOCK -> new UnlockThread(id(), now, on);
            case PIN -> new PinThread(id(), now, on, PinScope.FORUM, Optional.empty());
            case UNPIN -> new UnpinThread(id(), now, on);
            case READ -> new MarkRead(id(), now, on, step.variant() * 2);
            default -> null;
        };
    }

    private Reply reply(ThreadId thread, OptionalInt replyTo, Bumping bumping) {
        return new Reply(id(), now, thread, BodyInput.plain("text " + ids), replyTo, Optional.empty(), bumping);
    }

    private EditPost edit(NaivePost post, int version) {
        return new EditPost(
                id(),
                now,
                post.id,
                Math.max(1, version),
                BodyInput.plain("edit " + ids),
                Optional.empty(),
                Optional.empty());
    }

    /** Half of the time the oldest entry of staff by name, else the latest without a name. */
    private static Optional<CommandId> named(Step step, NaivePost post) {
        return step.target() % 2 == 0
                ? Optional.empty()
                : post.entries.stream()
                        .filter(entry -> entry.state() != PostState.WITHDRAWN)
                        .map(NaivePost.Entry::by)
                        .findFirst();
    }

    private static NaivePost.Entry lifted(RestorePost command, NaivePost post) {
        return command.withholding()
                .map(named -> post.entries.stream()
                        .filter(entry -> entry.by().equals(named))
                        .findFirst()
                        .orElseThrow())
                .orElseGet(post::latestOfStaff);
    }

    private static boolean staff(Who who) {
        return who == Who.MO || who == Who.ROB;
    }

    private static int rank(Who who) {
        return who == Who.ROB ? 100 : who == Who.MO ? 50 : 10;
    }

    NaiveThread thread(ThreadId id) {
        return threads.stream()
                .filter(thread -> thread.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private NaiveThread threadOf(PostId id) {
        return threads.stream()
                .filter(thread -> thread.posts.stream().anyMatch(post -> post.id.equals(id)))
                .findFirst()
                .orElse(null);
    }

    private NaivePost post(PostId id) {
        NaiveThread thread = threadOf(id);
        return thread == null
                ? null
                : thread.posts.stream()
                        .filter(post -> post.id.equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private boolean accepts(Who who, Command command) {
        if (who == Who.GUEST || who == Who.STRANGER) {
            return false;
        }
        if (command instanceof StartThread) {
            return true;
        }
        if (command instanceof Reply reply) {
            NaiveThread on = thread(reply.thread());
            boolean known = reply.replyTo().isEmpty() || reply.replyTo().getAsInt() <= on.posts.size();
            return known && (on.lock == null || staff(who));
        }
        if (command instanceof RenameThread rename) {
            NaiveThread on = thread(rename.thread());
            return staff(who) || (on.opener.equals(who.name()) && on.lock != LockScope.EVERYTHING);
        }
        if (command instanceof LockThread lock) {
            NaiveThread on = thread(lock.thread());
            return staff(who) && (on.lock == null || on.lockRank <= rank(who));
        }
        if (command instanceof UnlockThread unlock) {
            NaiveThread on = thread(unlock.thread());
            return on != null && staff(who) && on.lock != null && on.lockRank <= rank(who);
        }
        if (command instanceof PinThread) {
            return staff(who);
        }
        if (command instanceof UnpinThread unpin) {
            return staff(who) && thread(unpin.thread()).pinned != null;
        }
        if (command instanceof MarkRead read) {
            return read.upTo() <= thread(read.thread()).posts.size();
        }
        return acceptsOnPost(who, command);
    }

    private boolean acceptsOnPost(Who who, Command command) {
        if (command instanceof GiveHug hug) {
            NaivePost post = post(hug.post());
            return post != null
                    && post.visible()
                    && !post.author.equals(who.name())
                    && threadOf(hug.post()).lock != LockScope.EVERYTHING;
        }
        if (command instanceof EditPost edit) {
            NaivePost post = post(edit.post());
            boolean unlocked = staff(who) || threadOf(edit.post()).lock != LockScope.EVERYTHING;
            return post.visible()
                    && unlocked
                    && (post.author.equals(who.name()) || staff(who))
                    && edit.expectedVersion() == post.texts.size();
        }
        if (command instanceof WithdrawPost withdraw) {
            NaivePost post = post(withdraw.post());
            return post.author.equals(who.name()) && !post.has(PostState.WITHDRAWN);
        }
        if (command instanceof ReturnPost back) {
            NaivePost post = post(back.post());
            boolean unlocked = staff(who) || threadOf(back.post()).lock != LockScope.EVERYTHING;
            return unlocked && post.author.equals(who.name()) && post.has(PostState.WITHDRAWN);
        }
        if (command instanceof RestorePost restore) {
            NaivePost.Entry entry = lifted(restore, post(restore.post()));
            return staff(who) && entry != null && entry.rank() <= rank(who);
        }
        if (command instanceof TakeBackHug hug) {
            NaivePost post = post(hug.post());
            boolean found = post.visible() || post.author.equals(who.name()) || staff(who);
            return found || post.hugs.contains(who + " " + hug.kind());
        }
        return staff(who);
    }

    private void follow(Who who, Command command, Result result) {
        if (command instanceof StartThread start && result instanceof Result.Published published) {
            NaiveThread thread = new NaiveThread(published.thread(), who.name(), now, start.title());
            thread.posts.add(new NaivePost(
                    published.post(),
                    1,
                    who.name(),
                    now,
                    true,
                    null,
                    start.body().text()));
            threads.add(thread);
        } else if (command instanceof Reply reply && result instanceof Result.Published published) {
            NaiveThread on = thread(reply.thread());
            Instant created = now.isBefore(on.last().created) ? on.last().created : now;
            require(published.number() == on.posts.size() + 1, "I12 the next number: " + published);
            on.posts.add(new NaivePost(
                    published.post(),
                    published.number(),
                    who.name(),
                    created,
                    reply.bumping() == Bumping.BUMPS,
                    reply.replyTo().isPresent() ? reply.replyTo().getAsInt() : null,
                    reply.body().text()));
        } else if (command instanceof RenameThread rename) {
            thread(rename.thread()).title = rename.title();
        } else if (command instanceof LockThread lock) {
            thread(lock.thread()).lock = lock.scope();
            thread(lock.thread()).lockRank = rank(who);
        } else if (command instanceof UnlockThread unlock) {
            thread(unlock.thread()).lock = null;
        } else if (command instanceof PinThread pin) {
            thread(pin.thread()).pinned = now;
        } else if (command instanceof UnpinThread unpin) {
            thread(unpin.thread()).pinned = null;
        } else if (command instanceof MarkRead read) {
            thread(read.thread()).read.merge(who.name(), read.upTo(), Math::max);
        } else {
            followOnPost(who, command);
        }
    }

    private void followOnPost(Who who, Command command) {
        if (command instanceof GiveHug hug) {
            post(hug.post()).hugs.add(who + " " + hug.kind());
        } else if (command instanceof TakeBackHug hug) {
            post(hug.post()).hugs.remove(who + " " + hug.kind());
        } else if (command instanceof EditPost edit) {
            post(edit.post()).texts.add(edit.body().text());
        } else if (command instanceof WithdrawPost withdraw) {
            entry(post(withdraw.post()), who, command, PostState.WITHDRAWN);
        } else if (command instanceof HidePost hide) {
            entry(post(hide.post()), who, command, PostState.HIDDEN);
        } else if (command instanceof RemovePost remove) {
            entry(post(remove.post()), who, command, PostState.REMOVED);
        } else if (command instanceof ReturnPost back) {
            post(back.post()).entries.removeIf(entry -> entry.state() == PostState.WITHDRAWN);
        } else if (command instanceof RestorePost restore) {
            NaivePost post = post(restore.post());
            post.entries.remove(lifted(restore, post));
        }
    }

    private static void entry(NaivePost post, Who who, Command command, PostState state) {
        post.entries.add(new NaivePost.Entry(command.id(), who.name(), rank(who), state));
    }

    /** All that is kept, as one text: two are equal if and only if nothing has changed. */
    String content() {
        StringBuilder content = new StringBuilder();
        Map<String, Set<String>> readings = new HashMap<>();
        for (NaiveThread thread : threads) {
            content.append(Contents.of(store, thread.id));
            for (Who who : Who.values()) {
                readings.computeIfAbsent(thread.id.toString(), key -> new TreeSet<>())
                        .add(who + "=" + as(who).unread(thread.id, 1000));
            }
        }
        return content.append(readings).toString();
    }

    /** What the naive model holds, for the report of a chain that fails. */
    @Override
    public String toString() {
        return threads.toString();
    }
}
