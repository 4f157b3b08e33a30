package dev.parley.ownstore;

import dev.parley.model.Boundary;
import dev.parley.model.Policy;
import dev.parley.model.Revision;
import dev.parley.model.Versioned;

/**
 * The policy that was read last: every lookup brings it, and it hardly ever changes. All that changes it moves on its
 * revision, so under the same revision it is the same. Only what was written may be asked for, never a draft.
 */
final class LatestPolicy {
    private volatile Versioned<Policy> latest = new Versioned<>(Policy.EMPTY, Revision.NONE);

    Versioned<Policy> in(Records records) {
        Versioned<Policy> known = latest;
        Revision revision = records.revision(Boundary.POLICY);
        if (!known.revision().equals(revision)) {
            known = new Versioned<>(records.policy(), revision);
            latest = known;
        }
        return known;
    }
}
