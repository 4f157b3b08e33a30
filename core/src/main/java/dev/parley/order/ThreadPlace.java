package dev.parley.order;

import dev.parley.model.DiscussionThread;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a thread stands in a list: among the pinned ones, which come first, or in the order of the rest.
 *
 * @param pinned the scope of the pin, absent in the rest
 * @param rank microseconds since 1970 of the pin; in the rest, what the order ranks by
 * @param id the thread
 */
public record ThreadPlace(Optional<PinScope> pinned, long rank, ThreadId id) implements Comparable<ThreadPlace> {
    static final int EVERYWHERE = 0;
    static final int FORUM = 1;
    static final int REST = 2;

    private static final Comparator<ThreadPlace> ORDER = Comparator.comparingInt(ThreadPlace::segment)
            .thenComparing(Comparator.comparingLong(ThreadPlace::rank)
                    .thenComparing(ThreadPlace::id)
                    .reversed());

    /**
     * Refuses null.
     *
     * @param pinned the scope of the pin, absent in the rest
     * @param rank microseconds since 1970 of the pin; in the rest, what the order ranks by
     * @param id the thread
     */
    public ThreadPlace {
        Objects.requireNonNull(pinned, "pinned");
        Objects.requireNonNull(id, "id");
    }

    /**
     * Where a thread stands.
     *
     * @param thread the thread
     * @param order the order of the rest
     * @param asOf the instant at which pins are judged
     * @return its place
     */
    public static ThreadPlace of(DiscussionThread thread, ThreadOrder order, Instant asOf) {
        Optional<Pin> pin = thread.pin().filter(set -> !set.at().isAfter(asOf) && set.holdsAt(asOf));
        return pin.map(set -> new ThreadPlace(Optional.of(set.scope()), Times.micros(set.at()), thread.id()))
                .orElseGet(() -> ofRest(thread, order));
    }

    /**
     * Where a thread stands that is not among the pinned ones.
     *
     * @param thread the thread
     * @param order the order of the rest
     * @return its place
     */
    public static ThreadPlace ofRest(DiscussionThread thread, ThreadOrder order) {
        ThreadKey key = order.key(thread);
        return new ThreadPlace(Optional.empty(), key.rank(), key.id());
    }

    /**
     * The key in the order of the rest.
     *
     * @return the key; it means something only for a thread that is not pinned
     */
    public ThreadKey key() {
        return new ThreadKey(rank, id);
    }

    /** 0 for pinned everywhere, 1 for pinned in the forum, 2 for the rest; cursors hold it. */
    int segment() {
        return pinned.map(scope -> scope == PinScope.EVERYWHERE ? EVERYWHERE : FORUM)
                .orElse(REST);
    }

    /** The inverse of {@link #segment()}; empty for the rest. */
    static Optional<PinScope> scope(long segment) {
        return segment == EVERYWHERE
                ? Optional.of(PinScope.EVERYWHERE)
                : segment == FORUM ? Optional.of(PinScope.FORUM) : Optional.empty();
    }

    @Override
    public int compareTo(ThreadPlace other) {
        return ORDER.compare(this, other);
    }
}
