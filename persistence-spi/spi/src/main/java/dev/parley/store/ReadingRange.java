package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Reading;
import java.util.Objects;
import java.util.Optional;

/**
 * Which readings to read: of a member by thread, or of a thread by member.
 *
 * @param scope of a member, or of a thread
 * @param after only readings after the place of this one, whether or not it is still there
 * @param limit the most readings, at least 1
 */
public record ReadingRange(ReadingScope scope, Optional<ReadingKey> after, int limit) implements Range<Reading> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param scope of a member, or of a thread
     * @param after only readings after the place of this one, whether or not it is still there
     * @param limit the most readings, at least 1
     */
    public ReadingRange {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(after, "after");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<Reading> from(Reads reads) {
        return reads.readings(this);
    }
}
