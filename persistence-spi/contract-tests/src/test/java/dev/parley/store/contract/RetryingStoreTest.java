package dev.parley.store.contract;

import dev.parley.store.CapabilityMissingException;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.CommitTooLargeException;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import dev.parley.store.memory.MemoryStore;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that fails now and then, behind one that tries again, passes. */
class RetryingStoreTest extends StoreContract {
    private static final int EVERY = 7;

    @Override
    protected DiscussionStore open() {
        FaultyStore faulty = new FaultyStore(new MemoryStore());
        return new Retrying(faulty);
    }

    private static final class Retrying extends ForwardingStore {
        private final FaultyStore faulty;
        private final AtomicInteger commits = new AtomicInteger();

        Retrying(FaultyStore faulty) {
            super(faulty);
            this.faulty = faulty;
        }

        @Override
        public CommitResult commit(Commit commit) {
            if (commits.incrementAndGet() % EVERY == 0) {
                faulty.next(FaultyStore.Fault.FAILS_BEFORE);
            }
            while (true) {
                try {
                    return super.commit(commit);
                } catch (UnknownOutcomeException | CommitTooLargeException | CapabilityMissingException e) {
                    throw e;
                } catch (StoreException e) {
                    commits.incrementAndGet();
                }
            }
        }
    }
}
