package dev.parley.store;

import dev.parley.model.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * What the listed, visible threads of a forum add up to.
 *
 * @param threads how many there are
 * @param posts how many visible posts they hold
 * @param lastActivity the latest activity among them; absent where there is none
 */
public record ForumFigures(long threads, long posts, Optional<Instant> lastActivity) {
    /** The figures of a forum without threads. */
    public static final ForumFigures NONE = new ForumFigures(0, 0, Optional.empty());

    /**
     * Cuts the time to microseconds.
     *
     * @param threads how many there are
     * @param posts how many visible posts they hold
     * @param lastActivity the latest activity among them; absent where there is none
     */
    public ForumFigures {
        lastActivity = lastActivity.map(Times::kept);
    }
}
