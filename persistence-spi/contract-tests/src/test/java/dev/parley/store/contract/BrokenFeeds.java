package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.store.CommitFeed;
import dev.parley.store.DiscussionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes in the feed. */
final class BrokenFeeds {
    private BrokenFeeds() {}

    /** A feed that shows all entries that have a position in a way of its own. */
    private record Feed(CommitFeed below, UnaryOperator<ImmutableList<Sequenced>> shown) implements CommitFeed {
        @Override
        public int sequence(int limit) {
            return below.sequence(limit);
        }

        @Override
        public ImmutableList<Sequenced> read(long after, int limit) {
            return shown.apply(below.read(0, Integer.MAX_VALUE)).stream()
                    .filter(entry -> entry.position() > after)
                    .limit(limit)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    static final class WithGaps extends ForwardingStore {
        WithGaps(DiscussionStore below) {
            super(below);
        }

        @Override
        public Optional<CommitFeed> feed() {
            return super.feed()
                    .map(feed -> new Feed(
                            feed,
                            entries -> entries.stream()
                                    .filter(entry -> !(entry.entry().boundary() instanceof Boundary.OfHandle))
                                    .collect(ImmutableList.toImmutableList())));
        }
    }

    static final class OutOfOrder extends ForwardingStore {
        OutOfOrder(DiscussionStore below) {
            super(below);
        }

        @Override
        public Optional<CommitFeed> feed() {
            return super.feed().map(feed -> new Feed(feed, OutOfOrder::swapped));
        }

        private static ImmutableList<CommitFeed.Sequenced> swapped(ImmutableList<CommitFeed.Sequenced> entries) {
            List<CommitFeed.Sequenced> swapped = new ArrayList<>(entries);
            for (int i = 0; i + 1 < swapped.size(); i += 2) {
                CommitFeed.Sequenced one = swapped.get(i);
                CommitFeed.Sequenced other = swapped.get(i + 1);
                if (one.entry().boundary().equals(other.entry().boundary())) {
                    swapped.set(i, new CommitFeed.Sequenced(one.position(), other.entry()));
                    swapped.set(i + 1, new CommitFeed.Sequenced(other.position(), one.entry()));
                }
            }
            return ImmutableList.copyOf(swapped);
        }
    }
}
