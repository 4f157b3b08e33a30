package dev.parley.ownstore;

import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.Side;
import dev.parley.ownstore.file.Key;
import java.util.Optional;

/**
 * Which way to go through a list, and from where.
 *
 * @param direction with the keys, or against them
 * @param from from where; absent for the start
 */
record Walk(Direction direction, Optional<Bound<Key>> from) {
    /** From behind an anchor, or from the start. */
    static Walk after(Optional<Key> anchor) {
        return new Walk(Direction.FORWARD, anchor.map(Bound::after));
    }

    /** The same walk through a list that is kept rising where its order falls: what came before comes after. */
    Walk falling() {
        return new Walk(
                direction == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD,
                from.map(bound -> bound.side() == Side.BEFORE ? Bound.after(bound.key()) : Bound.before(bound.key())));
    }
}
