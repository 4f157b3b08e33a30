package dev.parley.store;

import java.time.Duration;
import java.util.Objects;

/**
 * How large a commit may be, and how long what may lag lags.
 *
 * @param changes the most changes, log entries and receipts together
 * @param bytes the most bytes of text in UTF-8, as {@link Commit#bytes()} counts them
 * @param lag how long checks lag without {@link Capability#CHECKS}, and lists without {@link Capability#LISTS_AT_ONCE};
 *     zero where the store has both
 */
public record StoreLimits(int changes, long bytes, Duration lag) {
    /** No commit that fits into memory is too large, and nothing lags. */
    public static final StoreLimits NONE = new StoreLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Duration.ZERO);

    /**
     * Refuses limits below 1.
     *
     * @param changes the most changes, log entries and receipts together
     * @param bytes the most bytes of text in UTF-8, as {@link Commit#bytes()} counts them
     * @param lag how long checks lag without {@link Capability#CHECKS}, and lists without
     *     {@link Capability#LISTS_AT_ONCE}; zero where the store has both
     */
    public StoreLimits {
        Objects.requireNonNull(lag, "lag");
        Limits.requirePositive("changes", changes);
        Limits.requirePositive("bytes", (int) Math.min(bytes, Integer.MAX_VALUE));
    }

    /**
     * Refuses a commit that is larger.
     *
     * @param commit the commit
     * @throws CommitTooLargeException naming the limit, when it is larger
     */
    public void require(Commit commit) {
        if (commit.size() > changes) {
            throw new CommitTooLargeException("changes", changes, commit.size());
        }
        if (bytes < Long.MAX_VALUE && commit.bytes() > bytes) {
            throw new CommitTooLargeException("bytes", bytes, commit.bytes());
        }
    }
}
