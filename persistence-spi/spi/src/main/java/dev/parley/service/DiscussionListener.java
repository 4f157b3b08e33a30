package dev.parley.service;

import dev.parley.model.LogEntry;

/**
 * Is told what was committed, afterwards, in order for each thread, on another thread than the caller's. It is told ids
 * only: what a person gets to see is asked for that person.
 *
 * <p>What must not be lost does not belong here: a process may die between a commit and its listeners. An exception
 * that a listener throws is logged; the other listeners are told all the same.
 */
public interface DiscussionListener {
    /**
     * Something was committed.
     *
     * @param entry its log entry
     */
    void committed(LogEntry entry);

    /**
     * Listeners were slower than writers, and the queue between them ran over.
     *
     * @param entries how many entries were not told since the last one that was
     */
    default void missed(long entries) {}
}
