package dev.parley.store;

import dev.parley.order.ThreadOrder;
import java.util.Optional;

/** What a store may be able to do beyond what every store can. Each is specified where it is present and where not. */
public enum Capability {
    /** One commit may guard several boundaries. Without it, commands that need that are refused. */
    SEVERAL_BOUNDARIES,
    /** Checks are compared at the moment of the commit. Without it, policy and members lag by the stated time. */
    CHECKS,
    /** Lists show a commit at once. Without it they lag by the stated time. */
    LISTS_AT_ONCE,
    /** Threads are read by latest activity. */
    BY_LATEST_ACTIVITY,
    /** Threads are read by visible posts. */
    BY_MOST_REPLIES,
    /** Threads are read by hugs. */
    BY_MOST_HUGGED,
    /** Threads are read by heat. */
    BY_HEAT,
    /** Threads with one visible post are read. */
    UNANSWERED,
    /** All log entries are read in one sequence without gaps. */
    FEED,
    /** What was acknowledged has been synced to disk, and survives the loss of power. */
    DURABLE,
    /** Several processes may use it at once. Without it a second one is refused. */
    SHARED;

    /**
     * The capability that a store needs to read threads in an order.
     *
     * @param order the order
     * @return the capability; absent for {@link ThreadOrder#NEWEST}, which every store has
     */
    public static Optional<Capability> of(ThreadOrder order) {
        return switch (order) {
            case NEWEST -> Optional.empty();
            case LATEST_ACTIVITY -> Optional.of(BY_LATEST_ACTIVITY);
            case MOST_REPLIES -> Optional.of(BY_MOST_REPLIES);
            case MOST_HUGGED -> Optional.of(BY_MOST_HUGGED);
            case HOT -> Optional.of(BY_HEAT);
            case UNANSWERED -> Optional.of(UNANSWERED);
        };
    }
}
