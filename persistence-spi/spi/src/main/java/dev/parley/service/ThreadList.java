package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Listing;
import dev.parley.model.Pin;
import dev.parley.model.PostState;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.order.Bound;
import dev.parley.order.Cursor;
import dev.parley.order.Direction;
import dev.parley.order.Page;
import dev.parley.order.PageRequest;
import dev.parley.order.Position;
import dev.parley.order.Side;
import dev.parley.order.ThreadCursors;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.order.ThreadPlace;
import dev.parley.store.Found;
import dev.parley.store.Pins;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.view.Perspective;
import dev.parley.view.ThreadPage;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The threads of a forum, for one reader, in one order: ask it for a page. Pinned threads come before all others. */
public final class ThreadList {
    /** The most pinned threads of a forum that come first; any more stand among the rest. */
    public static final int MAX_PINNED = 200;

    private final Reader reader;
    private final ForumId forum;
    private final ThreadOrder order;

    ThreadList(Reader reader, ForumId forum, ThreadOrder order) {
        this.reader = reader;
        this.forum = forum;
        this.order = order;
    }

    /**
     * The same threads in another order.
     *
     * @param next the order
     * @return the list in that order
     */
    public ThreadList order(ThreadOrder next) {
        return new ThreadList(reader, forum, next);
    }

    /**
     * The first page.
     *
     * @param size the most threads, 1 to 200
     * @return the page; empty where the forum is absent for the reader
     */
    public Optional<ThreadPage> first(int size) {
        return page(PageRequest.first(size));
    }

    /**
     * A page.
     *
     * @param request which one
     * @return the page; empty where the forum is absent for the reader
     * @throws dev.parley.order.CursorException for a cursor of another list or order, or one that is none
     * @throws InvalidValueException {@code position.unsupported} for a page at a number, which threads have not
     */
    public Optional<ThreadPage> page(PageRequest request) {
        Found found = reader.find(reader.lookup());
        Perspective perspective = reader.perspective(found);
        return perspective.heading(forum).map(heading -> {
            boolean all = perspective.visibility().seesHidden(forum);
            Page<DiscussionThread> threads =
                    Pager.page(new Threads(all, cursor(request.position()).map(ThreadCursors::asOf)), request);
            return new ThreadPage(
                    heading,
                    order,
                    threads.map(thread -> perspective.thread(thread).orElseThrow()));
        });
    }

