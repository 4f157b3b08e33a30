package dev.parley.order;

import com.google.common.base.CaseFormat;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Times;
import java.util.Comparator;

/** The orders of threads. Threads with the same rank follow by id, the highest first. */
public enum ThreadOrder {
    /** By the time of the last visible bumping post, the latest first. */
    LATEST_ACTIVITY,
    /** By when they were opened, the latest first. */
    NEWEST,
    /** By visible posts, the most first. */
    MOST_REPLIES,
    /** By the hugs of visible posts, the most first. */
    MOST_HUGGED,
    /** By heat, the hottest first. */
    HOT,
    /** Only threads with one visible post, by when they were opened, the latest first. */
    UNANSWERED;

    private static final Comparator<ThreadKey> KEYS = Comparator.comparingLong(ThreadKey::rank)
            .thenComparing(ThreadKey::id)
            .reversed();

    /**
     * The key of a thread in this order.
     *
     * @param thread the thread
     * @return its key
     */
    public ThreadKey key(DiscussionThread thread) {
        return new ThreadKey(rank(thread), thread.id());
    }

    private long rank(DiscussionThread thread) {
        return switch (this) {
            case LATEST_ACTIVITY -> Times.micros(thread.lastActivity());
            case NEWEST, UNANSWERED -> Times.micros(thread.created());
            case MOST_REPLIES -> thread.tail().posts().visible();
            case MOST_HUGGED -> thread.tail().hugs().total();
            case HOT -> thread.tail().heat();
        };
    }

    /**
     * Whether the order has a place for a thread.
     *
     * @param thread the thread
     * @return true for every thread and order, but for {@link #UNANSWERED} only where one post is visible
     */
    public boolean lists(DiscussionThread thread) {
        return this != UNANSWERED || thread.tail().posts().visible() == 1;
    }

    /**
     * The order of keys. It is total.
     *
     * @return the comparator
     */
    public Comparator<ThreadKey> keys() {
        return KEYS;
    }

    /**
     * The order of threads.
     *
     * @return the comparator
     */
    public Comparator<DiscussionThread> threads() {
        return Comparator.comparing(this::key, KEYS);
    }

    /**
     * The name of the order in JSON, in cursors and on command lines.
     *
     * @return for instance {@code latest-activity}
     */
    public String code() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
    }
}
