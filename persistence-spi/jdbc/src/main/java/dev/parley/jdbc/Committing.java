package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Receipt;
import dev.parley.store.Commit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The statements of one commit. Used by one thread, and thrown away. */
final class Committing {
    private static final String OF_BOUNDARY = " WHERE kind = ? AND id = ?";
    private static final ImmutableList<String> KEY = ImmutableList.of("kind", "id");
    private static final ImmutableList<String> REVISION = ImmutableList.of("revision");

    private final Commit commit;
    private final Dialect dialect;
    private final List<BooleanSupplier> holding = new ArrayList<>();

    Committing(Commit commit, Dialect dialect) {
        this.commit = commit;
        this.dialect = dialect;
    }

    /** Has a script fail unless all guards and checks hold. */
    void demand(Script script) {
        dialect.demand(Expectation.of(commit), script);
    }

    /**
     * Moves the guarded boundaries on and keeps the checked ones from moving, as far as they are what they have to be.
     * All of them in one order, so that no two commits wait for each other.
     */
    void standOn(Script script) {
        List<Expectation> all = Expectation.of(commit);
        // a check locks its row here, so that only what is guarded has to keep others from standing on it
        dialect.lock(all.stream().filter(Expectation::guarded).toList(), script);
        for (Expectation expected : all) {
            if (expected.guarded()) {
                moveOn(expected, script);
            } else {
                check(expected, script);
            }
        }
    }

    /** A boundary that was never there may have a row all the same, put there by a check of its absence. */
    private void moveOn(Expectation expected, Script script) {
        BoundaryKey key = expected.key();
        long revision = expected.revision().value();
        Script.Count moved = script.update(
                "UPDATE parley_boundaries SET revision = revision + 1" + OF_BOUNDARY + " AND revision = ?",
                List.of(key.kind(), key.id(), Arg.number(revision)));
        if (revision > 0) {
            holding.add(() -> moved.changed() == 1);
            return;
        }
        Script.Count inserted = script.update(
                dialect.insertIfAbsent("parley_boundaries", KEY, REVISION),
                List.of(key.kind(), key.id(), Arg.number(1)));
        holding.add(() -> moved.changed() + inserted.changed() == 1);
    }

    private void check(Expectation expected, Script script) {
        BoundaryKey key = expected.key();
        long revision = expected.revision().value();
        if (expected.absent()) {
            // only a row can be kept from changing
            script.update(
                    dialect.insertIfAbsent("parley_boundaries", KEY, REVISION),
                    List.of(key.kind(), key.id(), Arg.number(0)));
        }
        Script.Answer<Long> found = script.query(
                "SELECT revision FROM parley_boundaries" + OF_BOUNDARY + dialect.untouched(),
                List.of(key.kind(), key.id()),
                Cells::number);
        holding.add(() -> found.rows().equals(ImmutableList.of(revision)));
    }

    /** Whether all guards and checks held, once the script has been run. */
    boolean holds() {
        return holding.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    Writes writes() {
        Writes writes = new Writes(dialect);
        commit.changes().forEach(change -> change.apply(writes));
        commit.log().forEach(writes::append);
        commit.receipts().stream()
                .sorted(Comparator.comparing((Receipt receipt) -> receipt.actor())
                        .thenComparing(Receipt::command))
                .forEach(writes::keep);
        return writes;
    }
}
