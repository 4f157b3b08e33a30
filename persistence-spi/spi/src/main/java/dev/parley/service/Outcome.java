package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.command.Violation;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import java.util.Objects;
import java.util.function.Function;

/** What came of a command. */
public sealed interface Outcome permits Outcome.Done, Outcome.Pending, Outcome.Refused, Outcome.Invalid {
    /**
     * Calls the case that fits.
     *
     * @param done what to do when it took effect
     * @param pending what to do when it takes effect with the host's transaction
     * @param refused what to do when it was refused
     * @param invalid what to do when it was malformed
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(
            Function<Done, T> done,
            Function<Pending, T> pending,
            Function<Refused, T> refused,
            Function<Invalid, T> invalid);

    /**
     * What the command came to, or comes to when the host's transaction commits.
     *
     * @return the result
     * @throws NotDoneException when it was refused or malformed
     */
    default Result orThrow() {
        return fold(
                Done::result,
                Pending::result,
                refused -> {
                    throw new NotDoneException(this, "refused: " + refused.reasons());
                },
                invalid -> {
                    throw new NotDoneException(this, "malformed: " + invalid.violations());
                });
    }

    /**
     * What was published.
     *
     * @return the thread, the post and its number
     * @throws NotDoneException when it was refused or malformed, or publishes nothing
     */
    default Result.Published published() {
        if (orThrow() instanceof Result.Published published) {
            return published;
        }
        throw new NotDoneException(this, "the command publishes nothing");
    }

    /**
     * It took effect, now or when it was first sent.
     *
     * @param result what it came to
     */
    record Done(Result result) implements Outcome {
        /**
         * Refuses null.
         *
         * @param result what it came to
         */
        public Done {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Pending, T> pending,
                Function<Refused, T> refused,
                Function<Invalid, T> invalid) {
            return done.apply(this);
        }
    }

    /**
     * It takes effect if and only if the {@linkplain HostTransaction transaction of the host's} that it is part of is
     * committed.
     *
     * @param result what it then comes to
     */
    record Pending(Result result) implements Outcome {
        /**
         * Refuses null.
         *
         * @param result what it then comes to
         */
        public Pending {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Pending, T> pending,
                Function<Refused, T> refused,
                Function<Invalid, T> invalid) {
            return pending.apply(this);
        }
    }

    /**
     * It was refused, and nothing has changed.
     *
     * @param reasons every reason
     */
    record Refused(ImmutableSortedSet<Reason> reasons) implements Outcome {
        /**
         * Refuses null.
         *
         * @param reasons every reason
         */
        public Refused {
            Objects.requireNonNull(reasons, "reasons");
        }

        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Pending, T> pending,
                Function<Refused, T> refused,
                Function<Invalid, T> invalid) {
            return refused.apply(this);
        }
    }

    /**
     * It was malformed, and nothing has changed.
     *
     * @param violations all that is wrong with it
     */
    record Invalid(ImmutableList<Violation> violations) implements Outcome {
        /**
         * Refuses null.
         *
         * @param violations all that is wrong with it
         */
        public Invalid {
            Objects.requireNonNull(violations, "violations");
        }

        @Override
        public <T> T fold(
                Function<Done, T> done,
                Function<Pending, T> pending,
                Function<Refused, T> refused,
                Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }
}
