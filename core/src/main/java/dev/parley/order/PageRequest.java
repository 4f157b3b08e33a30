package dev.parley.order;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.util.Objects;

/**
 * How much of a list, and from where.
 *
 * @param size the most items, 1 to 200
 * @param position from where
 */
public record PageRequest(int size, Position position) {
    /** The most items of a page. */
    public static final int MAX_SIZE = 200;

    /**
     * Refuses sizes out of range: {@code page-size.out-of-range}.
     *
     * @param size the most items, 1 to 200
     * @param position from where
     */
    public PageRequest {
        Objects.requireNonNull(position, "position");
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidValueException(
                    "page-size.out-of-range",
                    "a page of %d items is out of range: ask for 1 to %d".formatted(size, MAX_SIZE),
                    ImmutableMap.of("min", "1", "max", Integer.toString(MAX_SIZE), "actual", Integer.toString(size)));
        }
    }

    /**
     * The first page.
     *
     * @param size the most items
     * @return the request
     */
    public static PageRequest first(int size) {
        return new PageRequest(size, new Position.Start());
    }

    /**
     * The last page.
     *
     * @param size the most items
     * @return the request
     */
    public static PageRequest last(int size) {
        return new PageRequest(size, new Position.End());
    }

    /**
     * What follows a cursor.
     *
     * @param cursor a cursor
     * @param size the most items
     * @return the request
     */
    public static PageRequest after(Cursor cursor, int size) {
        return new PageRequest(size, new Position.After(cursor));
    }

    /**
     * What comes just before a cursor.
     *
     * @param cursor a cursor
     * @param size the most items
     * @return the request
     */
    public static PageRequest before(Cursor cursor, int size) {
        return new PageRequest(size, new Position.Before(cursor));
    }

    /**
     * What starts at a post's number.
     *
     * @param number the number
     * @param size the most items
     * @return the request
     */
    public static PageRequest at(int number, int size) {
        return new PageRequest(size, new Position.AtNumber(number));
    }
}
