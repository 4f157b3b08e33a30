package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.IntroduceMember;
import dev.parley.command.LockThread;
import dev.parley.command.MarkRead;
import dev.parley.command.OpenForum;
import dev.parley.command.RemovePost;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.WithdrawPost;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import dev.parley.order.PageRequest;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostCount;
import dev.parley.store.VersionRange;
import dev.parley.view.ForumView;
import dev.parley.view.HugView;
import dev.parley.view.LogEntryView;
import dev.parley.view.MemberView;
import dev.parley.view.ParticipantView;
import dev.parley.view.Perspective;
import dev.parley.view.PostView;
import dev.parley.view.ThreadView;
import dev.parley.view.VersionView;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * A community as one actor may use it. Commands are the actor's, and their outcome is a value: done, refused for
 * reasons, or malformed. Queries answer with what the actor may see; what they may not see is absent, exactly as what
 * does not exist.
 */
public final class AsActor {
    private static final int MAX_ITEMS = PageRequest.MAX_SIZE;

    private final Machinery machinery;
    private final Function<PendingCommand, Outcome> carrying;
    private final Actor actor;
    private final Reader reader;

    /**
     * The way in for an actor.
     *
     * @param carrying carries a command out whose shape is right
     */
    AsActor(Machinery machinery, Function<PendingCommand, Outcome> carrying, Actor actor) {
        this.machinery = machinery;
        this.carrying = carrying;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.reader = new Reader(machinery, actor);
    }

    // Commands

    /**
     * Carries out a command. Sent again with the same id, it has no further effect and the same outcome.
     *
     * @param command the command
     * @return what came of it
     * @throws BusyException when others changed the same thing for too long, too many wait for that already, or the
     *     caller was interrupted while it waited; surely nothing was done
     * @throws OutcomeUnknownException when it cannot be known whether it took effect; send it again with the same id
     * @throws dev.parley.store.StoreException when the store failed; nothing was done
     * @throws TransactionLostException within a {@link HostTransaction} that has to be rolled back
     * @throws IllegalStateException from a listener that is being told about the very thread that the command changes,
     *     and from a rule that is judging a command about it
     */
    public Outcome apply(Command command) {
        Objects.requireNonNull(command, "command");
        return new CommandRun(machinery, carrying, actor, command).run();
    }

    /**
     * What would come of a command now, and why. Nothing is changed, nobody is told.
     *
     * @param command the command
     * @return what would come of it
     */
    public Explanation explain(Command command) {
        Objects.requireNonNull(command, "command");
        return new CommandRun(machinery, carrying, actor, command).explain();
    }

    /**
     * Introduces the actor as a member.
     *
     * @param handle what others write to name them, which is also what is shown
     * @return what came of it
     * @throws dev.parley.InvalidValueException when the handle is malformed
     * @throws IllegalStateException for a guest
     */
    public Outcome introduce(String handle) {
        MemberId self = actor.member()
                .orElseThrow(() -> new IllegalStateException("a guest cannot be introduced; sign in first"));
        return apply(new IntroduceMember(newId(), now(), self, new Handle(handle), handle));
    }

    /**
     * Opens a forum at the root, at position 0.
     *
     * @param forum its id
     * @param name its name
     * @param description what it is for
     * @param settings how it is run
     * @return what came of it
     */
    public Outcome openForum(ForumId forum, String name, String description, ForumSettings settings) {
        return apply(new OpenForum(newId(), now(), forum, name, description, Optional.empty(), 0, settings));
    }

    /**
     * Opens a thread with a plain text.
     *
     * @param forum where
     * @param title what it is about
     * @param text the first post
     * @return what came of it; {@link Outcome#published()} has the ids
     */
    public Outcome startThread(ForumId forum, String title, String text) {
        return apply(new StartThread(
                newId(), now(), forum, title, BodyInput.plain(text), ImmutableSet.of(), Optional.empty()));
    }

    /**
     * Adds a plain text to a thread.
     *
     * @param thread where
     * @param text the post
     * @return what came of it; {@link Outcome#published()} has the ids
     */
    public Outcome reply(ThreadId thread, String text) {
        return apply(new Reply(
                newId(), now(), thread, BodyInput.plain(text), OptionalInt.empty(), Optional.empty(), Bumping.BUMPS));
    }

    /**
     * Adds a plain text to a thread, as an answer to a post.
     *
     * @param thread where
     * @param replyTo the number of the post that it answers
     * @param text the post
     * @return what came of it; {@link Outcome#published()} has the ids
     */
    public Outcome reply(ThreadId thread, int replyTo, String text) {
        return apply(new Reply(
                newId(),
                now(),
                thread,
                BodyInput.plain(text),
                OptionalInt.of(replyTo),
                Optional.empty(),
                Bumping.BUMPS));
    }

    /**
     * Gives a hug.
     *
     * @param post to which post
     * @return what came of it
     */
    public Outcome giveHug(PostId post) {
        return apply(new GiveHug(newId(), now(), post, HugKind.HUG));
    }

