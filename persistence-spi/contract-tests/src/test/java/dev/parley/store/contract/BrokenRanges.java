package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugRange;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.MemberRange;
import dev.parley.store.PostAddress;
import dev.parley.store.PostRange;
import dev.parley.store.Range;
import dev.parley.store.ThreadRange;
import dev.parley.store.WrittenRange;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Mistakes in slices. */
final class BrokenRanges {
    private BrokenRanges() {}

    /** A store that reads some ranges otherwise. What it returns is of the type that the range names. */
    private abstract static class Misreading extends ForwardingStore {
        Misreading(DiscussionStore below) {
            super(below);
        }

        /** The slice, or the one that the store below reads. */
        abstract ImmutableList<?> slice(Range<?> range);

        @Override
        @SuppressWarnings("unchecked") // each mistake keeps to the type of its range
        public <T> ImmutableList<T> read(Range<T> range) {
            return (ImmutableList<T>) slice(range);
        }

        final ImmutableList<?> honest(Range<?> range) {
            return below().read(range);
        }
    }

    static final class DropsAnItemAtABorder extends Misreading {
        DropsAnItemAtABorder(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof LogRange log && log.after() > 0) {
                return below().read(new LogRange(log.boundary(), log.after() + 1, log.limit()));
            }
            return honest(range);
        }
    }

    static final class RepeatsAnItemAtABorder extends Misreading {
        RepeatsAnItemAtABorder(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof LogRange log && log.after() > 0) {
                return below().read(new LogRange(log.boundary(), log.after() - 1, log.limit()));
            }
            return honest(range);
        }
    }

    static final class SortsOtherwise extends Misreading {
        SortsOtherwise(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof MemberRange members) {
                return ImmutableList.sortedCopyOf(
                        Comparator.comparing((Member member) -> member.id().value(), String.CASE_INSENSITIVE_ORDER),
                        below().read(members));
            }
            return honest(range);
        }
    }

    static final class BreaksTiesOtherwise extends Misreading {
        BreaksTiesOtherwise(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof ThreadRange threads && threads.order() == ThreadOrder.NEWEST) {
                Comparator<DiscussionThread> signed = Comparator.comparing(DiscussionThread::created)
                        .thenComparing(thread -> thread.id().value());
                return ImmutableList.sortedCopyOf(
                        threads.direction() == Direction.FORWARD ? signed.reversed() : signed, below().read(threads));
            }
            return honest(range);
        }
    }

    static final class NeedsItsAnchor extends Misreading {
        NeedsItsAnchor(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof HugRange hugs
                    && hugs.after().filter(this::isGone).isPresent()) {
                return ImmutableList.of();
            }
            return honest(range);
        }

        private boolean isGone(Hug hug) {
            return below().find(Lookup.builder()
                            .hug(hug.post(), hug.giver(), hug.kind())
                            .build())
                    .hugs()
                    .isEmpty();
        }
    }

    static final class FiltersAfterTheLimit extends Misreading {
        FiltersAfterTheLimit(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof WrittenRange written) {
                return below()
                        .read(new WrittenRange(written.author(), written.after(), Orders.ANY_STATE, written.limit()))
                        .stream()
                        .filter(post -> written.states().contains(post.state()))
                        .collect(ImmutableList.toImmutableList());
            }
            return honest(range);
        }
    }

    static final class PagesByOffset extends Misreading {
        private record Place(ThreadId thread, PostKey key) {}

        private final Map<Place, Integer> shown = new ConcurrentHashMap<>();

        PagesByOffset(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (!(range instanceof PostRange posts)
                    || posts.order() != PostOrder.MOST_HUGGED
                    || posts.direction() != Direction.FORWARD
                    || !posts.states().equals(Orders.ANY_STATE)) {
                return honest(range);
            }
            Optional<Integer> offset = posts.from()
                    .filter(bound -> bound.side() == Side.AFTER)
                    .flatMap(bound -> Optional.ofNullable(shown.get(new Place(posts.thread(), bound.key()))));
            if (posts.from().isPresent() && offset.isEmpty()) {
                return honest(range);
            }
            int passed = offset.orElse(0);
            ImmutableList<Post> all = below().read(fromTheStart(posts, passed + posts.limit()));
            ImmutableList<Post> slice = all.subList(Math.min(passed, all.size()), all.size());
            if (!slice.isEmpty()) {
                shown.put(new Place(posts.thread(), PostKey.of(slice.get(slice.size() - 1))), passed + slice.size());
            }
            return slice;
        }

        private static PostRange fromTheStart(PostRange posts, int limit) {
            return new PostRange(
                    posts.thread(),
                    posts.answersTo(),
                    posts.order(),
                    posts.direction(),
                    Optional.empty(),
                    posts.states(),
                    posts.bumping(),
                    limit);
        }
    }

    static final class ReadsFromTheStart extends Misreading {
        ReadsFromTheStart(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (!(range instanceof ThreadRange threads) || threads.from().isEmpty()) {
                return honest(range);
            }
            Bound<ThreadKey> from = threads.from().get();
            Comparator<ThreadKey> order = threads.direction() == Direction.FORWARD
                    ? threads.order().keys()
                    : threads.order().keys().reversed();
            boolean inclusive = (from.side() == Side.BEFORE) == (threads.direction() == Direction.FORWARD);
            return below()
                    .read(new ThreadRange(
                            threads.scope(),
                            threads.order(),
                            threads.direction(),
                            Optional.empty(),
                            threads.states(),
                            threads.listings(),
                            threads.pins(),
                            Integer.MAX_VALUE))
                    .stream()
                    .filter(thread -> {
                        int compared = order.compare(threads.order().key(thread), from.key());
                        return inclusive ? compared >= 0 : compared > 0;
                    })
                    .limit(threads.limit())
                    .collect(ImmutableList.toImmutableList());
        }
    }

    static final class LeavesAPostInItsOldList extends Misreading {
        private final Map<PostAddress, PostState> listed = new ConcurrentHashMap<>();
        private final Set<Author> concerned = ConcurrentHashMap.newKeySet();

        LeavesAPostInItsOldList(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            for (Change change : commit.changes()) {
                if (change instanceof Change.PutWithholdings put) {
                    PostAddress address = new PostAddress(put.thread(), put.number());
                    below().find(Lookup.builder()
                                    .post(put.thread(), put.number())
                                    .build())
                            .addresses()
                            .values()
                            .forEach(post -> {
                                listed.putIfAbsent(address, post.state());
                                concerned.add(post.author());
                            });
                }
            }
            return super.commit(commit);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof WrittenRange written && concerned.contains(written.author())) {
                return below()
                        .read(new WrittenRange(written.author(), written.after(), Orders.ANY_STATE, Integer.MAX_VALUE))
                        .stream()
                        .filter(post -> written.states()
                                .contains(listed.getOrDefault(
                                        new PostAddress(post.thread(), post.number()), post.state())))
                        .limit(written.limit())
                        .collect(ImmutableList.toImmutableList());
            }
            return honest(range);
        }
    }

    static final class FiltersWhileItWalks extends Misreading {
        FiltersWhileItWalks(DiscussionStore below) {
            super(below);
        }

        @Override
        ImmutableList<?> slice(Range<?> range) {
            if (range instanceof WrittenRange written) {
                return below()
                        .read(new WrittenRange(written.author(), written.after(), Orders.ANY_STATE, Integer.MAX_VALUE))
                        .stream()
                        .filter(post -> written.states().contains(post.state()))
                        .limit(written.limit())
                        .collect(ImmutableList.toImmutableList());
            }
            return honest(range);
        }
    }
}
