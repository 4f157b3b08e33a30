package dev.parley.ownstore;

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
import dev.parley.order.Direction;
import dev.parley.order.ThreadOrder;
import dev.parley.ownstore.file.Disk;
import dev.parley.ownstore.file.Draft;
import dev.parley.ownstore.file.KeyValueFile;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitFeed;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ForumFigures;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.Pins;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.StoreLimits;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A durable community in one file, for one process. What was acknowledged has been synced to disk. Readers never wait:
 * each read is of one moment. Writers take turns, one sync each. All records are held in memory, as JSON.
 */
public final class JournalStore implements DiscussionStore {
    private static final ImmutableSet<Capability> CAPABILITIES =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Capability.SHARED)));
    private static final StoreLimits LIMITS = new StoreLimits(100_000, 64L << 20, Duration.ZERO);

    private final ReentrantLock writing = new ReentrantLock();
    private final LatestPolicy latestPolicy = new LatestPolicy();

    /** The open file; null once the store is closed. */
    private volatile @Nullable KeyValueFile file;

    private JournalStore(KeyValueFile file) {
        this.file = file;
    }

    /**
     * Opens the community that is kept in a file, and creates the file if it is not there. Its directory has to be
     * there.
     *
     * @param file the file
     * @return the open store
     * @throws dev.parley.ownstore.file.FileInUseException when it is open already, here or in another process
     * @throws dev.parley.ownstore.file.DamagedFileException when it is not as it was written
     * @throws dev.parley.ownstore.file.NewerFormatException when a later version of this store has written it
     * @throws dev.parley.store.StoreException when it cannot be read or written
     */
    public static JournalStore open(Path file) {
        return new JournalStore(KeyValueFile.open(file));
    }

    static JournalStore open(Path file, Disk disk) {
        return new JournalStore(KeyValueFile.open(file, disk));
    }

    @Override
    public CommitResult commit(Commit commit) {
        LIMITS.require(commit);
        writing.lock();
        try {
            Records now = records();
            ImmutableList<Receipt> known = now.known(commit.receipts());
            if (!known.isEmpty()) {
                return new CommitResult.AlreadyApplied(known);
            }
            Optional<Boundary> differing = differing(now, commit);
            if (differing.isPresent()) {
                return conflict(now, differing.get());
            }
            Draft draft = open().draft();
            RecordEdit edit = new RecordEdit(draft);
            ImmutableMap.Builder<Boundary, Revision> revisions = ImmutableMap.builder();
            commit.guards().forEach(guard -> revisions.put(guard.boundary(), edit.moveOn(guard.boundary())));
            commit.changes().forEach(change -> change.apply(edit));
            commit.log().forEach(edit::append);
            commit.receipts().forEach(edit::keep);
            open().write(draft);
            return new CommitResult.Committed(revisions.buildOrThrow());
        } finally {
            writing.unlock();
        }
    }

    private static Optional<Boundary> differing(Records now, Commit commit) {
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

    private CommitResult conflict(Records now, Boundary boundary) {
        return new CommitResult.Conflict(boundary, now.revision(boundary), find(now, Lookup.head(boundary)));
    }

    @Override
    public Found find(Lookup lookup) {
        Objects.requireNonNull(lookup, "lookup");
        return find(records(), lookup);
    }

    private Found find(Records now, Lookup lookup) {
        return new RecordLookup(now, latestPolicy).find(lookup);
    }

    @Override
    public <T> ImmutableList<T> read(Range<T> range) {
        Objects.requireNonNull(range, "range");
        return range.from(new RecordRanges(records()));
    }

    @Override
    public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        Objects.requireNonNull(counts, "counts");
        RecordRanges ranges = new RecordRanges(records());
        return counts.stream().map(ranges::count).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        Objects.requireNonNull(forum, "forum");
        return read(new ThreadRange(
                        ThreadScope.in(forum),
                        ThreadOrder.LATEST_ACTIVITY,
                        Direction.FORWARD,
                        Optional.empty(),
                        ImmutableSet.of(PostState.VISIBLE),
                        ImmutableSet.of(Listing.LISTED),
                        Pins.ANY,
                        Integer.MAX_VALUE))
                .stream()
                .reduce(ForumFigures.NONE, JournalStore::adding, (a, b) -> a);
    }

    private static ForumFigures adding(ForumFigures figures, DiscussionThread thread) {
        // the latest activity comes first
        return new ForumFigures(
                figures.threads() + 1,
                figures.posts() + thread.tail().posts().visible(),
                figures.lastActivity().or(() -> Optional.of(thread.lastActivity())));
    }

    @Override
    public int forgetReceipts(Instant before) {
        Objects.requireNonNull(before, "before");
        writing.lock();
        try {
            Records now = records();
            ImmutableList<Receipt> old = now.snapshot()
                    .scan(Layout.RECEIPTS_BY_TIME, Direction.FORWARD, Optional.empty())
                    .map(entry -> now.listed(entry.value(), key -> now.get(key, Receipt.class)))
                    .takeWhile(receipt -> receipt.at().isBefore(before))
                    .collect(ImmutableList.toImmutableList());
            if (!old.isEmpty()) {
                Draft draft = open().draft();
                old.forEach(new RecordEdit(draft)::forget);
                open().write(draft);
            }
            return old.size();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Optional<CommitFeed> feed() {
        return Optional.of(new JournalFeed(this::records));
    }

    @Override
    public ImmutableSet<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public StoreLimits limits() {
        return LIMITS;
    }

    /**
     * Writes the file anew with nothing but what is there now. Until then, earlier versions of a record stay in it:
     * call it now and then, and when a text has to be gone. Writers wait for it, readers do not.
     *
     * @throws dev.parley.store.StoreException when the file could not be written
     */
    public void compact() {
        writing.lock();
        try {
            open().compact();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            KeyValueFile open = file;
            file = null;
            if (open != null) {
                open.close();
            }
        } finally {
            writing.unlock();
        }
    }

    Records records() {
        return new Records(open().snapshot());
    }

    private KeyValueFile open() {
        KeyValueFile open = file;
        if (open == null) {
            throw new IllegalStateException("this store is closed; open another one");
        }
        return open;
    }
}
