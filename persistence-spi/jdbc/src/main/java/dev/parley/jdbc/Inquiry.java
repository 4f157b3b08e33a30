package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.Receipt;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What keeps a commit from being done: its receipts first, then the first boundary that is not what it has to be. Used
 * by one thread, and thrown away.
 */
final class Inquiry {
    private final Commit commit;
    private final PolicyCache policies;
    private final Finding receiptsAndChecks;
    private final List<Finding> heads;

    /** Puts the statements that it takes into a script. */
    Inquiry(Commit commit, PolicyCache policies, Script script) {
        this.commit = commit;
        this.policies = policies;
        Lookup.Builder others = receipts(commit);
        commit.checks().forEach(check -> others.head(check.boundary()));
        receiptsAndChecks = new Finding(others.build(), policies, script);
        heads = commit.guards().stream()
                .map(guard -> new Finding(Lookup.head(guard.boundary()), policies, script))
                .toList();
    }

    /**
     * What was found, once the script has been run.
     *
     * @param reader where to look up the head of a check that does not hold
     * @return empty where nothing is in the way
     */
    Optional<CommitResult> result(Reader reader) {
        Found found = receiptsAndChecks.found();
        Optional<CommitResult> applied = applied(commit, found);
        if (applied.isPresent()) {
            return applied;
        }
        for (int i = 0; i < heads.size(); i++) {
            Guard guard = commit.guards().get(i);
            Found head = heads.get(i).found();
            if (!head.revision(guard.boundary()).equals(guard.expected())) {
                return Optional.of(conflict(guard.boundary(), head));
            }
        }
        return commit.checks().stream()
                .filter(check -> !found.revision(check.boundary()).equals(check.expected()))
                .findFirst()
                .map(check -> conflict(check.boundary(), Finding.in(reader, Lookup.head(check.boundary()), policies)));
    }

    private static CommitResult conflict(Boundary boundary, Found head) {
        return new CommitResult.Conflict(boundary, head.revision(boundary), head);
    }

    static Lookup.Builder receipts(Commit commit) {
        Lookup.Builder receipts = Lookup.builder();
        commit.receipts().forEach(receipt -> receipts.receipt(receipt.actor(), receipt.command()));
        return receipts;
    }

    static Optional<CommitResult> applied(Commit commit, Found found) {
        ImmutableList<Receipt> known = commit.receipts().stream()
                .map(receipt -> found.receipts().get(ReceiptKey.of(receipt)))
                .filter(Objects::nonNull)
                .collect(ImmutableList.toImmutableList());
        return known.isEmpty() ? Optional.empty() : Optional.of(new CommitResult.AlreadyApplied(known));
    }
}
