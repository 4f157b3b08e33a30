package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.InvalidValueException;
import dev.parley.model.Author;
import dev.parley.model.Bumping;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.ReplyPath;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Cursor;
import dev.parley.order.Direction;
import dev.parley.order.Page;
import dev.parley.order.PageRequest;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.store.Lookup;
import dev.parley.store.PostRange;
import dev.parley.view.Perspective;
import dev.parley.view.PostPage;
import java.util.Optional;
import java.util.OptionalInt;

/** The posts of a thread, for one reader, in one order: ask it for a page. */
public final class PostList {
    private static final ImmutableSet<PostState> ALL = Sets.immutableEnumSet(ImmutableSet.copyOf(PostState.values()));
    private static final ImmutableSet<Bumping> ANY = Sets.immutableEnumSet(ImmutableSet.copyOf(Bumping.values()));

    private final Reader reader;
    private final ThreadId thread;
    private final PostOrder order;

    PostList(Reader reader, ThreadId thread, PostOrder order) {
        this.reader = reader;
        this.thread = thread;
        this.order = order;
    }

    /**
     * The same posts in another order.
     *
     * @param next the order
     * @return the list in that order
     */
    public PostList order(PostOrder next) {
        return new PostList(reader, thread, next);
    }

    /**
     * The first page.
     *
     * @param size the most posts, 1 to 200
     * @return the page; empty where the thread is absent for the reader
     */
    public Optional<PostPage> first(int size) {
        return page(PageRequest.first(size));
    }

    /**
     * A page.
     *
     * @param request which one
     * @return the page; empty where the thread is absent for the reader
     * @throws dev.parley.order.CursorException for a cursor of another list or order, or one that is none
     * @throws InvalidValueException {@code position.unsupported} for a page at a number in an order without such a
     *     place
     */
    public Optional<PostPage> page(PageRequest request) {
        return reader.thread(thread).map(seen -> {
            boolean all = order != PostOrder.MOST_HUGGED
                    || reader.perspective(seen.found())
                            .visibility()
                            .seesHidden(seen.thread().forum());
            Page<Post> posts = Pager.page(new Posts(all ? ALL : ImmutableSet.of(PostState.VISIBLE)), request);
            ImmutableSet<Author> authors =
                    posts.items().stream().map(Post::author).collect(ImmutableSet.toImmutableSet());
            Perspective perspective = reader.naming(seen.found(), authors);
            return new PostPage(
                    perspective.heading(seen.thread().forum()).orElseThrow(),
                    perspective.thread(seen.thread()).orElseThrow(),
                    order,
                    posts.map(post -> perspective.post(seen.thread(), post).orElseThrow()));
        });
    }

    private final class Posts implements Pager.Walkable<Post, PostKey> {
        private final ImmutableSet<PostState> states;
        private final long scope = Cursor.scope("posts:" + thread);

        Posts(ImmutableSet<PostState> states) {
            this.states = states;
        }

        @Override
        public ImmutableList<Post> read(Direction direction, Optional<Bound<PostKey>> from, int limit) {
            return reader.machinery()
                    .store()
                    .read(new PostRange(thread, OptionalInt.empty(), order, direction, from, states, ANY, limit));
        }

        @Override
        public PostKey key(Post post) {
            return PostKey.of(post);
        }

        @Override
        public Cursor cursor(Bound<PostKey> bound) {
            return order.cursor(bound, scope);
        }

        @Override
        public Bound<PostKey> bound(Cursor cursor) {
            return order.bound(cursor, scope, this::path);
        }

        @Override
        public Bound<PostKey> at(int number) {
            if (!order.startsAtNumbers()) {
                throw new InvalidValueException(
                        "position.unsupported",
                        "the order %s has no place for post %d; start a page at a number in oldest, newest or threaded"
                                .formatted(order.code(), number));
            }
            ReplyPath path = order == PostOrder.THREADED
                    ? path(number).orElseGet(() -> ReplyPath.root(number))
                    : ReplyPath.root(number);
            return Bound.before(new PostKey(0, path));
        }

        private Optional<ReplyPath> path(int number) {
            return reader.find(Lookup.builder().post(thread, number))
                    .post(thread, number)
                    .map(Post::path);
        }
    }
}
