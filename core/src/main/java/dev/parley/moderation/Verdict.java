package dev.parley.moderation;

import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.Reason;
import java.util.Collection;

/**
 * What a rule says: nothing, or all its reasons to refuse. Verdicts are joined, and joining is commutative, associative
 * and idempotent, so that the order of the rules never changes the outcome.
 *
 * @param refusals the reasons, none to allow
 */
public record Verdict(ImmutableSortedSet<Reason> refusals) {
    /** Nothing against it. */
    public static final Verdict ALLOW = new Verdict(ImmutableSortedSet.of());

    /**
     * A verdict with these reasons.
     *
     * @param reasons the reasons to refuse, none to allow
     * @return the verdict
     */
    public static Verdict refuse(Collection<Reason> reasons) {
        return new Verdict(ImmutableSortedSet.copyOf(reasons));
    }

    /**
     * A verdict with one reason.
     *
     * @param reason the reason to refuse
     * @return the verdict
     */
    public static Verdict refuse(Reason reason) {
        return new Verdict(ImmutableSortedSet.of(reason));
    }

    /**
     * Both verdicts together.
     *
     * @param other another verdict
     * @return a verdict with the reasons of both
     */
    public Verdict join(Verdict other) {
        if (other.refusals.isEmpty()) {
            return this;
        }
        return refusals.isEmpty()
                ? other
                : new Verdict(ImmutableSortedSet.<Reason>naturalOrder()
                        .addAll(refusals)
                        .addAll(other.refusals)
                        .build());
    }

    /**
     * Whether nothing stands against it.
     *
     * @return true without reasons
     */
    public boolean allows() {
        return refusals.isEmpty();
    }
}
