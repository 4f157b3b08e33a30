package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Listing;
import dev.parley.model.PostState;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import java.util.Objects;
import java.util.Optional;

/**
 * Which threads to read. An order that lists only some threads ({@link ThreadOrder#UNANSWERED}) passes over the others.
 *
 * @param scope among which threads
 * @param order the order, one that the scope has
 * @param direction which way to walk
 * @param from from where; absent for the start of the walk
 * @param states only threads that are in one of these states
 * @param listings only threads that are listed, or are not
 * @param pins whether pinned threads are among them
 * @param limit the most threads, at least 1
 */
public record ThreadRange(
        ThreadScope scope,
        ThreadOrder order,
        Direction direction,
        Optional<Bound<ThreadKey>> from,
        ImmutableSet<PostState> states,
        ImmutableSet<Listing> listings,
        Pins pins,
        int limit)
        implements Range<DiscussionThread> {
    /**
     * Refuses null, and limits below 1, and orders that the scope has not: {@code order.unsupported}.
     *
     * @param scope among which threads
     * @param order the order, one that the scope has
     * @param direction which way to walk
     * @param from from where; absent for the start of the walk
     * @param states only threads that are in one of these states
     * @param listings only threads that are listed, or are not
     * @param pins whether pinned threads are among them
     * @param limit the most threads, at least 1
     */
    public ThreadRange {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(listings, "listings");
        Objects.requireNonNull(pins, "pins");
        Limits.requirePositive("limit", limit);
        if (!scope.orders().contains(order)) {
            throw new InvalidValueException(
                    "order.unsupported",
                    "%s has no order %s; it has %s".formatted(scope, order.code(), scope.orders()));
        }
    }

    @Override
    public ImmutableList<DiscussionThread> from(Reads reads) {
        return reads.threads(this);
    }
}
