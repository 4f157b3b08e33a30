package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Author;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.HugCounts;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;
import java.time.Instant;
import java.util.Optional;

/**
 * The fold of what happens to a post onto its thread: the only place where tails and participants come from.
 *
 * <p>A change of any count depends on nothing but the post before and the post after: what it added before is taken
 * off, what it adds after is put on. So hiding and then removing is the same as removing, and restoring undoes both.
 */
final class ThreadFold {
    private final DiscussionThread thread;
    private final Tail tail;
    private final Optional<Participant> participant;

    private ThreadFold(DiscussionThread thread, Tail tail, Optional<Participant> participant) {
        this.thread = thread;
        this.tail = tail;
        this.participant = participant;
    }

    /** The tail of a thread that holds nothing but its first post, before anything is logged. */
    static Tail first(Post opening) {
        return new Tail(
                1,
                opening.created(),
                StateCounts.NONE.plusOne(opening.state()),
                HugCounts.NONE,
                Optional.of(new Bump(1, opening.created())),
                0,
                Heat.of(0, 0, opening.created()),
                0);
    }

    /** A new post at the end of its thread. */
    static ThreadFold published(DiscussionThread thread, Post post, Optional<Participant> author) {
        Tail tail = thread.tail();
        Tail longer = new Tail(
                post.number(),
                post.created(),
                tail.posts(),
                tail.hugs(),
                tail.lastBump(),
                tail.repliers(),
                tail.heat(),
                tail.logged());
        Participant writing = author.map(known -> new Participant(
                        known.thread(), known.author(), known.visiblePosts(), post.number(), post.created()))
                .orElseGet(() -> new Participant(post.thread(), post.author(), 0, post.number(), post.created()));
        return new ThreadFold(thread, longer, Optional.of(writing)).moved(Optional.empty(), post, Optional.empty());
    }

    /**
     * A post that is not what it was.
     *
     * @param author what the post's author has written in the thread
     * @param bumpBefore the last visible bumping post before it; looked at only where it was the last one itself
     */
    static ThreadFold changed(
            DiscussionThread thread, Post before, Post after, Optional<Participant> author, Optional<Bump> bumpBefore) {
        return new ThreadFold(thread, thread.tail(), author).moved(Optional.of(before), after, bumpBefore);
    }

    private ThreadFold moved(Optional<Post> before, Post after, Optional<Bump> bumpBefore) {
        Optional<Participant> writing = participant.map(author -> new Participant(
                author.thread(),
                author.author(),
                author.visiblePosts()
                        + visible(after)
                        - before.map(ThreadFold::visible).orElse(0),
                author.lastNumber(),
                author.lastAt()));
        StateCounts without =
                before.map(post -> tail.posts().minusOne(post.state())).orElse(tail.posts());
        HugCounts hugs = tail.hugs()
                .minus(before.map(ThreadFold::shownHugs).orElse(HugCounts.NONE))
                .plus(shownHugs(after));
        int repliers = tail.repliers() + counted(writing) - counted(participant);
        Tail next = new Tail(
                tail.lastNumber(),
                tail.lastCreated(),
                without.plusOne(after.state()),
                hugs,
                bump(before, after, bumpBefore),
                repliers,
                Heat.of(hugs.total(), repliers, thread.created()),
                tail.logged());
        return new ThreadFold(thread, next, writing);
    }

    private Optional<Bump> bump(Optional<Post> before, Post after, Optional<Bump> bumpBefore) {
        Optional<Bump> last = tail.lastBump();
        if (bumps(after)) {
            boolean later = last.isEmpty() || last.get().number() < after.number();
            return later ? Optional.of(new Bump(after.number(), after.created())) : last;
        }
        boolean wasLast = before.isPresent()
                && bumps(before.get())
                && last.isPresent()
                && last.get().number() == after.number();
        return wasLast ? bumpBefore : last;
    }

    /** 1 for an author other than the opener with a visible post there, else 0. */
    private int counted(Optional<Participant> author) {
        Author opener = thread.opener();
        return author.isPresent()
                        && author.get().visiblePosts() > 0
                        && !author.get().author().equals(opener)
                ? 1
                : 0;
    }

    /** The thread's tail from now on, its log as long as it was. */
    Tail tail() {
        return tail;
    }

    /** What the author of the post has written in the thread from now on, where it was known before. */
    Optional<Participant> participant() {
        return participant;
    }

    /** The changes that put the new counts in place, the log's length among them. */
    ImmutableList<Change> changes(long logged) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        changes.add(new Change.PutTail(thread.id(), logged(tail, logged)));
        participant.map(Change.PutParticipant::new).ifPresent(changes::add);
        return changes.build();
    }

    static Tail logged(Tail tail, long position) {
        return new Tail(
                tail.lastNumber(),
                tail.lastCreated(),
                tail.posts(),
                tail.hugs(),
                tail.lastBump(),
                tail.repliers(),
                tail.heat(),
                position);
    }

    /** When a post is published: now, but never before the one with the number below. */
    static Instant created(Tail tail, Instant now) {
        return now.isBefore(tail.lastCreated()) ? tail.lastCreated() : now;
    }

    private static int visible(Post post) {
        return post.state() == PostState.VISIBLE ? 1 : 0;
    }

    private static boolean bumps(Post post) {
        return post.state() == PostState.VISIBLE && post.bumping() == Bumping.BUMPS;
    }

    private static HugCounts shownHugs(Post post) {
        return post.state() == PostState.VISIBLE ? post.tally() : HugCounts.NONE;
    }
}
