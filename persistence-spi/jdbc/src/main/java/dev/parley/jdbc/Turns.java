package dev.parley.jdbc;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has processes that got in each other's way at a boundary write to it one after the other, each for a while. A
 * {@link Turn} is a lock in the database that the others wait for before they write; commits go on beside it. With the
 * first commit of a turn others may have written since, so that it locks the row of the boundary and looks around;
 * where it finds a conflict, the row stays locked for a moment, so that what is then decided on is still so.
 *
 * <p>This is for fairness and speed alone. A turn is waited for and kept for a short time only, and a commit without
 * one is right all the same: its guards are compared. The row is locked before anything else is, out of the order in
 * which locks are taken otherwise; where that makes a circle the engine gives up one of the transactions, and its
 * commit goes on without.
 */
final class Turns {
    private static final Duration CONTENDED = Duration.ofSeconds(1);
    private static final int MOST_BOUNDARIES = 1_024;

    /** Each turn keeps a connection from others, and at its beginning two. */
    private static final int MOST_AT_ONCE = 3;

    /** How many times as long as a turn it may last while a commit in it does not end. */
    private static final int AT_MOST = 10;

    private final Database database;
    private final Times times;
    private final Executor later;
    private final Cache<BoundaryKey, Boolean> contended = CacheBuilder.newBuilder()
            .maximumSize(MOST_BOUNDARIES)
            .expireAfterWrite(CONTENDED)
            .build();
    private final Map<BoundaryKey, Turn> held = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /**
     * How long things last.
     *
     * @param turn a turn whose process goes on writing
     * @param idle a turn in which nothing is written
     * @param row the lock of the row, when a first commit met a conflict
     */
    record Times(Duration turn, Duration idle, Duration row) {
        static final Times USUAL = new Times(Duration.ofMillis(100), Duration.ofMillis(5), Duration.ofMillis(100));
    }

    /** Nobody's turn yet. */
    Turns(Database database, Times times) {
        this.database = database;
        this.times = times;
        this.later = CompletableFuture.delayedExecutor(times.idle().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A time during which those who wait for theirs do not write to a boundary. */
    final class Turn {
        private final BoundaryKey boundary;
        private final Connection lock;
        private final long began = System.nanoTime();
        private long left = began;
        private int commits;
        private boolean first = true;
        private boolean ended;
        private @Nullable Connection row;
        private long rowKept;

        private Turn(BoundaryKey boundary, Connection lock) {
            this.boundary = boundary;
            this.lock = lock;
        }

        private synchronized boolean enter() {
            commits += ended ? 0 : 1;
            return !ended;
        }

        private synchronized void leave() {
            commits--;
            left = System.nanoTime();
        }

        /** Whether nothing was committed in it yet; said once. */
        synchronized boolean isNew() {
            boolean isNew = first;
            first = false;
            return isNew;
        }

        /** Has a transaction stay under way that has locked the row of the boundary. */
        void keep(Connection locking) {
            boolean kept;
            synchronized (this) {
                kept = !ended && row == null;
                row = kept ? locking : row;
                rowKept = System.nanoTime();
            }
            if (!kept) {
                database.end(locking);
            }
        }

        /** The transaction that has the row locked, if there is one. */
        @Nullable
        synchronized Connection kept() {
            Connection kept = row;
            row = null;
            return kept;
        }

        private synchronized boolean hasEnded() {
            return ended;
        }

        /** Others of this process may wait for the row too, so that it is let go of in any case. */
        private void letGoOfRow() {
            Connection over;
            synchronized (this) {
                over = row != null && since(rowKept).compareTo(times.row()) >= 0 ? kept() : null;
            }
            if (over != null) {
                database.end(over);
            }
        }

        private synchronized boolean isOver() {
            Duration age = since(began);
            if (commits > 0) {
                return age.compareTo(times.turn().multipliedBy(AT_MOST)) >= 0;
            }
            return row == null && (since(left).compareTo(times.idle()) >= 0 || age.compareTo(times.turn()) >= 0);
        }

        private void end() {
            Connection kept;
            synchronized (this) {
                if (ended) {
                    return;
                }
                ended = true;
                kept = kept();
            }
            held.remove(boundary, this);
            places.release();
            if (kept != null) {
                database.end(kept);
            }
            database.endTurn(lock, boundary);
        }
    }

    /**
     * Commits in a turn, where others are known to write to the boundary at this time and the turn can be had.
     *
     * @param inTurn is given the turn; null where there is none
     */
    CommitResult in(Commit commit, Function<@Nullable Turn, CommitResult> inTurn) {
        Turn turn = wanted(commit) ? turn(boundary(commit)) : null;
        try {
            CommitResult result = inTurn.apply(turn);
            learn(commit, result);
            return result;
        } finally {
            if (turn != null) {
                turn.leave();
            }
        }
    }

    private boolean wanted(Commit commit) {
        return database.dialect().takesTurns()
                && commit.guards().size() == 1
                && contended.getIfPresent(boundary(commit)) != null;
    }

    private void learn(Commit commit, CommitResult result) {
        if (result instanceof CommitResult.Conflict conflict
                && conflict.boundary().equals(commit.guards().get(0).boundary())) {
            contended.put(boundary(commit), true);
        }
    }

    private static BoundaryKey boundary(Commit commit) {
        return BoundaryKey.of(commit.guards().get(0).boundary());
    }

    private @Nullable Turn turn(BoundaryKey boundary) {
        Turn current = held.get(boundary);
        if (current != null && current.enter()) {
            return current;
        }
        if (!places.tryAcquire()) {
            return null;
        }
        Turn turn = null;
        try {
            Connection lock = locked(boundary);
            turn = lock == null ? null : new Turn(boundary, lock);
        } finally {
            if (turn == null) {
                places.release();
            }
        }
        if (turn != null) {
            turn.enter();
            held.put(boundary, turn);
            look(turn);
        }
        return turn;
    }

    private @Nullable Connection locked(BoundaryKey boundary) {
        Script taking = database.script();
        Script.Answer<Long> had = database.dialect().takeTurn(boundary, taking);
        Connection lock = database.waiting(taking);
        if (lock != null && !had.rows().equals(ImmutableList.of(1L))) {
            database.end(lock);
            return null;
        }
        return lock;
    }

    private void look(Turn turn) {
        later.execute(() -> {
            turn.letGoOfRow();
            if (turn.isOver()) {
                turn.end();
            } else if (!turn.hasEnded()) {
                look(turn);
            }
        });
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Ends the turns that are kept. */
    void close() {
        Map.copyOf(held).values().forEach(Turn::end);
    }
}