    /**
     * A walk judges pins as of the moment it started, or as of the last pin where the clock has jumped back since: what
     * is pinned stays pinned, and what is pinned during the walk does not move in it.
     */
    private static Instant start(Instant now, ImmutableList<DiscussionThread> pinned) {
        return pinned.stream()
                .flatMap(thread -> thread.pin().stream())
                .map(Pin::at)
                .reduce(Times.kept(now), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static Optional<Cursor> cursor(Position position) {
        return position.fold(new Position.Cases<>() {
            @Override
            public Optional<Cursor> start() {
                return Optional.empty();
            }

            @Override
            public Optional<Cursor> end() {
                return Optional.empty();
            }

            @Override
            public Optional<Cursor> after(Cursor cursor) {
                return Optional.of(cursor);
            }

            @Override
            public Optional<Cursor> before(Cursor cursor) {
                return Optional.of(cursor);
            }

            @Override
            public Optional<Cursor> atNumber(int number) {
                return Optional.empty();
            }
        });
    }

    /** Two segments one behind the other: the pinned threads, sorted here, and the rest, sorted by the store. */
    private final class Threads implements Pager.Walkable<DiscussionThread, ThreadPlace> {
        private final ImmutableSet<PostState> states;
        private final Instant asOf;
        private final ImmutableList<DiscussionThread> pinned;
        private final ImmutableSet<ThreadId> pinnedIds;
        private final long scope = Cursor.scope("threads:" + forum);

        Threads(boolean all, Optional<Instant> started) {
            this.states = all
                    ? ImmutableSet.of(PostState.VISIBLE, PostState.HIDDEN, PostState.REMOVED)
                    : ImmutableSet.of(PostState.VISIBLE);
            ImmutableList<DiscussionThread> withPin =
                    stored(ThreadOrder.NEWEST, Pins.ONLY, Direction.FORWARD, Optional.empty(), MAX_PINNED);
            this.asOf = started.orElseGet(() -> start(reader.now(), withPin));
            this.pinned = withPin.stream()
                    .filter(thread ->
                            order.lists(thread) && place(thread).pinned().isPresent())
                    .sorted(Comparator.comparing(this::place))
                    .collect(ImmutableList.toImmutableList());
            this.pinnedIds = pinned.stream().map(DiscussionThread::id).collect(ImmutableSet.toImmutableSet());
        }

        private ImmutableList<DiscussionThread> stored(
                ThreadOrder by, Pins pins, Direction direction, Optional<Bound<ThreadKey>> from, int limit) {
            return reader.machinery()
                    .store()
                    .read(new ThreadRange(
                            ThreadScope.in(forum),
                            by,
                            direction,
                            from,
                            states,
                            ImmutableSet.of(Listing.LISTED),
                            pins,
                            limit));
        }

        @Override
        public ImmutableList<DiscussionThread> read(Direction direction, Optional<Bound<ThreadPlace>> from, int limit) {
            ImmutableList<DiscussionThread> first =
                    direction == Direction.FORWARD ? pinned(direction, from) : rest(direction, from, limit);
            ImmutableList<DiscussionThread> second =
                    direction == Direction.FORWARD ? rest(direction, from, limit) : pinned(direction, from);
            return ImmutableList.<DiscussionThread>builder().addAll(first).addAll(second).build().stream()
                    .limit(limit)
                    .collect(ImmutableList.toImmutableList());
        }

        private ImmutableList<DiscussionThread> pinned(Direction direction, Optional<Bound<ThreadPlace>> from) {
            return (direction == Direction.FORWARD ? pinned : pinned.reverse())
                    .stream()
                            .filter(thread -> from.isEmpty() || ahead(key(thread), from.get(), direction))
                            .collect(ImmutableList.toImmutableList());
        }

        private ImmutableList<DiscussionThread> rest(
                Direction direction, Optional<Bound<ThreadPlace>> from, int limit) {
            boolean amongPinned = from.isPresent() && from.get().key().pinned().isPresent();
            if (amongPinned && direction == Direction.BACKWARD) {
                return ImmutableList.of();
            }
            Optional<Bound<ThreadKey>> start = amongPinned
                    ? Optional.empty()
                    : from.map(bound -> new Bound<>(bound.key().key(), bound.side()));
            return stored(order, Pins.ANY, direction, start, limit + pinned.size()).stream()
                    .filter(thread -> !pinnedIds.contains(thread.id()))
                    .limit(limit)
                    .collect(ImmutableList.toImmutableList());
        }

        private boolean ahead(ThreadPlace place, Bound<ThreadPlace> bound, Direction direction) {
            int difference = place.compareTo(bound.key());
            if (difference == 0) {
                return (bound.side() == Side.BEFORE) == (direction == Direction.FORWARD);
            }
            return (difference > 0) == (direction == Direction.FORWARD);
        }

        private ThreadPlace place(DiscussionThread thread) {
            return ThreadPlace.of(thread, order, asOf);
        }

        @Override
        public ThreadPlace key(DiscussionThread thread) {
            return pinnedIds.contains(thread.id()) ? place(thread) : ThreadPlace.ofRest(thread, order);
        }

        @Override
        public Cursor cursor(Bound<ThreadPlace> bound) {
            return ThreadCursors.cursor(order, bound, asOf, scope);
        }

        @Override
        public Bound<ThreadPlace> bound(Cursor cursor) {
            return ThreadCursors.bound(order, cursor, scope);
        }

        @Override
        public Bound<ThreadPlace> at(int number) {
            throw new InvalidValueException(
                    "position.unsupported", "threads have no numbers; start a page at a cursor");
        }
    }
}
