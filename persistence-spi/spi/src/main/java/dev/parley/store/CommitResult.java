package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.Boundary;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import java.util.Objects;
import java.util.function.Function;

/** What came of a commit. That it cannot be known is an {@link UnknownOutcomeException}. */
public sealed interface CommitResult
        permits CommitResult.Committed, CommitResult.AlreadyApplied, CommitResult.Conflict {
    /**
     * Calls the case that fits.
     *
     * @param committed what to do when all was done
     * @param alreadyApplied what to do when it had been done before
     * @param conflict what to do when it stood on something that had changed
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(
            Function<Committed, T> committed,
            Function<AlreadyApplied, T> alreadyApplied,
            Function<Conflict, T> conflict);

    /**
     * All was done.
     *
     * @param revisions the new revision of every guarded boundary
     */
    record Committed(ImmutableMap<Boundary, Revision> revisions) implements CommitResult {
        /**
         * Refuses null.
         *
         * @param revisions the new revision of every guarded boundary
         */
        public Committed {
            Objects.requireNonNull(revisions, "revisions");
        }

        @Override
        public <T> T fold(
                Function<Committed, T> committed,
                Function<AlreadyApplied, T> alreadyApplied,
                Function<Conflict, T> conflict) {
            return committed.apply(this);
        }
    }

    /**
     * Nothing was done now: some of its commands had been applied before.
     *
     * @param receipts all receipts that are known of those that the commit holds, as they are kept; at least one
     */
    record AlreadyApplied(ImmutableList<Receipt> receipts) implements CommitResult {
        /**
         * Refuses to be empty.
         *
         * @param receipts all receipts that are known of those that the commit holds, as they are kept; at least one
         */
        public AlreadyApplied {
            if (receipts.isEmpty()) {
                throw new IllegalArgumentException("something has to be applied already");
            }
        }

        @Override
        public <T> T fold(
                Function<Committed, T> committed,
                Function<AlreadyApplied, T> alreadyApplied,
                Function<Conflict, T> conflict) {
            return alreadyApplied.apply(this);
        }
    }

    /**
     * Nothing was done: a boundary has another revision than expected.
     *
     * @param boundary the first boundary that differs, guards before checks
     * @param current its revision now
     * @param head what it holds now, looked up by the boundary's own key: the policy, the thread with its tail, the
     *     member, whom the handle means, or the reading
     */
    record Conflict(Boundary boundary, Revision current, Found head) implements CommitResult {
        /**
         * Refuses null.
         *
         * @param boundary the first boundary that differs, guards before checks
         * @param current its revision now
         * @param head what it holds now, looked up by the boundary's own key: the policy, the thread with its tail, the
         *     member, whom the handle means, or the reading
         */
        public Conflict {
            Objects.requireNonNull(boundary, "boundary");
            Objects.requireNonNull(current, "current");
            Objects.requireNonNull(head, "head");
        }

        @Override
        public <T> T fold(
                Function<Committed, T> committed,
                Function<AlreadyApplied, T> alreadyApplied,
                Function<Conflict, T> conflict) {
            return conflict.apply(this);
        }
    }
}
