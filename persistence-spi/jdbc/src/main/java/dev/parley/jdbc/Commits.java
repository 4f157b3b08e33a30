package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import dev.parley.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Commits(Database database, PolicyCache policies) {
        this.database = database;
        this.policies = policies;
    }

    CommitResult commit(Commit commit) {
        Committing first = new Committing(commit, database.dialect());
        SQLException[] last = new SQLException[1];
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            boolean done = database.writing(transaction -> done(commit, transaction), duplicate -> {
                last[0] = duplicate;
                return false;
            });
            if (done) {
                return new CommitResult.Committed(first.revisions());
            }
            Optional<CommitResult> why = database.reading(connection -> why(commit, connection, policies));
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
        Script head = transaction.begin();
        committing.standOn(head);
        head.run(transaction.connection());
        if (!committing.holds()) {
            return false;
        }
        Writes writes = committing.writes();
        Script last = database.script();
        if (writes.few()) {
            writes.into(last);
        } else {
            writes.batched(transaction.connection(), database.names());
        }
        transaction.commit(last);
        return true;
    }

    /** Carries a commit out as a part of whatever is under way on a connection: all of it or nothing. */
    CommitResult commitWithin(Commit commit, Connection connection) throws SQLException {
        PolicyCache uncached = new PolicyCache();
        Optional<CommitResult> known = applied(commit, connection);
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
            return new CommitResult.Committed(committing.revisions());
        }
        return why(commit, connection, uncached)
                .orElseThrow(
                        () -> new StoreException("a commit failed for what others do at this moment; begin again"));
    }

    private Optional<CommitResult> applied(Commit commit, Connection connection) throws SQLException {
        Lookup.Builder receipts = Lookup.builder();
        commit.receipts().forEach(receipt -> receipts.receipt(receipt.actor(), receipt.command()));
        Found found = find(receipts.build(), connection, new PolicyCache());
        ImmutableList<Receipt> known = commit.receipts().stream()
                .map(receipt -> found.receipts().get(ReceiptKey.of(receipt)))
                .filter(Objects::nonNull)
                .collect(ImmutableList.toImmutableList());
        return known.isEmpty() ? Optional.empty() : Optional.of(new CommitResult.AlreadyApplied(known));
    }

    private Optional<CommitResult> why(Commit commit, Connection connection, PolicyCache cache) throws SQLException {
        Optional<CommitResult> applied = applied(commit, connection);
        if (applied.isPresent()) {
            return applied;
        }
        Map<Boundary, Revision> expected = new LinkedHashMap<>();
        for (Guard guard : commit.guards()) {
            expected.put(guard.boundary(), guard.expected());
        }
        for (Check check : commit.checks()) {
            expected.put(check.boundary(), check.expected());
        }
        Map<Boundary, Script.Answer<Long>> current = new LinkedHashMap<>();
        Script script = database.script();
        expected.keySet().forEach(boundary -> {
            BoundaryKey key = BoundaryKey.of(boundary);
            current.put(
                    boundary,
                    script.query(
                            "SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ?",
                            List.of(key.kind(), key.id()),
                            Cells::number));
        });
        script.run(connection);
        for (Map.Entry<Boundary, Script.Answer<Long>> entry : current.entrySet()) {
            Boundary boundary = entry.getKey();
            Revision now = entry.getValue().rows().stream()
                    .findFirst()
                    .map(Revision::new)
                    .orElse(Revision.NONE);
            if (!now.equals(expected.get(boundary))) {
                return Optional.of(
                        new CommitResult.Conflict(boundary, now, find(Lookup.head(boundary), connection, cache)));
            }
        }
        return Optional.empty();
    }

    Found find(Lookup lookup, Connection connection, PolicyCache cache) throws SQLException {
        Script script = database.script();
        Finding finding = new Finding(lookup, cache, script);
        script.run(connection);
        return finding.found();
    }
}
