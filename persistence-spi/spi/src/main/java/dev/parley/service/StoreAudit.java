package dev.parley.service;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Recount;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.Listing;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Revision;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts all that a store holds anew, and names every place where what is kept differs: tails, tallies, participants,
 * numbers, versions and logs. For a host, not for an actor: it passes over nobody's rights. It reads, and mends
 * nothing.
 */
public final class StoreAudit {
    private static final int SLICE = 200;
    private static final int TRIES = 5;

    private final DiscussionStore store;
    private final ImmutableList.Builder<Drift> drift = ImmutableList.builder();
    private final ImmutableList.Builder<ThreadId> unsettled = ImmutableList.builder();
    private long threads;
    private long posts;

    private StoreAudit(DiscussionStore store) {
        this.store = store;
    }

    /**
     * Where what is kept differs from what it is kept of.
     *
     * @param thread the thread
     * @param what which count or order: for instance {@code tail}, or {@code tally} with the number of the post
     * @param kept what is kept
     * @param counted what there is
     */
    public record Drift(ThreadId thread, String what, String kept, String counted) {
        /**
         * Refuses null.
         *
         * @param thread the thread
         * @param what which count or order
         * @param kept what is kept
         * @param counted what there is
         */
        public Drift {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(counted, "counted");
        }
    }

    /**
     * What an audit came to.
     *
     * @param threads how many threads were counted anew
     * @param posts how many posts they hold
     * @param drift every difference; none in a store that is right
     * @param unsettled threads that changed each time they were counted, so that nothing can be said of them
     */
    public record Report(long threads, long posts, ImmutableList<Drift> drift, ImmutableList<ThreadId> unsettled) {
        /**
         * Refuses null.
         *
         * @param threads how many threads were counted anew
         * @param posts how many posts they hold
         * @param drift every difference
         * @param unsettled threads that changed each time they were counted
         */
        public Report {
            Objects.requireNonNull(drift, "drift");
            Objects.requireNonNull(unsettled, "unsettled");
        }
    }

    /**
     * Counts every thread of every forum anew, in slices, so that a thread of any length fits into memory. A thread
     * that changes meanwhile is counted again, a few times.
     *
     * @param store where the community is kept
     * @return what came of it
     */
    public static Report of(DiscussionStore store) {
        StoreAudit audit = new StoreAudit(Objects.requireNonNull(store, "store"));
        store.find(Lookup.builder().build()).policy().value().forums().keySet().forEach(audit::forum);
        return new Report(audit.threads, audit.posts, audit.drift.build(), audit.unsettled.build());
    }

    private void forum(ForumId forum) {
        Iterable<DiscussionThread> all = slices(last -> store.read(new ThreadRange(
                ThreadScope.in(forum),
                ThreadOrder.NEWEST,
                Direction.FORWARD,
                last.map(thread -> Bound.<ThreadKey>after(ThreadOrder.NEWEST.key(thread))),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Listing.values()),
                Pins.ANY,
                SLICE)));
        all.forEach(thread -> thread(thread.id()));
    }

    private void thread(ThreadId id) {
        for (int tries = 0; tries < TRIES; tries++) {
            Versioned<Optional<DiscussionThread>> before = head(id);
            if (before.value().isEmpty()) {
                return;
            }
            Count count = count(before.value().get());
            Revision after = head(id).revision();
            if (after.equals(before.revision())) {
                threads++;
                posts += count.posts();
                drift.addAll(count.drift());
                return;
            }
        }
        unsettled.add(id);
    }

    private Versioned<Optional<DiscussionThread>> head(ThreadId id) {
        return store.find(Lookup.builder().thread(id).build()).thread(id);
    }

    private record Count(int posts, ImmutableList<Drift> drift) {}

    private Count count(DiscussionThread thread) {
        ImmutableList.Builder<Drift> found = ImmutableList.builder();
        Iterable<Post> all = posts(thread.id());
        Tail counted = Recount.tail(thread, all);
        differing(thread, "tail", thread.tail(), counted).ifPresent(found::add);
        List<Participant> participants = participants(thread.id());
        differing(
                        thread,
                        "participants",
                        participants,
                        Recount.participants(all).stream()
                                .sorted(new ParticipantScope.InThread(thread.id()).order())
                                .toList())
                .ifPresent(found::add);
        int number = 0;
        for (Post post : all) {
            number++;
            String at = " of post " + post.number();
            differing(thread, "number" + at, post.number(), number).ifPresent(found::add);
            differing(thread, "tally" + at, post.tally(), Recount.tally(hugs(post)))
                    .ifPresent(found::add);
            differing(thread, "versions" + at, post.content().versions(), 1 + versions(post))
                    .ifPresent(found::add);
        }
        differing(thread, "log", thread.tail().logged(), logged(thread.id())).ifPresent(found::add);
        return new Count(number, found.build());
    }

    private static Optional<Drift> differing(DiscussionThread thread, String what, Object kept, Object counted) {
        return kept.equals(counted)
                ? Optional.empty()
                : Optional.of(new Drift(thread.id(), what, kept.toString(), counted.toString()));
    }

    private Iterable<Post> posts(ThreadId id) {
        return slices(last -> store.read(new PostRange(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                last.map(post -> Bound.after(PostKey.of(post))),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                SLICE)));
    }

    private List<Participant> participants(ThreadId id) {
        return all(last -> store.read(new ParticipantRange(new ParticipantScope.InThread(id), last, 0, SLICE)));
    }

    private List<Hug> hugs(Post post) {
        return all(last -> store.read(new HugRange(new HugScope.OfPost(post.thread(), post.id()), last, SLICE)));
    }

    private int versions(Post post) {
        return all((Optional<PostVersion> last) -> store.read(new VersionRange(
                        post.thread(),
                        post.number(),
                        last.map(PostVersion::version).orElse(0),
                        SLICE)))
                .size();
    }

    /** The position of the last entry, where the positions are 1, 2, 3 and so on; else 0. */
    private long logged(ThreadId id) {
        long position = 0;
        Iterable<LogEntry> log = slices(last -> store.read(
                new LogRange(Boundary.thread(id), last.map(LogEntry::position).orElse(0L), SLICE)));
        for (LogEntry entry : log) {
            position++;
            if (entry.position() != position) {
                return 0;
            }
        }
        return position;
    }

    private static <T> List<T> all(Function<Optional<T>, ImmutableList<T>> read) {
        return ImmutableList.copyOf(slices(read));
    }

    private static <T> Iterable<T> slices(Function<Optional<T>, ImmutableList<T>> read) {
        return () -> new Slices<>(read);
    }

    /** Slice after slice, for as long as there is one. */
    private static final class Slices<T> extends AbstractIterator<T> {
        private final Function<Optional<T>, ImmutableList<T>> read;
        private Optional<T> last = Optional.empty();
        private Iterator<T> slice = ImmutableList.<T>of().iterator();

        Slices(Function<Optional<T>, ImmutableList<T>> read) {
            this.read = read;
        }

        @Override
        protected @Nullable T computeNext() {
            if (!slice.hasNext()) {
                slice = read.apply(last).iterator();
            }
            if (!slice.hasNext()) {
                return endOfData();
            }
            T next = slice.next();
            last = Optional.of(next);
            return next;
        }
    }
}
