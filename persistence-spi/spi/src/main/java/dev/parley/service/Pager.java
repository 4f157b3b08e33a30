package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.order.Bound;
import dev.parley.order.Cursor;
import dev.parley.order.Direction;
import dev.parley.order.Page;
import dev.parley.order.PageRequest;
import dev.parley.order.Position;
import dev.parley.order.Side;
import java.util.Optional;

/** Makes pages of anything that can be walked in both directions from a position. */
final class Pager {
    private Pager() {}

    /** A list that is walked in one order. */
    interface Walkable<T, K> {
        /** Up to so many items from a position on; absent for the start of the walk. */
        ImmutableList<T> read(Direction direction, Optional<Bound<K>> from, int limit);

        K key(T item);

        Cursor cursor(Bound<K> bound);

        Bound<K> bound(Cursor cursor);

        Bound<K> at(int number);
    }

    static <T, K> Page<T> page(Walkable<T, K> list, PageRequest request) {
        int size = request.size();
        return request.position().fold(new Position.Cases<Page<T>>() {
            @Override
            public Page<T> start() {
                return walk(list, Direction.FORWARD, Optional.empty(), size);
            }

            @Override
            public Page<T> end() {
                return walk(list, Direction.BACKWARD, Optional.empty(), size);
            }

            @Override
            public Page<T> after(Cursor cursor) {
                return walk(list, Direction.FORWARD, Optional.of(list.bound(cursor)), size);
            }

            @Override
            public Page<T> before(Cursor cursor) {
                return walk(list, Direction.BACKWARD, Optional.of(list.bound(cursor)), size);
            }

            @Override
            public Page<T> atNumber(int number) {
                return walk(list, Direction.FORWARD, Optional.of(list.at(number)), size);
            }
        });
    }

    private static <T, K> Page<T> walk(Walkable<T, K> list, Direction direction, Optional<Bound<K>> from, int size) {
        ImmutableList<T> read = list.read(direction, from, size + 1);
        boolean more = read.size() > size;
        ImmutableList<T> walked = more ? read.subList(0, size) : read;
        boolean behind =
                from.isPresent() && !list.read(opposite(direction), from, 1).isEmpty();
        boolean forward = direction == Direction.FORWARD;
        ImmutableList<T> items = forward ? walked : walked.reverse();
        return new Page<>(
                items,
                forward ? behind : more,
                forward ? more : behind,
                edge(list, items, from, Side.BEFORE),
                edge(list, items, from, Side.AFTER));
    }

    private static <T, K> Optional<Cursor> edge(
            Walkable<T, K> list, ImmutableList<T> items, Optional<Bound<K>> from, Side side) {
        if (items.isEmpty()) {
            return from.map(list::cursor);
        }
        T item = items.get(side == Side.BEFORE ? 0 : items.size() - 1);
        return Optional.of(list.cursor(new Bound<>(list.key(item), side)));
    }

    private static Direction opposite(Direction direction) {
        return direction == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD;
    }
}
