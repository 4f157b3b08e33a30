package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
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
import dev.parley.store.StoreException;
import dev.parley.store.StoreLimits;
import dev.parley.store.UnknownOutcomeException;
import dev.parley.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A place that keeps what stores on it have written, for as long as the test runs: with everything that only some
 * stores have. It claims every capability, so that every clause applies; its "processes" are several open stores.
 */
final class Shelf {
    static final int SCHEMA = 2;
    static final StoreLimits LIMITS = new StoreLimits(200, (1L << 20) + 1_001, Duration.ZERO);

    private final MemoryStore kept = new MemoryStore();
    private final Floor floor;
    private int schema;

    /** What lies below all shelves of a test: it counts the rows that are read, and fails as it is told. */
    static final class Floor {
        private long rows;
        private int failing;
        private int steps;

        synchronized long rows() {
            return rows;
        }

        synchronized void read(int count) {
            rows += count;
        }

        synchronized void fail(int step) {
            failing = step;
            steps = 0;
        }

        synchronized boolean fails() {
            steps++;
            return steps == failing;
        }

        synchronized boolean came(int step) {
            return steps >= step;
        }
    }

    Shelf(Floor floor, int schema) {
        this.floor = floor;
        this.schema = schema;
    }

    synchronized DiscussionStore open() {
        if (schema > SCHEMA) {
            throw new StoreException("the schema %d is newer than %d; use a later version".formatted(schema, SCHEMA));
        }
        schema = SCHEMA;
        return new Opened(kept, floor);
    }

    private static final class Opened extends ForwardingStore {
        private final Floor floor;
        private volatile boolean closed;

        Opened(DiscussionStore kept, Floor floor) {
            super(kept);
            this.floor = floor;
        }

        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("this store is closed; open another one");
            }
        }

        @Override
        public CommitResult commit(Commit commit) {
            requireOpen();
            LIMITS.require(commit);
            if (floor.fails()) {
                throw new StoreException("failed on purpose");
            }
            CommitResult result = super.commit(commit);
            if (floor.fails()) {
                throw new UnknownOutcomeException("no answer", new StoreException("lost on purpose"));
            }
            return result;
        }

        @Override
        public Found find(Lookup lookup) {
            requireOpen();
            return super.find(lookup);
        }

        @Override
        public <T> ImmutableList<T> read(Range<T> range) {
            requireOpen();
            ImmutableList<T> slice = super.read(range);
            floor.read(slice.size());
            return slice;
        }

        @Override
        public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
            requireOpen();
            return super.count(counts);
        }

        @Override
        public ForumFigures figures(ForumId forum) {
            requireOpen();
            return super.figures(forum);
        }

        @Override
        public int forgetReceipts(Instant before) {
            requireOpen();
            return super.forgetReceipts(before);
        }

        @Override
        public Optional<CommitFeed> feed() {
            CommitFeed feed = super.feed().orElseThrow();
            return Optional.of(new CommitFeed() {
                @Override
                public int sequence(int limit) {
                    requireOpen();
                    return feed.sequence(limit);
                }

                @Override
                public ImmutableList<Sequenced> read(long after, int limit) {
                    requireOpen();
                    return feed.read(after, limit);
                }
            });
        }

        @Override
        public ImmutableSet<Capability> capabilities() {
            return ImmutableSet.copyOf(Capability.values());
        }

        @Override
        public StoreLimits limits() {
            return LIMITS;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
