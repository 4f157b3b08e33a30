package dev.parley.store;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Bumping;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts of a thread to read.
 *
 * @param thread the thread
 * @param order the order
 * @param direction which way to walk
 * @param from from where; absent for the start of the walk
 * @param states only posts that are in one of these states
 * @param bumping only posts that bump, or do not
 * @param limit the most posts, at least 1
 */
public record PostRange(
        ThreadId thread,
        PostOrder order,
        Direction direction,
        Optional<Bound<PostKey>> from,
        ImmutableSet<PostState> states,
        ImmutableSet<Bumping> bumping,
        int limit) {
    /**
     * Refuses null, and limits below 1.
     *
     * @param thread the thread
     * @param order the order
     * @param direction which way to walk
     * @param from from where; absent for the start of the walk
     * @param states only posts that are in one of these states
     * @param bumping only posts that bump, or do not
     * @param limit the most posts, at least 1
     */
    public PostRange {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(bumping, "bumping");
        Limits.requirePositive("limit", limit);
    }
}
