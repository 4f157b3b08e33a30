package dev.parley.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.moderation.Action;
import dev.parley.moderation.Circumstances;
import dev.parley.moderation.Permissions;
import dev.parley.moderation.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One reader at one moment: makes the views of all that they may see. Asking it for the view of something that the
 * reader does not see is answered with empty, as if it had never existed.
 */
public final class Perspective {
    private static final ImmutableList<Action> ON_FORUMS = ImmutableList.of(Action.START_THREAD, Action.CHANGE_FORUM);

    private static final ImmutableList<Action> ON_THREADS =
            ImmutableList.of(Action.REPLY, Action.RENAME, Action.LOCK, Action.UNLOCK, Action.PIN, Action.UNPIN);

    private static final ImmutableList<Action> ON_POSTS = ImmutableList.of(
            Action.REPLY,
            Action.HUG,
            Action.EDIT,
            Action.WITHDRAW,
            Action.RETURN,
            Action.HIDE,
            Action.REMOVE,
            Action.RESTORE);

    /** A post that the reader does not find can be answered by its number, and that is all. */
    private static final ImmutableList<Action> ON_TOMBSTONES = ImmutableList.of(Action.REPLY);

    private static final Comparator<ParticipantView> BY_VISIBLE_POSTS = Comparator.comparingInt(ParticipantView::posts)
            .reversed()
            .thenComparing(participant -> name(participant.author()));

    private final Policy policy;
    private final Actor actor;
    private final Optional<Member> self;
    private final Instant now;
    private final ImmutableMap<MemberId, Member> members;
    private final Visibility visibility;

