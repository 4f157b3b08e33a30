package dev.parley.order;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list. It is full unless the end of the list is reached.
 *
 * @param items the items, in the order of the list, whichever way the page was asked for
 * @param hasBefore whether there is an item before the first
 * @param hasAfter whether there is an item after the last
 * @param before the position just before the first item; on an empty page, where the page was asked for
 * @param after the position just after the last item; on an empty page, where the page was asked for
 * @param <T> what kind of items
 */
public record Page<T>(
        ImmutableList<T> items, boolean hasBefore, boolean hasAfter, Optional<Cursor> before, Optional<Cursor> after) {
    /**
     * Refuses null.
     *
     * @param items the items, in the order of the list, whichever way the page was asked for
     * @param hasBefore whether there is an item before the first
     * @param hasAfter whether there is an item after the last
     * @param before the position just before the first item; on an empty page, where the page was asked for
     * @param after the position just after the last item; on an empty page, where the page was asked for
     */
    public Page {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /**
     * The same page of other items.
     *
     * @param mapping makes the other item
     * @param <R> what kind of items
     * @return the page
     */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(
                items.stream().<R>map(mapping).collect(ImmutableList.toImmutableList()),
                hasBefore,
                hasAfter,
                before,
                after);
    }
}
