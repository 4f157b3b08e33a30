package dev.parley.view;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the log of a thread, for whoever may see it.
 *
 * @param position its place in the log, from 1
 * @param at when
 * @param actor who did it
 * @param action the name of the command
 * @param post the number of the post that it concerns
 */
public record LogEntryView(long position, Instant at, Optional<AuthorView> actor, String action, OptionalInt post) {
    /**
     * Refuses null.
     *
     * @param position its place in the log, from 1
     * @param at when
     * @param actor who did it
     * @param action the name of the command
     * @param post the number of the post that it concerns
     */
    public LogEntryView {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(post, "post");
    }
}
