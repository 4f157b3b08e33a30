package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostVersion;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.HugRange;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantRange;
import dev.parley.store.PostCount;
import dev.parley.store.PostRange;
import dev.parley.store.StoreLimits;
import dev.parley.store.ThreadRange;
import dev.parley.store.VersionRange;
import java.time.Instant;
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
            ImmutableSet.of(Capability.SEVERAL_BOUNDARIES, Capability.CHECKS, Capability.LISTS_AT_ONCE);

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
                        boundary, now.revision(boundary), MemoryReads.find(now, HeadOf.boundary(boundary)));
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
        return MemoryReads.find(open(), lookup);
    }

    @Override
    public ImmutableList<DiscussionThread> threads(ThreadRange range) {
        Objects.requireNonNull(range, "range");
        return MemoryReads.threads(open(), range);
    }

    @Override
    public ImmutableList<Post> posts(PostRange range) {
        Objects.requireNonNull(range, "range");
        return open().thread(range.thread())
                .map(thread -> ThreadReads.posts(thread, range))
                .orElse(ImmutableList.of());
    }

    @Override
    public ImmutableList<PostVersion> versions(VersionRange range) {
        Objects.requireNonNull(range, "range");
        return open().thread(range.thread())
                .map(thread -> ThreadReads.versions(thread, range))
                .orElse(ImmutableList.of());
    }

    @Override
    public ImmutableList<Participant> participants(ParticipantRange range) {
        Objects.requireNonNull(range, "range");
        return open().thread(range.thread())
                .map(thread -> ThreadReads.participants(thread, range))
                .orElse(ImmutableList.of());
    }

    @Override
    public ImmutableList<Hug> hugs(HugRange range) {
        Objects.requireNonNull(range, "range");
        return open().thread(range.thread())
                .map(thread -> ThreadReads.hugs(thread, range))
                .orElse(ImmutableList.of());
    }

    @Override
    public ImmutableList<LogEntry> log(LogRange range) {
        Objects.requireNonNull(range, "range");
        return MemoryReads.log(open(), range);
    }

    @Override
    public int count(PostCount count) {
        Objects.requireNonNull(count, "count");
        return open().thread(count.thread())
                .map(thread -> ThreadReads.count(thread, count))
                .orElse(0);
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
