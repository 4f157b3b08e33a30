package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Listing;
import dev.parley.model.PostState;
import dev.parley.order.ThreadOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ForumFigures;
import dev.parley.store.PostCount;
import dev.parley.store.ThreadScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Mistakes in counting, forgetting and closing. */
final class BrokenFigures {
    private static final int ALL = 10_000;

    private BrokenFigures() {}

    static final class IgnoresTheCap extends ForwardingStore {
        IgnoresTheCap(DiscussionStore below) {
            super(below);
        }

        @Override
        public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
            return super.count(counts.stream()
                    .map(count -> new PostCount(
                            count.thread(), count.after(), count.states(), count.except(), Integer.MAX_VALUE))
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    static final class CountsInAnotherOrder extends ForwardingStore {
        CountsInAnotherOrder(DiscussionStore below) {
            super(below);
        }

        @Override
        public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
            return super.count(counts).reverse();
        }
    }

    static final class CountsHiddenThreads extends ForwardingStore {
        CountsHiddenThreads(DiscussionStore below) {
            super(below);
        }

        @Override
        public ForumFigures figures(ForumId forum) {
            ForumFigures figures = super.figures(forum);
            long hidden = below().read(Orders.threads(ThreadScope.in(forum), ThreadOrder.NEWEST, ALL)).stream()
                    .filter(CountsHiddenThreads::isHidden)
                    .count();
            return new ForumFigures(figures.threads() + hidden, figures.posts(), figures.lastActivity());
        }

        private static boolean isHidden(DiscussionThread thread) {
            return thread.state() == PostState.HIDDEN && thread.listing() == Listing.LISTED;
        }
    }

    static final class ForgetsTooMuch extends ForwardingStore {
        ForgetsTooMuch(DiscussionStore below) {
            super(below);
        }

        @Override
        public int forgetReceipts(Instant before) {
            return super.forgetReceipts(before.plus(1, ChronoUnit.MICROS));
        }
    }

    static final class ForgetsWithoutCounting extends ForwardingStore {
        ForgetsWithoutCounting(DiscussionStore below) {
            super(below);
        }

        @Override
        public int forgetReceipts(Instant before) {
            super.forgetReceipts(before);
            return 0;
        }
    }

    static final class ClosesOnce extends ForwardingStore {
        private boolean closed;

        ClosesOnce(DiscussionStore below) {
            super(below);
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("this store is closed");
            }
            closed = true;
            super.close();
        }
    }

    static final class WorksWhenClosed extends ForwardingStore {
        WorksWhenClosed(DiscussionStore below) {
            super(below);
        }

        @Override
        public void close() {
            // forgets to
        }
    }

    static final class TakesNull extends ForwardingStore {
        TakesNull(DiscussionStore below) {
            super(below);
        }

        @Override
        public ForumFigures figures(ForumId forum) {
            return Optional.ofNullable(forum).map(super::figures).orElse(ForumFigures.NONE);
        }
    }
}