    /**
     * Takes back a hug.
     *
     * @param post from which post
     * @return what came of it
     */
    public Outcome takeBackHug(PostId post) {
        return apply(new TakeBackHug(newId(), now(), post, HugKind.HUG));
    }

    /**
     * Takes back the actor's own post.
     *
     * @param post the post
     * @return what came of it
     */
    public Outcome withdraw(PostId post) {
        return apply(new WithdrawPost(newId(), now(), post));
    }

    /**
     * Returns the actor's own post that was taken back.
     *
     * @param post the post
     * @return what came of it
     */
    public Outcome returnPost(PostId post) {
        return apply(new ReturnPost(newId(), now(), post));
    }

    /**
     * Says how far the actor has read.
     *
     * @param thread the thread
     * @param upTo the number of the last post read
     * @return what came of it
     */
    public Outcome markRead(ThreadId thread, int upTo) {
        return apply(new MarkRead(newId(), now(), thread, upTo));
    }

    /**
     * Hides a post.
     *
     * @param post the post
     * @param reason why, for its author
     * @return what came of it
     */
    public Outcome hide(PostId post, String reason) {
        return apply(new HidePost(newId(), now(), post, Optional.of(reason)));
    }

    /**
     * Removes a post.
     *
     * @param post the post
     * @param reason why, for its author
     * @return what came of it
     */
    public Outcome remove(PostId post, String reason) {
        return apply(new RemovePost(newId(), now(), post, Optional.of(reason)));
    }

    /**
     * Lifts the latest withholding that staff put on a post.
     *
     * @param post the post
     * @return what came of it
     */
    public Outcome restore(PostId post) {
        return apply(new RestorePost(newId(), now(), post, Optional.empty()));
    }

    /**
     * Locks a thread until it is unlocked.
     *
     * @param thread the thread
     * @param scope what the lock stops
     * @param reason why, for readers
     * @return what came of it
     */
    public Outcome lock(ThreadId thread, LockScope scope, String reason) {
        return apply(new LockThread(newId(), now(), thread, scope, Optional.of(reason), Optional.empty()));
    }

    /**
     * Takes the lock off a thread.
     *
     * @param thread the thread
     * @return what came of it
     */
    public Outcome unlock(ThreadId thread) {
        return apply(new UnlockThread(newId(), now(), thread));
    }

    private static CommandId newId() {
        return new CommandId(UUID.randomUUID());
    }

    private Instant now() {
        return machinery.clock().instant();
    }

    // Queries

