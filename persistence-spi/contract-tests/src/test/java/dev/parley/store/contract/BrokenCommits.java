package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.HugKind;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.CommitTooLargeException;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Lookup;
import dev.parley.store.StoreException;
import dev.parley.store.StoreLimits;
import dev.parley.store.UnknownOutcomeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Mistakes in commits. */
final class BrokenCommits {
    private BrokenCommits() {}

    private static Revision revision(DiscussionStore store, Boundary boundary) {
        return store.find(Lookup.head(boundary)).revision(boundary);
    }

    private static boolean holds(DiscussionStore store, Guard guard) {
        return revision(store, guard.boundary()).equals(guard.expected());
    }

    /** Time between comparing and writing, for another commit to come in between. */
    private static final class Gap {
        private static final long MILLIS = 20;

        private final Exchanger<Commit> between = new Exchanger<>();

        /** Waits for another one; nobody else may come. */
        void awaitAnother(Commit commit) {
            try {
                between.exchange(commit, MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException alone) {
                // then the mistake does not show this time
            }
        }
    }

    static final class LetsGoOfChecks extends ForwardingStore {
        private final Gap gap = new Gap();

        LetsGoOfChecks(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            boolean holds = commit.checks().stream()
                    .allMatch(check -> revision(below(), check.boundary()).equals(check.expected()));
            if (commit.checks().isEmpty() || !holds) {
                return super.commit(commit);
            }
            gap.awaitAnother(commit);
            return super.commit(Recommit.withoutChecks(commit));
        }
    }

    static final class LosesAnUpdate extends ForwardingStore {
        private final Gap gap = new Gap();

        LosesAnUpdate(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            Guard guard = commit.guards().get(0);
            if (!(guard.boundary() instanceof Boundary.OfHandle) || !holds(below(), guard)) {
                return super.commit(commit);
            }
            gap.awaitAnother(commit);
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.Conflict conflict
                    ? super.commit(
                            Recommit.guards(commit, ImmutableList.of(new Guard(guard.boundary(), conflict.current()))))
                    : result;
        }
    }

    static final class NamesAWrongRevision extends ForwardingStore {
        NamesAWrongRevision(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.Conflict conflict
                    ? new CommitResult.Conflict(
                            conflict.boundary(), commit.guards().get(0).expected(), conflict.head())
                    : result;
        }
    }

    static final class ConflictsWithoutAHead extends ForwardingStore {
        ConflictsWithoutAHead(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.Conflict conflict
                    ? new CommitResult.Conflict(
                            conflict.boundary(),
                            conflict.current(),
                            below().find(Lookup.builder().build()))
                    : result;
        }
    }

    static final class IgnoresChecks extends ForwardingStore {
        IgnoresChecks(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            return super.commit(Recommit.withoutChecks(commit));
        }
    }

    static final class LooksAtReceiptsLast extends ForwardingStore {
        LooksAtReceiptsLast(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            for (Check check : commit.checks()) {
                Revision now = revision(below(), check.boundary());
                if (!commit.receipts().isEmpty() && !now.equals(check.expected())) {
                    return new CommitResult.Conflict(
                            check.boundary(), now, below().find(Lookup.head(check.boundary())));
                }
            }
            return super.commit(commit);
        }
    }

    static final class GivesTheLaterReceipt extends ForwardingStore {
        GivesTheLaterReceipt(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.AlreadyApplied applied
                            && applied.receipts().size() == commit.receipts().size()
                    ? new CommitResult.AlreadyApplied(commit.receipts())
                    : result;
        }
    }

    static final class GivesOneReceipt extends ForwardingStore {
        GivesOneReceipt(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            return result instanceof CommitResult.AlreadyApplied applied
                    ? new CommitResult.AlreadyApplied(applied.receipts().subList(0, 1))
                    : result;
        }
    }

    static final class LeavesHalfACommit extends ForwardingStore {
        LeavesHalfACommit(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            try {
                return super.commit(commit);
            } catch (UnknownOutcomeException | CommitTooLargeException e) {
                throw e;
            } catch (StoreException e) {
                ImmutableList<Change> half =
                        commit.changes().subList(0, (commit.changes().size() + 1) / 2);
                super.commit(Recommit.only(commit.guards(), half));
                throw e;
            }
        }
    }

    static final class LocksWhatItChecks extends ForwardingStore {
        private final Set<Check> locked = ConcurrentHashMap.newKeySet();

        LocksWhatItChecks(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            for (Check check : commit.checks()) {
                if (commit.receipts().isEmpty() && locked.contains(check)) {
                    return new CommitResult.Conflict(
                            check.boundary(), check.expected(), below().find(Lookup.head(check.boundary())));
                }
            }
            CommitResult result = super.commit(commit);
            if (Results.isCommitted(result)) {
                locked.addAll(commit.checks());
            }
            return result;
        }
    }

    static final class TakesMoreThanItsLimits extends ForwardingStore {
        TakesMoreThanItsLimits(DiscussionStore below) {
            super(below);
        }

        @Override
        public StoreLimits limits() {
            return new StoreLimits(super.limits().changes() / 2, super.limits().bytes() / 2, Duration.ZERO);
        }
    }

    static final class NamesAnotherLimit extends ForwardingStore {
        NamesAnotherLimit(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            try {
                return super.commit(commit);
            } catch (CommitTooLargeException e) {
                throw new CommitTooLargeException("size", e.max(), e.actual());
            }
        }
    }

    static final class TidiesUp extends ForwardingStore {
        TidiesUp(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            try {
                return super.commit(commit);
            } catch (UnknownOutcomeException e) {
                Guard guard = commit.guards().get(0);
                Optional<Change> hug = commit.changes().stream()
                        .filter(Change.PutHug.class::isInstance)
                        .findFirst();
                hug.map(Change.PutHug.class::cast)
                        .ifPresent(put -> super.commit(Recommit.only(
                                ImmutableList.of(new Guard(guard.boundary(), revision(below(), guard.boundary()))),
                                ImmutableList.of(new Change.DeleteHug(
                                        put.thread(),
                                        put.hug().post(),
                                        put.hug().giver(),
                                        HugKind.HUG)))));
                throw e;
            }
        }
    }

    static final class CommitsWhereItCan extends ForwardingStore {
        CommitsWhereItCan(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            if (result instanceof CommitResult.Conflict && commit.guards().size() > 1) {
                for (Guard guard : commit.guards()) {
                    super.commit(Recommit.only(
                            ImmutableList.of(guard),
                            commit.changes().stream()
                                    .filter(change -> change.boundary().equals(guard.boundary()))
                                    .collect(ImmutableList.toImmutableList())));
                }
            }
            return result;
        }
    }

    static final class RefusesAPartOfNothing extends ForwardingStore {
        RefusesAPartOfNothing(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            for (Change change : commit.changes()) {
                if (change instanceof Change.PutContent put
                        && below().find(Lookup.builder()
                                        .post(put.thread(), put.number())
                                        .build())
                                .addresses()
                                .isEmpty()) {
                    throw new IllegalArgumentException("there is no post " + put.number());
                }
            }
            return super.commit(commit);
        }
    }
}
