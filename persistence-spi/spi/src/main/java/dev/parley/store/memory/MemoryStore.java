package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Listing;
import dev.parley.model.PostState;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitFeed;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ForumFigures;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.StoreLimits;
import dev.parley.store.ThreadScope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A community in memory. Readers never wait: each read is of one consistent moment. Writers take turns for as long as
 * it takes to put records in place. Adding a post costs the same in a thread of any length, up to the logarithm of it.
 */
public final class MemoryStore implements DiscussionStore {
    private static final ImmutableSet<Capability> CAPABILITIES =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Capability.DURABLE, Capability.SHARED)));

    private final CommitFeed feed = new MemoryFeed(this::open);
    private final ReentrantLock writing = new ReentrantLock();

    /** The community now; null once the store is closed. */
    private volatile @Nullable World world = World.EMPTY;

    /** An empty community. */
    public MemoryStore() {}

    @Override
    public CommitResult commit(Commit commit) {
        Objects.requireNonNull(commit, "commit");
        writing.lock();
        try {
            World now = open();
            ImmutableList<Receipt> known = now.known(commit.receipts());
            if (!known.isEmpty()) {
                return new CommitResult.AlreadyApplied(known);
            }
            Optional<Boundary> differing = differing(now, commit);
            if (differing.isPresent()) {
                Boundary boundary = differing.get();
                return new CommitResult.Conflict(
                        boundary, now.revision(boundary), WorldLookup.find(now, Lookup.head(boundary)));
            }
            WorldEdit edit = new WorldEdit(now);
            ImmutableMap.Builder<Boundary, Revision> revisions = ImmutableMap.builder();
            commit.guards().forEach(guard -> revisions.put(guard.boundary(), edit.moveOn(guard.boundary())));
            commit.changes().forEach(change -> change.apply(edit));
            commit.log().forEach(edit::append);
            commit.receipts().forEach(edit::keep);
            world = edit.result();
            return new CommitResult.Committed(revisions.buildOrThrow());
        } finally {
            writing.unlock();
        }
    }

    private static Optional<Boundary> differing(World now, Commit commit) {
        for (Guard guard : commit.guards()) {
            if (!now.revision(guard.boundary()).equals(guard.expected())) {
                return Optional.of(guard.boundary());
            }
        }
        for (Check check : commit.checks()) {
            if (!now.revision(check.boundary()).equals(check.expected())) {
                return Optional.of(check.boundary());
            }
        }
        return Optional.empty();
    }

    @Override
    public Found find(Lookup lookup) {
        Objects.requireNonNull(lookup, "lookup");
        return WorldLookup.find(open(), lookup);
    }

    @Override
    public <T> ImmutableList<T> read(Range<T> range) {
        Objects.requireNonNull(range, "range");
        return range.from(new WorldRanges(open()));
    }

    @Override
    public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        World now = open();
        return counts.stream()
                .map(count -> now.thread(count.thread())
                        .map(thread -> ThreadReads.count(thread, count))
                        .orElse(0))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        Objects.requireNonNull(forum, "forum");
        World now = open();
        return now.lists().in(ThreadScope.in(forum), false).in(ThreadOrder.LATEST_ACTIVITY).stream()
                .flatMap(key -> now.thread(key.id()).map(ThreadRecords::thread).stream())
                .filter(thread -> thread.state() == PostState.VISIBLE && thread.listing() == Listing.LISTED)
                .reduce(ForumFigures.NONE, MemoryStore::adding, (a, b) -> a);
    }

    private static ForumFigures adding(ForumFigures figures, DiscussionThread thread) {
        // the latest activity comes first
        return new ForumFigures(
                figures.threads() + 1,
                figures.posts() + thread.tail().posts().visible(),
                figures.lastActivity().or(() -> Optional.of(thread.lastActivity())));
    }

    @Override
    public Optional<CommitFeed> feed() {
        return Optional.of(feed);
    }

    @Override
    public int forgetReceipts(Instant before) {
        Objects.requireNonNull(before, "before");
        writing.lock();
        try {
            World now = open();
            World after = now.withoutReceiptsBefore(before);
            world = after;
            return now.receipts().size() - after.receipts().size();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ImmutableSet<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public StoreLimits limits() {
        return StoreLimits.NONE;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            world = null;
        } finally {
            writing.unlock();
        }
    }

    private World open() {
        World now = world;
        if (now == null) {
            throw new IllegalStateException("this store is closed; open another one");
        }
        return now;
    }
}
