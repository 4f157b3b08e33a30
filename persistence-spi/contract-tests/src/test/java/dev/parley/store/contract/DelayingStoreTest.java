package dev.parley.store.contract;

import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.Range;
import dev.parley.store.memory.MemoryStore;
import java.util.concurrent.locks.LockSupport;

/** A store whose answers take a while, behind one that counts its calls, passes. */
class DelayingStoreTest extends StoreContract {
    private static final int SEQUENCES = 20;

    @Override
    protected DiscussionStore open() {
        return new Counting(new Delaying(new MemoryStore()));
    }

    @Override
    protected int sequences() {
        return SEQUENCES;
    }

    private static final class Delaying extends ForwardingStore {
        private static final long NANOS = 10_000;

        Delaying(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            LockSupport.parkNanos(NANOS);
            CommitResult result = super.commit(commit);
            LockSupport.parkNanos(NANOS);
            return result;
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            LockSupport.parkNanos(NANOS);
            return found;
        }
    }

    private static final class Counting extends ForwardingStore {
        private final ConcurrentHashMultiset<String> calls = ConcurrentHashMultiset.create();

        Counting(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            calls.add("commit");
            return super.commit(commit);
        }

        @Override
        public <T> ImmutableList<T> read(Range<T> range) {
            calls.add(range.getClass().getSimpleName());
            return super.read(range);
        }

        @Override
        public void close() {
            super.close();
            if (ImmutableMultiset.copyOf(calls).isEmpty()) {
                throw new AssertionError("nobody called");
            }
        }
    }
}
