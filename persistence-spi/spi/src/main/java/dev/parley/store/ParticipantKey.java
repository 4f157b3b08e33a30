package dev.parley.store;

import dev.parley.model.Author;
import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * An author in a thread.
 *
 * @param thread the thread
 * @param author the author
 */
public record ParticipantKey(ThreadId thread, Author author) {
    /**
     * Refuses null.
     *
     * @param thread the thread
     * @param author the author
     */
    public ParticipantKey {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(author, "author");
    }
}
