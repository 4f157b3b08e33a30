package dev.parley.store;

import dev.parley.model.Hug;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Which hugs of a post to read.
 *
 * @param thread the thread of the post
 * @param post the post
 * @param after only hugs after this one, whether or not it is still there
 * @param limit the most hugs, at least 1
 */
public record HugRange(ThreadId thread, PostId post, Optional<Hug> after, int limit) {
    /** The order of the hugs of a post: by time, then by who gave it, then by kind. */
    public static final Comparator<Hug> ORDER = Comparator.comparing(Hug::at)
            .thenComparing(Hug::giver, AuthorOrder.INSTANCE)
            .thenComparing(Hug::kind);

    /**
     * Refuses null, and limits below 1.
     *
     * @param thread the thread of the post
     * @param post the post
     * @param after only hugs after this one, whether or not it is still there
     * @param limit the most hugs, at least 1
     */
    public HugRange {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(after, "after");
        Limits.requirePositive("limit", limit);
    }
}
