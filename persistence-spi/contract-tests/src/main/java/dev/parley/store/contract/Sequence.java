package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.order.Direction;
import dev.parley.store.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All records of one order as a test put them, and how to ask a store for slices of them.
 *
 * @param name what it is, for messages
 * @param ways which ways it can be walked
 * @param order the core's comparator
 * @param all the records, in any order
 * @param range the slice that starts there
 * @param ours whether a record is one of the test's, where others stand in the same order
 * @param <T> the type of the records
 */
record Sequence<T>(
        String name,
        ImmutableList<Direction> ways,
        Comparator<T> order,
        ImmutableList<T> all,
        Function<From<T>, Range<T>> range,
        Predicate<T> ours) {
    private static final ImmutableList<Direction> FORWARD = ImmutableList.of(Direction.FORWARD);

    static <T> Sequence<T> bothWays(String name, Comparator<T> order, List<T> all, Function<From<T>, Range<T>> range) {
        return new Sequence<>(
                name, ImmutableList.copyOf(Direction.values()), order, ImmutableList.copyOf(all), range, any -> true);
    }

    static <T> Sequence<T> forward(String name, Comparator<T> order, List<T> all, Function<From<T>, Range<T>> range) {
        return new Sequence<>(name, FORWARD, order, ImmutableList.copyOf(all), range, any -> true);
    }

    /** What the slice holds. */
    ImmutableList<T> expected(From<T> from) {
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(order);
        List<T> walked = from.direction() == Direction.FORWARD ? sorted : Lists.reverse(sorted);
        return walked.stream()
                .filter(record -> from.reaches(record, order))
                .limit(from.limit())
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<T> read(Trial trial, From<T> from) {
        return trial.read(range.apply(from)).stream().filter(ours).collect(ImmutableList.toImmutableList());
    }

    /** All slices of one size, one after the other, until one is not full. */
    ImmutableList<ImmutableList<T>> slices(Trial trial, Direction direction, int size) {
        ImmutableList.Builder<ImmutableList<T>> slices = ImmutableList.builder();
        From<T> from = From.start(direction, size);
        // a store that never comes to an end is stopped after more slices than there can be
        for (int i = 0; i <= all.size() + 1; i++) {
            ImmutableList<T> slice = read(trial, from);
            slices.add(slice);
            if (slice.size() < size) {
                break;
            }
            from = from.behind(slice.get(slice.size() - 1));
        }
        return slices.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
