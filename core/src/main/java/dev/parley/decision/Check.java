package dev.parley.decision;

import dev.parley.model.Boundary;
import dev.parley.model.Revision;
import java.util.Objects;

/**
 * A boundary that a decision stood on: compared, and left as it is.
 *
 * @param boundary the boundary
 * @param expected the revision that it has to have
 */
public record Check(Boundary boundary, Revision expected) {
    /**
     * Refuses null.
     *
     * @param boundary the boundary
     * @param expected the revision that it has to have
     */
    public Check {
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(expected, "expected");
    }
}
