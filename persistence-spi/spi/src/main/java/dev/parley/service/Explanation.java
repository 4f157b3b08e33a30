package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.command.Violation;
import dev.parley.model.Reason;
import java.util.Objects;

/**
 * What would come of a command now, and why.
 *
 * @param reasons why it would be refused, none where it would not
 * @param violations what is wrong with its shape, none where nothing is
 */
public record Explanation(ImmutableSortedSet<Reason> reasons, ImmutableList<Violation> violations) {
    /**
     * Refuses null.
     *
     * @param reasons why it would be refused, none where it would not
     * @param violations what is wrong with its shape, none where nothing is
     */
    public Explanation {
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(violations, "violations");
    }

    /**
     * Whether the command would take effect.
     *
     * @return true where nothing stands against it
     */
    public boolean accepted() {
        return reasons.isEmpty() && violations.isEmpty();
    }
}
