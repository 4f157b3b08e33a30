package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePSet;

/** Walks through sorted sets and lists from a position, at the cost of finding it. */
final class Walk {
    private Walk() {}

    /** The keys from a position on, in the direction of the walk. */
    static <K> Stream<K> of(TreePSet<K> keys, Direction direction, Optional<Bound<K>> from) {
        if (direction == Direction.FORWARD) {
            return from.map(bound -> keys.tailSet(bound.key(), bound.side() == Side.BEFORE)).orElse(keys).stream();
        }
        return from
                .map(bound -> keys.headSet(bound.key(), bound.side() == Side.AFTER))
                .orElse(keys)
                .descendingSet()
                .stream();
    }

    /** The keys after a key, whether or not it is there, as many as there are up to a limit. */
    static <K> ImmutableList<K> after(TreePSet<K> keys, Optional<K> anchor, int limit) {
        return of(keys, Direction.FORWARD, anchor.map(Bound::after))
                .limit(limit)
                .collect(ImmutableList.toImmutableList());
    }

    /** The items after a position that counts from 1, as many as there are up to a limit. */
    static <T> ImmutableList<T> after(List<T> items, long position, int limit) {
        int start = (int) Math.min(Math.max(position, 0), items.size());
        int end = (int) Math.min((long) start + limit, items.size());
        return ImmutableList.copyOf(items.subList(start, end));
    }
}
