package dev.parley.model;

import java.util.Objects;

/**
 * A value together with the revision of its boundary, both from the same moment.
 *
 * @param value the value
 * @param revision the revision of its boundary
 * @param <T> what kind of value
 */
public record Versioned<T>(T value, Revision revision) {
    /**
     * Refuses null.
     *
     * @param value the value
     * @param revision the revision of its boundary
     */
    public Versioned {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(revision, "revision");
    }
}
