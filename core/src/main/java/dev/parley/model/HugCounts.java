package dev.parley.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hugs of each kind. Kinds that nobody gave are absent.
 *
 * @param byKind positive counts by kind
 */
public record HugCounts(ImmutableSortedMap<HugKind, Integer> byKind) {
    /** No hugs at all. */
    public static final HugCounts NONE = new HugCounts(ImmutableSortedMap.of());

    /**
     * Refuses counts that are not positive: {@code hugs.out-of-range}.
     *
     * @param byKind positive counts by kind
     */
    public HugCounts {
        byKind.values().forEach(count -> Require.atLeast("hugs", 1, count));
    }

    /**
     * How many of one kind.
     *
     * @param kind a kind
     * @return 0 or more
     */
    public int of(HugKind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    /**
     * How many of all kinds together.
     *
     * @return 0 or more
     */
    public long total() {
        return byKind.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * The sum, kind by kind.
     *
     * @param other what to add
     * @return the sum
     */
    public HugCounts plus(HugCounts other) {
        return combine(other, 1);
    }

    /**
     * The difference, kind by kind.
     *
     * @param other what to take away
     * @return the difference
     * @throws dev.parley.InvalidValueException {@code hugs.out-of-range} when less than nothing would be left
     */
    public HugCounts minus(HugCounts other) {
        return combine(other, -1);
    }

    /**
     * One more of a kind.
     *
     * @param kind the kind
     * @return the counts with one more
     */
    public HugCounts plusOne(HugKind kind) {
        return plus(new HugCounts(ImmutableSortedMap.of(kind, 1)));
    }

    /**
     * One less of a kind.
     *
     * @param kind the kind
     * @return the counts with one less
     * @throws dev.parley.InvalidValueException {@code hugs.out-of-range} when there was none
     */
    public HugCounts minusOne(HugKind kind) {
        return minus(new HugCounts(ImmutableSortedMap.of(kind, 1)));
    }

    private HugCounts combine(HugCounts other, int sign) {
        if (other.byKind.isEmpty()) {
            return this;
        }
        Map<HugKind, Integer> counts = new TreeMap<>(byKind);
        other.byKind.forEach((kind, count) -> {
            int sum = Math.addExact(counts.getOrDefault(kind, 0), sign * count);
            Require.atLeast("hugs", 0, sum);
            if (sum == 0) {
                counts.remove(kind);
            } else {
                counts.put(kind, sum);
            }
        });
        return new HugCounts(ImmutableSortedMap.copyOf(counts));
    }
}
