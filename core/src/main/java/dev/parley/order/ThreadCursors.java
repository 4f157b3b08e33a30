package dev.parley.order;

import com.google.common.primitives.ImmutableLongArray;
import dev.parley.InvalidValueException;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import java.time.Instant;
import java.util.UUID;

/** Cursors of lists of threads. They carry the instant at which the walk judged pins. */
public final class ThreadCursors {
    private static final int VALUES = 5;

    private ThreadCursors() {}

    /**
     * The cursor of a position.
     *
     * @param order the order
     * @param bound the position
     * @param asOf the instant at which pins are judged
     * @param scope the scope of the list
     * @return the cursor
     */
    public static Cursor cursor(ThreadOrder order, Bound<ThreadPlace> bound, Instant asOf, long scope) {
        ThreadPlace place = bound.key();
        UUID id = place.id().value();
        return new Cursor(
                order.code(),
                bound.side(),
                scope,
                ImmutableLongArray.of(
                        Times.micros(asOf),
                        place.segment(),
                        place.rank(),
                        id.getMostSignificantBits(),
                        id.getLeastSignificantBits()));
    }

    /**
     * The position that a cursor names.
     *
     * @param order the order that it has to have
     * @param cursor a cursor
     * @param scope the scope that it has to have
     * @return the position
     * @throws CursorException for a cursor of another order or scope, or one that names no position
     */
    public static Bound<ThreadPlace> bound(ThreadOrder order, Cursor cursor, long scope) {
        ImmutableLongArray values = cursor.require(order.code(), scope, VALUES);
        long segment = values.get(1);
        if (segment < ThreadPlace.EVERYWHERE || segment > ThreadPlace.REST) {
            throw CursorException.malformed();
        }
        try {
            ThreadId id = new ThreadId(new UUID(values.get(3), values.get(4)));
            return new Bound<>(new ThreadPlace(ThreadPlace.scope(segment), values.get(2), id), cursor.side());
        } catch (InvalidValueException e) {
            throw CursorException.malformed();
        }
    }

    /**
     * The instant at which the walk of a cursor judged pins.
     *
     * @param cursor a cursor of a list of threads
     * @return the instant
     * @throws CursorException when it holds none
     */
    public static Instant asOf(Cursor cursor) {
        if (cursor.values().length() != VALUES) {
            throw CursorException.malformed();
        }
        try {
            return Times.ofMicros(cursor.values().get(0));
        } catch (InvalidValueException | ArithmeticException e) {
            throw CursorException.malformed();
        }
    }
}
