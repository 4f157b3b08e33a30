package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.LogEntry;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import java.util.Objects;
import java.util.function.Function;

/** What becomes of a command. */
public sealed interface Decision permits Decision.Accepted, Decision.Refused {
    /**
     * Calls the case that fits.
     *
     * @param accepted what to do with an accepted command
     * @param refused what to do with a refused one
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

    /**
     * The command takes effect when this is committed, all of it or none.
     *
     * @param guards the boundaries that change
     * @param checks the boundaries that the decision stands on
     * @param changes what changes
     * @param log what is logged
     * @param result what the command comes to
     */
    record Accepted(
            ImmutableList<Guard> guards,
            ImmutableList<Check> checks,
            ImmutableList<Change> changes,
            ImmutableList<LogEntry> log,
            Result result)
            implements Decision {
        /**
         * Refuses null.
         *
         * @param guards the boundaries that change
         * @param checks the boundaries that the decision stands on
         * @param changes what changes
         * @param log what is logged
         * @param result what the command comes to
         */
        public Accepted {
            Objects.requireNonNull(guards, "guards");
            Objects.requireNonNull(checks, "checks");
            Objects.requireNonNull(changes, "changes");
            Objects.requireNonNull(log, "log");
            Objects.requireNonNull(result, "result");
        }

        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /**
     * The command has no effect.
     *
     * @param reasons every reason, at least one
     */
    record Refused(ImmutableSortedSet<Reason> reasons) implements Decision {
        /**
         * Refuses to refuse without a reason.
         *
         * @param reasons every reason, at least one
         */
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
