package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import java.util.Objects;

/**
 * Which entries of a log to read: the first one first.
 *
 * @param boundary whose log
 * @param after only entries after this position, 0 for all
 * @param limit the most entries, at least 1
 */
public record LogRange(Boundary boundary, long after, int limit) implements Range<LogEntry> {
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

    @Override
    public ImmutableList<LogEntry> from(Reads reads) {
        return reads.log(this);
    }
}