    /**
     * One reader at one moment.
     *
     * @param policy all forums
     * @param actor who reads
     * @param self the reader's member, if they were introduced
     * @param now the time, by which locks, pins and sanctions end
     * @param members those whose names may have to be shown; others are shown by their id
     */
    public Perspective(
            Policy policy, Actor actor, Optional<Member> self, Instant now, ImmutableMap<MemberId, Member> members) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.self = Objects.requireNonNull(self, "self");
        this.now = Objects.requireNonNull(now, "now");
        this.members = Objects.requireNonNull(members, "members");
        this.visibility = new Visibility(policy, actor);
    }

    /**
     * What the reader sees.
     *
     * @return the function that decides it
     */
    public Visibility visibility() {
        return visibility;
    }

    /**
     * A forum.
     *
     * @param id a forum, perhaps one that does not exist
     * @return its view, where the reader may read it
     */
    public Optional<ForumView> forum(ForumId id) {
        return seen(id).map(forum -> new ForumView(
                forum.id(),
                forum.name(),
                forum.description(),
                forum.parent(),
                forum.position(),
                forum.state(),
                may(ON_FORUMS, Circumstances.inForum(policy, id, actor, self, now))));
    }

    /**
     * The heading of a page.
     *
     * @param id a forum, perhaps one that does not exist
     * @return its heading, where the reader may read it
     */
    public Optional<ForumHeading> heading(ForumId id) {
        return seen(id).map(forum -> new ForumHeading(forum.id(), forum.name(), forum.description()));
    }

    private Optional<Forum> seen(ForumId id) {
        return policy.forum(id).filter(forum -> visibility.sees(forum.id()));
    }

    /**
     * A thread.
     *
     * @param thread the thread
     * @return its view, where the reader may read it
     */
    public Optional<ThreadView> thread(DiscussionThread thread) {
        if (!visibility.sees(thread)) {
            return Optional.empty();
        }
        return Optional.of(new ThreadView(
                thread.id(),
                thread.forum(),
                thread.title(),
                thread.listing(),
                thread.state(),
                thread.lock()
                        .filter(lock -> lock.holdsAt(now))
                        .map(lock -> new LockView(lock.scope(), lock.reason(), lock.until())),
                thread.pin().filter(pin -> pin.holdsAt(now)).map(pin -> new PinView(pin.scope(), pin.until())),
                thread.tags(),
                thread.created(),
                thread.lastActivity(),
                thread.tail().posts().visible(),
                thread.tail().hugs(),
                may(ON_THREADS, about(thread))));
    }

    /**
     * A post.
     *
     * @param thread its thread
     * @param post the post
     * @return its view, where the reader may read the thread
     */
    public Optional<PostView> post(DiscussionThread thread, Post post) {
        if (!visibility.sees(thread)) {
            return Optional.empty();
        }
        return Optional.of(new PostView(
                post.number(),
                post.opening(),
                post.state(),
                post.replyTo(),
                post.path().depth(),
                visibility.reveals(thread, post) ? Optional.of(revealed(post)) : Optional.empty(),
                visibility.explains(thread, post) ? withheld(post) : ImmutableList.of(),
                may(
                        visibility.finds(thread, post) ? ON_POSTS : ON_TOMBSTONES,
                        about(thread).about(thread, post, visibility))));
    }

    private Revealed revealed(Post post) {
        PostContent content = post.content();
        return new Revealed(
                post.id(),
                author(post.author()),
                post.created(),
                content.mood(),
                content.body(),
                content.contentWarning(),
                content.quotes(),
                content.attachments(),
                content.named(),
                content.writtenHugs(),
                post.tally(),
                content.lastEdit().map(at -> new EditView(content.versions(), at)));
    }

    private static ImmutableList<WithholdingView> withheld(Post post) {
        return post.withholdings().entries().stream()
                .filter(entry -> entry.state() != PostState.ERASED)
                .map(entry -> new WithholdingView(entry.state(), entry.at(), entry.reason()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * An earlier version of a post.
     *
     * @param thread the thread of the post
     * @param post the post
     * @param version the version
     * @return its view for the author, and for whoever sees what is hidden, where the post's text is shown to them
     */
    public Optional<VersionView> version(DiscussionThread thread, Post post, PostVersion version) {
        if (!seesVersions(thread, post)) {
            return Optional.empty();
        }
        return Optional.of(new VersionView(
                version.version(),
                version.body(),
                version.mood(),
                author(version.replacedBy()),
                version.replacedAt(),
                version.reason()));
    }

    /**
     * Whether the reader sees the earlier versions of a post. People take out what says too much about them: what they
     * took out is not for everybody.
     *
     * @param thread the thread of the post
     * @param post the post
     * @return true for its author, and for whoever sees what is hidden, where the post's text is shown to them
     */
    public boolean seesVersions(DiscussionThread thread, Post post) {
        return visibility.sees(thread)
                && visibility.reveals(thread, post)
                && (actor.is(post.author()) || visibility.seesHidden(thread.forum()));
    }

    /**
     * A hug.
     *
     * @param thread the thread of the post
     * @param post the post that got it
     * @param hug the hug
     * @return its view, where the post's text is shown to the reader
     */
    public Optional<HugView> hug(DiscussionThread thread, Post post, Hug hug) {
        return visibility.sees(thread) && visibility.reveals(thread, post)
                ? Optional.of(new HugView(author(hug.giver()), hug.kind(), hug.at()))
                : Optional.empty();
    }

    /**
     * Those who take part in a thread: who has the most visible posts there first, then by name. Never by when they
     * wrote last, for that may have been a post which is withheld.
     *
     * @param thread the thread
     * @param participants the participants, in any order
     * @return the views of those with a visible post there; none where the reader does not see the thread
     */
    public ImmutableList<ParticipantView> participants(DiscussionThread thread, Collection<Participant> participants) {
        return visibility.sees(thread)
                ? participants.stream()
                        .filter(participant -> participant.visiblePosts() > 0)
                        .map(participant ->
                                new ParticipantView(author(participant.author()), participant.visiblePosts()))
                        .sorted(BY_VISIBLE_POSTS)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /**
     * A line of the log of a thread.
     *
     * @param thread the thread
     * @param entry the line
     * @return its view, where the reader sees the thread and its log
     */
    public Optional<LogEntryView> logEntry(DiscussionThread thread, LogEntry entry) {
        return visibility.sees(thread) && visibility.seesLog(thread.forum())
                ? Optional.of(new LogEntryView(
                        entry.position(),
                        entry.at(),
                        entry.actor().map(member -> author(Author.named(member))),
                        entry.action(),
                        entry.post()))
                : Optional.empty();
    }

    /**
     * A member.
     *
     * @param member the member
     * @return their view, which everybody may see
     */
    public MemberView member(Member member) {
        return new MemberView(member.id(), member.handle(), member.displayName(), member.since());
    }

    private AuthorView author(Author author) {
        return author.fold(new Author.Cases<>() {
            @Override
            public AuthorView named(Author.Named named) {
                Member member = members.get(named.id());
                return new AuthorView.Named(
                        named.id(), member == null ? named.id().value() : member.displayName());
            }

            @Override
            public AuthorView alias(Author.Alias alias) {
                return new AuthorView.Alias(alias.label());
            }

            @Override
            public AuthorView ghost(Author.Ghost ghost) {
                return new AuthorView.Ghost(ghost.name());
            }

            @Override
            public AuthorView erased(Author.Erased erased) {
                return new AuthorView.Erased();
            }
        });
    }

    /** What tells authors apart for a reader: their name, and the id where there is one. */
    private static String name(AuthorView author) {
        return author.fold(new AuthorView.Cases<>() {
            @Override
            public String named(AuthorView.Named named) {
                return named.name() + ' ' + named.member().value();
            }

            @Override
            public String alias(AuthorView.Alias alias) {
                return alias.name();
            }

            @Override
            public String ghost(AuthorView.Ghost ghost) {
                return ghost.name();
            }

            @Override
            public String erased() {
                return "";
            }
        });
    }

    private Circumstances about(DiscussionThread thread) {
        return Circumstances.inForum(policy, thread.forum(), actor, self, now).about(thread, actor, now);
    }

    private static ImmutableList<Action> may(ImmutableList<Action> actions, Circumstances circumstances) {
        return actions.stream()
                .filter(action -> Permissions.may(action, circumstances))
                .collect(ImmutableList.toImmutableList());
    }
}
