package dev.parley.store.contract;

import dev.parley.store.DiscussionStore;

/**
 * Makes what lies below a store fail in the middle of a commit: a statement that throws, a file that is full, a
 * connection that is cut.
 */
@FunctionalInterface
public interface FailurePoints {
    /**
     * Does some work with a store, and lets the n-th step that the store takes below fail; what the store throws passes
     * through. Afterwards nothing fails any more.
     *
     * @param store a store that {@link StoreContract#open()} returned
     * @param step which step of the work fails, from 1
     * @param work what to do with the store
     * @return true if and only if the work came to that step
     */
    boolean failing(DiscussionStore store, int step, Runnable work);
}
