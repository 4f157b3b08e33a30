package dev.parley.model;

/**
 * How many posts of a thread are in each shown state.
 *
 * @param visible shown to readers
 * @param withdrawn taken back by their authors
 * @param hidden hidden
 * @param removed removed
 * @param erased erased
 */
public record StateCounts(int visible, int withdrawn, int hidden, int removed, int erased) {
    /** No posts at all. */
    public static final StateCounts NONE = new StateCounts(0, 0, 0, 0, 0);

    /**
     * Refuses what is negative: {@code posts.out-of-range}.
     *
     * @param visible shown to readers
     * @param withdrawn taken back by their authors
     * @param hidden hidden
     * @param removed removed
     * @param erased erased
     */
    public StateCounts {
        Require.atLeast(
                "posts", 0, Math.min(visible, Math.min(Math.min(withdrawn, hidden), Math.min(removed, erased))));
    }

    /**
     * How many posts are in one state.
     *
     * @param state the state
     * @return 0 or more
     */
    public int of(PostState state) {
        return switch (state) {
            case VISIBLE -> visible;
            case WITHDRAWN -> withdrawn;
            case HIDDEN -> hidden;
            case REMOVED -> removed;
            case ERASED -> erased;
        };
    }

    /**
     * How many posts there are in all.
     *
     * @return 0 or more
     */
    public int total() {
        return visible + withdrawn + hidden + removed + erased;
    }

    /**
     * One post more in one state.
     *
     * @param state the state
     * @return the counts with one more
     */
    public StateCounts plusOne(PostState state) {
        return add(state, 1);
    }

    /**
     * One post less in one state.
     *
     * @param state the state
     * @return the counts with one less
     * @throws dev.parley.InvalidValueException {@code posts.out-of-range} when there was none
     */
    public StateCounts minusOne(PostState state) {
        return add(state, -1);
    }

    private StateCounts add(PostState state, int n) {
        return switch (state) {
            case VISIBLE -> new StateCounts(Math.addExact(visible, n), withdrawn, hidden, removed, erased);
            case WITHDRAWN -> new StateCounts(visible, Math.addExact(withdrawn, n), hidden, removed, erased);
            case HIDDEN -> new StateCounts(visible, withdrawn, Math.addExact(hidden, n), removed, erased);
            case REMOVED -> new StateCounts(visible, withdrawn, hidden, Math.addExact(removed, n), erased);
            case ERASED -> new StateCounts(visible, withdrawn, hidden, removed, Math.addExact(erased, n));
        };
    }
}
