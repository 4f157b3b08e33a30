package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.LogEntry;
import java.util.Objects;

/**
 * All log entries of a store in one sequence without gaps, for whoever must not miss any. It is the host's, never an
 * actor's: it knows what actors may not see.
 *
 * <p>Commits write entries without a place in the sequence; a sequencer, which any process may be, gives them dense
 * positions. Entries of one boundary keep their order.
 */
public interface CommitFeed {
    /**
     * Gives positions to entries that have none, if no other process does so at this moment; otherwise does nothing.
     *
     * @param limit the most entries, at least 1
     * @return how many got one
     */
    int sequence(int limit);

    /**
     * Reads entries that have a position, the first one first.
     *
     * <ul>
     *   <li>S-FD-01 Every log entry that was committed is there once, as soon as it has been sequenced; positions are
     *       1, 2, 3 and so on, without gaps, and never change.
     *   <li>S-FD-02 The entries of one boundary stand in the order of their positions there.
     * </ul>
     *
     * @param after only entries after this position, 0 for all
     * @param limit the most entries, at least 1
     * @return the entries
     */
    ImmutableList<Sequenced> read(long after, int limit);

    /**
     * A log entry with its place in the sequence.
     *
     * @param position its position, from 1
     * @param entry the entry
     */
    record Sequenced(long position, LogEntry entry) {
        /**
         * Refuses null.
         *
         * @param position its position, from 1
         * @param entry the entry
         */
        public Sequenced {
            Objects.requireNonNull(entry, "entry");
        }
    }
}
