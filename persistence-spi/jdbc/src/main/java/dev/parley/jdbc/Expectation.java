package dev.parley.jdbc;

import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a boundary has to be.
 *
 * @param key the boundary
 * @param revision its revision
 * @param guarded whether it moves on; otherwise it is only kept from moving until the commit is done
 */
record Expectation(BoundaryKey key, Revision revision, boolean guarded) {
    /** All that a commit stands on, in the one order in which locks are taken. */
    static List<Expectation> of(Commit commit) {
        List<Expectation> all =
                new ArrayList<>(commit.guards().size() + commit.checks().size());
        for (Guard guard : commit.guards()) {
            all.add(new Expectation(BoundaryKey.of(guard.boundary()), guard.expected(), true));
        }
        for (Check check : commit.checks()) {
            all.add(new Expectation(BoundaryKey.of(check.boundary()), check.expected(), false));
        }
        all.sort(Comparator.comparing(Expectation::key));
        return all;
    }

    /** Whether it has to be as if it had never been there. */
    boolean absent() {
        return revision.value() == 0;
    }
}
