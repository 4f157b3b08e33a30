package dev.parley.store;

/** A commit is larger than the store's limits, and nothing has changed. */
public final class CommitTooLargeException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String limit;
    private final long max;
    private final long actual;

    /**
     * A commit that is too large.
     *
     * @param limit the name of the limit: changes or bytes
     * @param max the most that is allowed
     * @param actual what the commit has
     */
    public CommitTooLargeException(String limit, long max, long actual) {
        super("a commit of %d %s is larger than the %d that this store takes; split it".formatted(actual, limit, max));
        this.limit = limit;
        this.max = max;
        this.actual = actual;
    }

    /**
     * Which limit.
     *
     * @return changes or bytes
     */
    public String limit() {
        return limit;
    }

    /**
     * How much is allowed.
     *
     * @return the most
     */
    public long max() {
        return max;
    }

    /**
     * How much the commit has.
     *
     * @return more than that
     */
    public long actual() {
        return actual;
    }
}
