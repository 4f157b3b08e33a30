package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Hug;
import java.util.Objects;
import java.util.Optional;

/**
 * Which hugs to read.
 *
 * @param scope of a post, or of an author
 * @param after only hugs after the place of this one, whether or not it is still there
 * @param limit the most hugs, at least 1
 */
public record HugRange(HugScope scope, Optional<Hug> after, int limit) implements Range<Hug> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param scope of a post, or of an author
     * @param after only hugs after the place of this one, whether or not it is still there
     * @param limit the most hugs, at least 1
     */
    public HugRange {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(after, "after");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<Hug> from(Reads reads) {
        return reads.hugs(this);
    }
}
