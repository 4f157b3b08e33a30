package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.Receipt;
import java.util.stream.Stream;

/**
 * What is to change, all of it or none.
 *
 * @param guards the boundaries that change, each once
 * @param checks the boundaries that are compared only, none of them guarded
 * @param changes the records and parts of records, in the order in which they are put; each under a guarded boundary
 * @param log the log entries, each under a guarded boundary
 * @param receipts the receipts of the commands that are part of it
 */
public record Commit(
        ImmutableList<Guard> guards,
        ImmutableList<Check> checks,
        ImmutableList<Change> changes,
        ImmutableList<LogEntry> log,
        ImmutableList<Receipt> receipts) {
    /**
     * Refuses commits without a guard, boundaries named twice, and changes to boundaries that are not guarded.
     *
     * @param guards the boundaries that change, each once
     * @param checks the boundaries that are compared only, none of them guarded
     * @param changes the records and parts of records, in the order in which they are put; each under a guarded
     *     boundary
     * @param log the log entries, each under a guarded boundary
     * @param receipts the receipts of the commands that are part of it
     */
    public Commit {
        ImmutableSet<Boundary> guarded = guards.stream().map(Guard::boundary).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Boundary> compared = Stream.concat(
                        guards.stream().map(Guard::boundary), checks.stream().map(Check::boundary))
                .collect(ImmutableSet.toImmutableSet());
        if (guards.isEmpty() || compared.size() != guards.size() + checks.size()) {
            throw new IllegalArgumentException("a commit guards at least one boundary, and names none twice");
        }
        changes.stream().map(Change::boundary).forEach(boundary -> requireGuarded(boundary, guarded));
        log.stream().map(LogEntry::boundary).forEach(boundary -> requireGuarded(boundary, guarded));
        if (receipts.stream().map(ReceiptKey::of).distinct().count() != receipts.size()) {
            throw new IllegalArgumentException("a commit holds one receipt for each command of an actor");
        }
    }

    /**
     * How many things it puts in place, as limits count them.
     *
     * @return its changes, log entries and receipts together
     */
    public int size() {
        return changes.size() + log.size() + receipts.size();
    }

    /**
     * How much text it carries, as limits count it: the bodies of posts and of their earlier versions.
     *
     * @return bytes in UTF-8
     */
    public long bytes() {
        BodyBytes bytes = new BodyBytes();
        changes.forEach(change -> change.apply(bytes));
        return bytes.sum();
    }

    private static void requireGuarded(Boundary boundary, ImmutableSet<Boundary> guarded) {
        if (!guarded.contains(boundary)) {
            throw new IllegalArgumentException("a commit changes %s without guarding it".formatted(boundary));
        }
    }
}
