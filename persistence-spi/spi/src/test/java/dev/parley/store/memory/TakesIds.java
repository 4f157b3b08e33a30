package dev.parley.store.memory;

import java.util.UUID;

/** What no store may do, for the architecture test to find. */
public final class TakesIds {
    private TakesIds() {}

    /**
     * Takes an id by chance.
     *
     * @return the id
     */
    public static UUID take() {
        return UUID.randomUUID();
    }
}
