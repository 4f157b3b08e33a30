package dev.parley.store.contract;

import dev.parley.store.DiscussionStore;
import dev.parley.store.memory.MemoryStore;

/** The store in memory passes: the shortest class that a store author can write. */
class MemoryStoreTest extends StoreContract {
    @Override
    protected DiscussionStore open() {
        return new MemoryStore();
    }
}
