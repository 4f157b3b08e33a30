package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.model.Bumping;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which posts of a thread to read.
 *
 * @param thread the thread
 * @param answersTo only answers to the post with this number; absent for all posts
 * @param order the order; answers are read in {@link PostOrder#OLDEST} or {@link PostOrder#NEWEST}
 * @param direction which way to walk
 * @param from from where; absent for the start of the walk
 * @param states only posts that are in one of these states
 * @param bumping only posts that bump, or do not
 * @param limit the most posts, at least 1
 */
public record PostRange(
        ThreadId thread,
        OptionalInt answersTo,
        PostOrder order,
        Direction direction,
        Optional<Bound<PostKey>> from,
        ImmutableSet<PostState> states,
        ImmutableSet<Bumping> bumping,
        int limit)
        implements Range<Post> {
    /**
     * Refuses null, and limits below 1, and answers in an order that they have not: {@code order.unsupported}.
     *
     * @param thread the thread
     * @param answersTo only answers to the post with this number; absent for all posts
     * @param order the order; answers are read in {@link PostOrder#OLDEST} or {@link PostOrder#NEWEST}
     * @param direction which way to walk
     * @param from from where; absent for the start of the walk
     * @param states only posts that are in one of these states
     * @param bumping only posts that bump, or do not
     * @param limit the most posts, at least 1
     */
    public PostRange {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(answersTo, "answersTo");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(bumping, "bumping");
        Limits.requirePositive("limit", limit);
        if (answersTo.isPresent() && order != PostOrder.OLDEST && order != PostOrder.NEWEST) {
            throw new InvalidValueException(
                    "order.unsupported",
                    "answers have no order %s; they have oldest and newest".formatted(order.code()));
        }
    }

    @Override
    public ImmutableList<Post> from(Reads reads) {
        return reads.posts(this);
    }
}
