package dev.parley.store;

import dev.parley.model.Boundary;
import java.util.Objects;

/**
 * Which entries of a log to read.
 *
 * @param boundary whose log
 * @param after only entries after this position, 0 for all
 * @param limit the most entries, at least 1
 */
public record LogRange(Boundary boundary, long after, int limit) {
    /**
     * Refuses null, and limits below 1.
     *
     * @param boundary whose log
     * @param after only entries after this position, 0 for all
     * @param limit the most entries, at least 1
     */
    public LogRange {
        Objects.requireNonNull(boundary, "boundary");
        Limits.requirePositive("limit", limit);
    }
}
