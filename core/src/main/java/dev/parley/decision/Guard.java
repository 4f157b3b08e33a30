package dev.parley.decision;

import dev.parley.model.Boundary;
import dev.parley.model.Revision;
import java.util.Objects;

/**
 * A boundary that a commit changes: compared, and moved on by one.
 *
 * @param boundary the boundary
 * @param expected the revision that it has to have, {@link Revision#NONE} for one that must never have existed
 */
public record Guard(Boundary boundary, Revision expected) {
    /**
     * Refuses null.
     *
     * @param boundary the boundary
     * @param expected the revision that it has to have, {@link Revision#NONE} for one that must never have existed
     */
    public Guard {
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(expected, "expected");
    }
}
