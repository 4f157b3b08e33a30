package dev.parley.jdbc;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
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
import org.jspecify.annotations.Nullable;

/**
 * Has processes that got in each other's way at a boundary write to it one after the other. A turn is a transaction
 * that has locked the row of the boundary. Whoever finds a conflict in its turn keeps it for a moment, so that what it
 * then decides on is still so when it commits.
 *
 * <p>This is for fairness alone. A turn is waited for and kept for a short time only, and a commit without one is right
 * all the same: its guards are compared. The row is locked before anything else is, out of the order in which locks are
 * taken otherwise; where that makes a circle the engine gives up one of the transactions, and its commit goes on
 * without a turn.
 */
final class Turns {
    private static final Duration CONTENDED = Duration.ofSeconds(1);

    /** How long a turn is kept. */
    static final Duration KEPT = Duration.ofMillis(100);

    private static final int MOST_BOUNDARIES = 1_024;

    /** Each turn keeps a connection from others. */
    private static final int MOST_AT_ONCE = 4;

    private final Database database;
    private final Cache<BoundaryKey, Boolean> contended = CacheBuilder.newBuilder()
            .maximumSize(MOST_BOUNDARIES)
            .expireAfterWrite(CONTENDED)
            .build();
    private final Map<BoundaryKey, Connection> kept = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Executor later;

    /**
     * Nobody's turn yet.
     *
     * @param kept how long a turn is kept for the next commit
     */
    Turns(Database database, Duration kept) {
        this.database = database;
        this.later = CompletableFuture.delayedExecutor(kept.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether others are known to write to the boundary of a commit at this time. */
    boolean wanted(Commit commit) {
        return database.dialect().takesTurns()
                && commit.guards().size() == 1
                && contended.getIfPresent(boundary(commit)) != null;
    }

    /** Sees whether others write to the boundary of a commit. */
    CommitResult learn(Commit commit, CommitResult result) {
        if (result instanceof CommitResult.Conflict conflict
                && conflict.boundary().equals(commit.guards().get(0).boundary())) {
            contended.put(boundary(commit), true);
        }
        return result;
    }

    private static BoundaryKey boundary(Commit commit) {
        return BoundaryKey.of(commit.guards().get(0).boundary());
    }

    /** The turn that was kept when this boundary's last commit conflicted, if it is not over yet. */
    @Nullable
    Connection kept(Commit commit) {
        Connection turn = kept.remove(boundary(commit));
        if (turn != null) {
            places.release();
        }
        return turn;
    }

    /**
     * Waits for the turn and looks around in it.
     *
     * @param looking what to read first
     * @return a connection with the transaction that has the turn; null where there is none to be had
     */
    @Nullable
    Connection begun(Commit commit, Script looking) {
        return database.waiting(script -> {
            database.dialect().lockForTurn(boundary(commit), script);
            script.append(looking);
        });
    }

    /** Keeps a turn for a moment, for the next commit to its boundary. */
    void keep(Commit commit, Connection turn) {
        BoundaryKey key = boundary(commit);
        if (!places.tryAcquire()) {
            database.end(turn);
        } else if (kept.putIfAbsent(key, turn) != null) {
            places.release();
            database.end(turn);
        } else {
            later.execute(() -> end(key, turn));
        }
    }

    private void end(BoundaryKey key, Connection turn) {
        if (kept.remove(key, turn)) {
            places.release();
            database.end(turn);
        }
    }

    /** Ends the turns that are kept. */
    void close() {
        Map.copyOf(kept).forEach(this::end);
    }
}
