package dev.parley.store;

/**
 * How large a commit may be.
 *
 * @param changes the most changes, log entries and receipts together
 * @param bytes the most bytes of text in UTF-8
 */
public record StoreLimits(int changes, long bytes) {
    /** No commit that fits into memory is too large. */
    public static final StoreLimits NONE = new StoreLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
}
