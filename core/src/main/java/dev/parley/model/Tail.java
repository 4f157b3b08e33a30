package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a thread's posts, hugs and log add up to. Every field is a fold over them: the core computes it, a store keeps
 * it, nobody ever adds one to it.
 *
 * @param lastNumber the number of the last post
 * @param lastCreated when the last post was published, whatever its state
 * @param posts how many posts are in each state
 * @param hugs the hugs of visible posts
 * @param lastBump the last visible post that moved the thread up, absent where none is visible
 * @param repliers how many different authors have a visible post there, the opener not counted
 * @param heat the rank of the order {@code HOT}
 * @param logged the position of the last log entry, 0 where there is none
 */
public record Tail(
        int lastNumber,
        Instant lastCreated,
        StateCounts posts,
        HugCounts hugs,
        Optional<Bump> lastBump,
        int repliers,
        long heat,
        long logged) {
    /**
     * Refuses what cannot add up: {@code tail.malformed}.
     *
     * @param lastNumber the number of the last post
     * @param lastCreated when the last post was published, whatever its state
     * @param posts how many posts are in each state
     * @param hugs the hugs of visible posts
     * @param lastBump the last visible post that moved the thread up, absent where none is visible
     * @param repliers how many different authors have a visible post there, the opener not counted
     * @param heat the rank of the order {@code HOT}
     * @param logged the position of the last log entry, 0 where there is none
     */
    public Tail {
        Objects.requireNonNull(hugs, "hugs");
        Objects.requireNonNull(lastBump, "lastBump");
        Require.atLeast("number", 1, lastNumber);
        Require.atLeast("repliers", 0, repliers);
        Require.atLeast("log-position", 0L, logged);
        lastCreated = Times.kept(lastCreated);
        Require.that(
                posts.total() <= lastNumber && repliers <= posts.visible(),
                "tail.malformed",
                () -> "%s with %d repliers do not fit a thread whose last post is %d"
                        .formatted(posts, repliers, lastNumber));
    }
}