    /**
     * The forums that the actor may read, by position, then by id.
     *
     * @return the forums
     */
    public ImmutableList<ForumView> forums() {
        var found = reader.find(reader.lookup());
        Perspective perspective = reader.perspective(found);
        return found.policy().value().forums().keySet().stream()
                .flatMap(id -> perspective.forum(id).stream())
                .sorted(Comparator.comparingInt(ForumView::position).thenComparing(ForumView::id))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A forum.
     *
     * @param id the forum
     * @return the forum, where the actor may read it
     */
    public Optional<ForumView> forum(ForumId id) {
        return reader.perspective(reader.find(reader.lookup())).forum(id);
    }

    /**
     * The threads of a forum, by latest activity unless asked otherwise.
     *
     * @param forum the forum
     * @return the list, to ask for a page
     */
    public ThreadList threads(ForumId forum) {
        return new ThreadList(reader, forum, ThreadOrder.LATEST_ACTIVITY);
    }

    /**
     * A thread.
     *
     * @param id the thread
     * @return the thread, where the actor may read it
     */
    public Optional<ThreadView> thread(ThreadId id) {
        return reader.thread(id)
                .flatMap(seen -> reader.perspective(seen.found()).thread(seen.thread()));
    }

    /**
     * The posts of a thread, the oldest first unless asked otherwise.
     *
     * @param thread the thread
     * @return the list, to ask for a page
     */
    public PostList posts(ThreadId thread) {
        return new PostList(reader, thread, PostOrder.OLDEST);
    }

    /**
     * A post by its id. Where the actor sees of it no more than the word for its state, its id names nothing.
     *
     * @param id the post
     * @return the post, where the actor may read it or learn why it is withheld
     */
    public Optional<PostView> post(PostId id) {
        return reader.post(id)
                .filter(seen -> reader.perspective(seen.found()).visibility().finds(seen.thread(), seen.post()))
                .flatMap(this::view);
    }

    /**
     * A post by where it stands.
     *
     * @param thread the thread
     * @param number the number there
     * @return the post, or the number and the word for its state, where the actor may read the thread
     */
    public Optional<PostView> post(ThreadId thread, int number) {
        return reader.post(thread, number).flatMap(this::view);
    }

    private Optional<PostView> view(Reader.SeenPost seen) {
        return reader.naming(seen.found(), ImmutableSet.of(seen.post().author()))
                .post(seen.thread(), seen.post());
    }

    /**
     * The earlier versions of a post, the first one first; for its author and for staff.
     *
     * @param id the post
     * @param after only versions after this one, 0 for all
     * @return at most 200 versions; none where the actor may not see them
     */
    public ImmutableList<VersionView> versions(PostId id, int after) {
        return reader.post(id)
                .filter(seen -> reader.perspective(seen.found()).seesVersions(seen.thread(), seen.post()))
                .map(seen -> {
                    ImmutableList<PostVersion> versions = machinery
                            .store()
                            .read(new VersionRange(
                                    seen.thread().id(), seen.post().number(), after, MAX_ITEMS));
                    Perspective perspective = reader.naming(
                            seen.found(),
                            versions.stream().map(PostVersion::replacedBy).collect(ImmutableSet.toImmutableSet()));
                    return versions.stream()
                            .flatMap(version -> perspective.version(seen.thread(), seen.post(), version).stream())
                            .collect(ImmutableList.toImmutableList());
                })
                .orElse(ImmutableList.of());
    }

    /**
     * Who hugged a post, the first one first.
     *
     * @param id the post
     * @return at most 200 hugs; none where the actor may not see the post
     */
    public ImmutableList<HugView> hugs(PostId id) {
        return reader.post(id)
                .filter(seen -> reader.perspective(seen.found()).visibility().reveals(seen.thread(), seen.post()))
                .map(seen -> {
                    ImmutableList<Hug> hugs = machinery
                            .store()
                            .read(new HugRange(
                                    new HugScope.OfPost(seen.thread().id(), id), Optional.empty(), MAX_ITEMS));
                    Perspective perspective = reader.naming(
                            seen.found(), hugs.stream().map(Hug::giver).collect(ImmutableSet.toImmutableSet()));
                    return hugs.stream()
                            .flatMap(hug -> perspective.hug(seen.thread(), seen.post(), hug).stream())
                            .collect(ImmutableList.toImmutableList());
                })
                .orElse(ImmutableList.of());
    }

    /**
     * Who takes part in a thread: who has the most visible posts there first, then by name.
     *
     * @param thread the thread
     * @return at most 200 authors of visible posts; none where the actor may not read the thread
     */
    public ImmutableList<ParticipantView> participants(ThreadId thread) {
        return reader.thread(thread)
                .map(seen -> {
                    ImmutableList<Participant> participants = machinery
                            .store()
                            .read(new ParticipantRange(
                                    new ParticipantScope.InThread(thread), Optional.empty(), 1, MAX_ITEMS));
                    return reader.naming(
                                    seen.found(),
                                    participants.stream()
                                            .map(Participant::author)
                                            .collect(ImmutableSet.toImmutableSet()))
                            .participants(seen.thread(), participants);
                })
                .orElse(ImmutableList.of());
    }

    /**
     * The log of a thread, the first entry first; for whoever may see it.
     *
     * @param thread the thread
     * @param after only entries after this position, 0 for all
     * @return at most 200 entries; none where the actor may not see them
     */
    public ImmutableList<LogEntryView> log(ThreadId thread, long after) {
        return reader.thread(thread)
                .filter(seen -> reader.perspective(seen.found())
                        .visibility()
                        .seesLog(seen.thread().forum()))
                .map(seen -> {
                    ImmutableList<LogEntry> log =
                            machinery.store().read(new LogRange(Boundary.thread(thread), after, MAX_ITEMS));
                    Perspective perspective = reader.naming(
                            seen.found(),
                            log.stream()
                                    .flatMap(entry -> entry.actor().stream())
                                    .map(Author::named)
                                    .collect(ImmutableSet.toImmutableSet()));
                    return log.stream()
                            .flatMap(entry -> perspective.logEntry(seen.thread(), entry).stream())
                            .collect(ImmutableList.toImmutableList());
                })
                .orElse(ImmutableList.of());
    }

    /**
     * A member.
     *
     * @param id the member
     * @return the member, if they were introduced
     */
    public Optional<MemberView> member(MemberId id) {
        var found = reader.find(reader.lookup().member(id));
        return found.member(id).value().map(reader.perspective(found)::member);
    }

    /**
     * How many visible posts of a thread the actor has not read; one's own are never among them.
     *
     * @param thread the thread
     * @param cap count no further than this, at least 1
     * @return the smaller of their number and the cap; empty for guests, and where the actor may not read the thread
     */
    public OptionalInt unread(ThreadId thread, int cap) {
        Optional<MemberId> self = actor.member();
        if (self.isEmpty() || reader.thread(thread).isEmpty()) {
            return OptionalInt.empty();
        }
        int read = reader.find(reader.lookup().reading(self.get(), thread))
                .reading(self.get(), thread)
                .value()
                .map(Reading::readUpTo)
                .orElse(0);
        return OptionalInt.of(machinery
                .store()
                .count(ImmutableList.of(new PostCount(
                        thread, read, ImmutableSet.of(PostState.VISIBLE), Optional.of(Author.named(self.get())), cap)))
                .get(0));
    }
}
