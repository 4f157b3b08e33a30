package dev.parley.jdbc;

import com.google.common.collect.ImmutableMap;
import dev.parley.decision.Guard;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Carries commits out. The way of most commits asks for no receipts: a key that is known already shows as a row that is
 * there, or as a guard that has moved, and only then is looked up what it was.
 */
final class Commits {
    /** What keeps a commit from being done and is gone when it is looked at comes from other writers, seldom twice. */
    private static final int MOST_ATTEMPTS = 10;

    private final Database database;
    private final PolicyCache policies;
    private final Turns turns;

    Commits(Database database, PolicyCache policies, Turns turns) {
        this.database = database;
        this.policies = policies;
        this.turns = turns;
    }

    CommitResult commit(Commit commit) {
        return turns.in(commit, turn -> turn == null ? commitAlone(commit) : commitIn(turn, commit));
    }

    private CommitResult commitIn(Turns.Turn turn, Commit commit) {
        Connection kept = turn.kept();
        if (kept != null) {
            return commitOn(kept, commit);
        }
        return turn.isNew() ? lookAndCommit(turn, commit) : commitAlone(commit);
    }

    /** With the row locked: what is in the way is what others did before this turn, and now they cannot. */
    private CommitResult lookAndCommit(Turns.Turn turn, Commit commit) {
        Script script = database.script();
        database.dialect().lockForTurn(BoundaryKey.of(commit.guards().get(0).boundary()), script);
        Inquiry inquiry = new Inquiry(commit, policies, script);
        Connection begun = database.waiting(script);
        if (begun == null) {
            return commitAlone(commit);
        }
        boolean over = true;
        try {
            Optional<CommitResult> inTheWay = inquiry.result(new Joined(database, begun));
            over = inTheWay.isPresent() && !(inTheWay.get() instanceof CommitResult.Conflict);
            if (inTheWay.isEmpty()) {
                return commitOn(begun, commit);
            }
            if (!over) {
                turn.keep(begun);
            }
            return inTheWay.get();
        } finally {
            if (over) {
                database.end(begun);
            }
        }
    }

    private CommitResult commitOn(Connection locking, Commit commit) {
        boolean done = database.writingOn(locking, transaction -> done(commit, transaction));
        return done ? committed(commit) : commitAlone(commit);
    }

    private CommitResult commitAlone(Commit commit) {
        SQLException[] last = new SQLException[1];
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            boolean done = database.writing(transaction -> done(commit, transaction), stopped -> {
                last[0] = stopped;
                return false;
            });
            if (done) {
                return committed(commit);
            }
            Optional<CommitResult> why = why(commit, database, policies);
            if (why.isPresent()) {
                return why.get();
            }
        }
        String message = "a commit failed %d times although its guards and checks hold".formatted(MOST_ATTEMPTS);
        throw last[0] == null
                ? new StoreException(message)
                : new StoreException(message + ": it puts a record that is there already", last[0]);
    }

    private boolean done(Commit commit, Database.Transaction transaction) throws SQLException {
        Committing committing = new Committing(commit, database.dialect());
        Script script = transaction.begin();
        if (database.dialect().joinsStatements()) {
            committing.demand(script);
        } else {
            committing.standOn(script);
            script.run(transaction.connection());
            if (!committing.holds()) {
                return false;
            }
            script = database.script();
        }
        Writes writes = committing.writes();
        if (writes.asScript()) {
            writes.into(script);
        } else {
            writes.batched(transaction.connection(), database.names());
        }
        transaction.commit(script);
        return true;
    }

    /** Carries a commit out as a part of whatever is under way on a connection: all of it or nothing. */
    CommitResult commitWithin(Commit commit, Connection connection) throws SQLException {
        Reader within = new Joined(database, connection);
        Optional<CommitResult> known = Inquiry.applied(
                commit, Finding.in(within, Inquiry.receipts(commit).build(), new PolicyCache()));
        if (known.isPresent()) {
            return known.get();
        }
        var before = connection.setSavepoint();
        Committing committing = new Committing(commit, database.dialect());
        boolean done = false;
        try {
            Script head = database.script();
            committing.standOn(head);
            head.run(connection);
            if (committing.holds()) {
                committing.writes().batched(connection, database.names());
                done = true;
            }
        } catch (SQLException e) {
            if (!database.dialect().duplicate(e)) {
                throw e;
            }
        } finally {
            if (!done) {
                connection.rollback(before);
            }
        }
        connection.releaseSavepoint(before);
        if (done) {
            return committed(commit);
        }
        return why(commit, within, new PolicyCache())
                .orElseThrow(
                        () -> new StoreException("a commit failed for what others do at this moment; begin again"));
    }

    private static CommitResult committed(Commit commit) {
        return new CommitResult.Committed(commit.guards().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Guard::boundary, guard -> guard.expected().next())));
    }

    private static Optional<CommitResult> why(Commit commit, Reader reader, PolicyCache policies) {
        Script script = reader.script();
        Inquiry inquiry = new Inquiry(commit, policies, script);
        reader.read(script);
        return inquiry.result(reader);
    }

    void close() {
        turns.close();
    }
}
