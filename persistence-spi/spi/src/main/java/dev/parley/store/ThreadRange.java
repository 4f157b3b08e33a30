package dev.parley.store;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
import dev.parley.model.Listing;
import dev.parley.model.PostState;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * Which threads of a forum to read.
 *
 * @param forum the forum
 * @param order the order
 * @param direction which way to walk
 * @param from from where; absent for the start of the walk
 * @param states only threads that are in one of these states
 * @param listings only threads that are listed, or are not
 * @param pins whether pinned threads are among them
 * @param limit the most threads, at least 1
 */
public record ThreadRange(
        ForumId forum,
        ThreadOrder order,
        Direction direction,
        Optional<Bound<ThreadKey>> from,
        ImmutableSet<PostState> states,
        ImmutableSet<Listing> listings,
        Pins pins,
        int limit) {
    /**
     * Refuses null, and limits below 1.
     *
     * @param forum the forum
     * @param order the order
     * @param direction which way to walk
     * @param from from where; absent for the start of the walk
     * @param states only threads that are in one of these states
     * @param listings only threads that are listed, or are not
     * @param pins whether pinned threads are among them
     * @param limit the most threads, at least 1
     */
    public ThreadRange {
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(listings, "listings");
        Objects.requireNonNull(pins, "pins");
        Limits.requirePositive("limit", limit);
    }
}
