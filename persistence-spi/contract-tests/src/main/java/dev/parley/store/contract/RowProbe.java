package dev.parley.store.contract;

import dev.parley.store.DiscussionStore;
import dev.parley.store.Range;

/** Counts the rows that a store touches to read a slice: by the engine's own count, or by the plan that it ran. */
@FunctionalInterface
public interface RowProbe {
    /**
     * Reads a slice, and counts the rows of tables and indexes that were touched for it.
     *
     * @param store a store that {@link StoreContract#open()} returned
     * @param range the slice
     * @return how many rows
     */
    long rowsTouched(DiscussionStore store, Range<?> range);
}
