package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.store.Capability;
import dev.parley.store.CapabilityMissingException;
import dev.parley.store.Commit;
import dev.parley.store.CommitFeed;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Range;
import dev.parley.store.ThreadRange;
import dev.parley.store.memory.MemoryStore;
import java.util.Optional;

/** A store that can do no more than it has to, says so, and refuses the rest, passes. */
class ModestStoreTest extends StoreContract {
    private static final int SEQUENCES = 20;

    @Override
    protected DiscussionStore open() {
        return new Modest(new MemoryStore());
    }

    @Override
    protected int sequences() {
        return SEQUENCES;
    }

    private static final class Modest extends ForwardingStore {
        Modest(DiscussionStore below) {
            super(below);
        }

        @Override
        public ImmutableSet<Capability> capabilities() {
            return ImmutableSet.of(Capability.CHECKS, Capability.LISTS_AT_ONCE, Capability.BY_LATEST_ACTIVITY);
        }

        private void require(Capability capability) {
            if (!capabilities().contains(capability)) {
                throw new CapabilityMissingException(capability);
            }
        }

        @Override
        public CommitResult commit(Commit commit) {
            if (commit.guards().size() > 1) {
                require(Capability.SEVERAL_BOUNDARIES);
            }
            return super.commit(commit);
        }

        @Override
        public <T> ImmutableList<T> read(Range<T> range) {
            if (range instanceof ThreadRange threads) {
                Capability.of(threads.order()).ifPresent(this::require);
            }
            return super.read(range);
        }

        @Override
        public Optional<CommitFeed> feed() {
            return Optional.empty();
        }
    }
}
