package dev.parley.jdbc;

import dev.parley.model.Policy;
import dev.parley.model.Revision;
import dev.parley.model.Versioned;

/**
 * The policy as it was last read. Every lookup compares its revision in the database, so that what is kept here is
 * never older than the moment of the lookup.
 */
final class PolicyCache {
    private static final Versioned<Policy> NOTHING = new Versioned<>(Policy.EMPTY, Revision.NONE);

    private volatile Versioned<Policy> last = NOTHING;

    Versioned<Policy> known() {
        return last;
    }

    synchronized void learn(Versioned<Policy> policy) {
        if (policy.revision().value() > last.revision().value()) {
            last = policy;
        }
    }
}
