package dev.parley.store.contract;

import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.Side;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a slice starts, which way it goes, and how long it may be.
 *
 * @param anchor a record, there or not; absent for the start of the walk
 * @param side on which side of the anchor it starts
 * @param direction which way it goes
 * @param limit the most records
 * @param <T> the type of the records
 */
record From<T>(Optional<T> anchor, Side side, Direction direction, int limit) {
    static <T> From<T> start(Direction direction, int limit) {
        return new From<>(
                Optional.empty(), direction == Direction.FORWARD ? Side.AFTER : Side.BEFORE, direction, limit);
    }

    /** Goes on behind a record. */
    From<T> behind(T last) {
        return new From<>(Optional.of(last), side, direction, limit);
    }

    /** Whether a record lies where the slice goes. */
    boolean reaches(T record, Comparator<T> order) {
        if (anchor.isEmpty()) {
            return true;
        }
        int compared = order.compare(record, anchor.get());
        boolean atTheAnchor = compared == 0 && (side == Side.BEFORE) == (direction == Direction.FORWARD);
        return atTheAnchor || (direction == Direction.FORWARD ? compared > 0 : compared < 0);
    }

    <K> Optional<Bound<K>> bound(Function<T, K> key) {
        return anchor.map(record -> new Bound<>(key.apply(record), side));
    }
}
