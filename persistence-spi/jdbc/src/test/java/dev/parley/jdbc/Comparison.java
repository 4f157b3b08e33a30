package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Reading;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.MemberRange;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostCount;
import dev.parley.store.PostRange;
import dev.parley.store.Range;
import dev.parley.store.ReadingKey;
import dev.parley.store.ReadingRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ReceiptKey;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks two stores everything that there is to ask about some records, and expects the same answers to the last field.
 */
final class Comparison {
    private static final int FEW = 2;
    private static final int ALL = 1_000;
    private static final ImmutableSet<PostState> EVERY_STATE = ImmutableSet.copyOf(PostState.values());
    private static final ImmutableSet<Bumping> EVERY_BUMPING = ImmutableSet.copyOf(Bumping.values());
    private static final ImmutableSet<Listing> EVERY_LISTING = ImmutableSet.copyOf(Listing.values());
    private static final ImmutableSet<Listing> LISTED = ImmutableSet.of(Listing.LISTED);
    private static final ImmutableList<ImmutableSet<PostState>> STATES = ImmutableList.of(
            ImmutableSet.of(PostState.VISIBLE),
            ImmutableSet.of(PostState.VISIBLE, PostState.WITHDRAWN, PostState.HIDDEN),
            EVERY_STATE);

    private final DiscussionStore expected;
    private final DiscussionStore actual;
    final Set<ThreadId> threads = new LinkedHashSet<>();
    final Set<MemberId> members = new LinkedHashSet<>();
    final Set<Handle> handles = new LinkedHashSet<>();
    final Set<ReceiptKey> receipts = new LinkedHashSet<>();
    final Set<Boundary> boundaries = new LinkedHashSet<>();
    private final Set<ForumId> forums = new LinkedHashSet<>();
    private final Set<Author> authors = new LinkedHashSet<>();
    private final Set<Tag> tags = new LinkedHashSet<>();

    Comparison(DiscussionStore expected, DiscussionStore actual) {
        this.expected = expected;
        this.actual = actual;
    }

    void all() {
        boundaries.add(Boundary.POLICY);
        members.forEach(member -> boundaries.add(Boundary.member(member)));
        threads.forEach(this::thread);
        found();
        forums.forEach(this::forum);
        authors.forEach(this::author);
        people();
        boundaries.forEach(
                boundary -> walk(position -> new LogRange(boundary, position, FEW), entry -> entry.position(), 0L));
    }

    /** Every slice of both, each from where the last one ended. */
    private <T, K> void walk(Function<K, Range<T>> range, Function<T, K> key, K start) {
        K from = start;
        ImmutableList<T> slice;
        do {
            Range<T> asked = range.apply(from);
            slice = actual.read(asked);
            assertThat(slice).as("%s", asked).isEqualTo(expected.read(asked));
            if (!slice.isEmpty()) {
                from = key.apply(slice.get(slice.size() - 1));
            }
        } while (!slice.isEmpty());
    }

    private <T, K> void walk(Function<Optional<K>, Range<T>> range, Function<T, K> key) {
        this.<T, Optional<K>>walk(range, item -> Optional.of(key.apply(item)), Optional.empty());
    }

    private void thread(ThreadId id) {
        boundaries.add(Boundary.thread(id));
        Optional<DiscussionThread> thread =
                expected.find(Lookup.builder().thread(id).build()).thread(id).value();
        thread.ifPresent(there -> {
            forums.add(there.forum());
            authors.add(there.opener());
            tags.addAll(there.tags());
        });
        for (PostOrder order : PostOrder.values()) {
            posts(id, OptionalInt.empty(), order, Direction.FORWARD, STATES.get(0), EVERY_BUMPING);
            posts(id, OptionalInt.empty(), order, Direction.BACKWARD, STATES.get(1), EVERY_BUMPING);
            posts(id, OptionalInt.empty(), order, Direction.FORWARD, EVERY_STATE, EVERY_BUMPING);
        }
        posts(
                id,
                OptionalInt.empty(),
                PostOrder.NEWEST,
                Direction.FORWARD,
                STATES.get(0),
                ImmutableSet.of(Bumping.BUMPS));
        posts(
                id,
                OptionalInt.empty(),
                PostOrder.MOST_HUGGED,
                Direction.BACKWARD,
                EVERY_STATE,
                ImmutableSet.of(Bumping.QUIET));
        for (Post post : expected.read(range(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                EVERY_STATE,
                EVERY_BUMPING,
                Optional.empty(),
                ALL))) {
            authors.add(post.author());
            for (PostOrder order : List.of(PostOrder.OLDEST, PostOrder.NEWEST)) {
                posts(id, OptionalInt.of(post.number()), order, Direction.FORWARD, STATES.get(1), EVERY_BUMPING);
                posts(id, OptionalInt.of(post.number()), order, Direction.BACKWARD, EVERY_STATE, EVERY_BUMPING);
            }
            anchors(id, post);
            walk(after -> new VersionRange(id, post.number(), after, FEW), version -> version.version(), 0);
            this.<Hug, Hug>walk(after -> new HugRange(new HugScope.OfPost(id, post.id()), after, FEW), hug -> hug);
        }
        for (int least : new int[] {0, 1, 2}) {
            this.<Participant, Participant>walk(
                    after -> new ParticipantRange(new ParticipantScope.InThread(id), after, least, FEW),
                    participant -> participant);
        }
        this.<Reading, ReadingKey>walk(
                after -> new ReadingRange(new ReadingScope.InThread(id), after, FEW),
                reading -> new ReadingKey(reading.member(), reading.thread()));
        List<PostCount> counts = new ArrayList<>();
        for (int after = -1; after < 6; after++) {
            counts.add(new PostCount(
                    id, after, STATES.get(after & 1), authors.stream().findFirst(), 3));
            counts.add(new PostCount(id, after, EVERY_STATE, Optional.empty(), ALL));
        }
        assertThat(actual.count(ImmutableList.copyOf(counts))).isEqualTo(expected.count(ImmutableList.copyOf(counts)));
    }

    private void posts(
            ThreadId id,
            OptionalInt answersTo,
            PostOrder order,
            Direction direction,
            ImmutableSet<PostState> states,
            ImmutableSet<Bumping> bumping) {
        Side onwards = direction == Direction.FORWARD ? Side.AFTER : Side.BEFORE;
        this.<Post, Bound<PostKey>>walk(
                from -> range(id, answersTo, order, direction, states, bumping, from, FEW),
                post -> new Bound<>(PostKey.of(post), onwards));
    }

    /** From just before and just after a post, and from where no post is, both ways. */
    private void anchors(ThreadId id, Post post) {
        for (PostOrder order : PostOrder.values()) {
            for (Direction direction : Direction.values()) {
                for (Side side : Side.values()) {
                    PostKey key = PostKey.of(post);
                    PostKey gone = new PostKey(key.hugs() + 1, key.path().answeredBy(key.number() + 1));
                    for (PostKey at : List.of(key, gone)) {
                        PostRange range = range(
                                id,
                                OptionalInt.empty(),
                                order,
                                direction,
                                STATES.get(1),
                                EVERY_BUMPING,
                                Optional.of(new Bound<>(at, side)),
                                FEW + 1);
                        assertThat(actual.read(range)).as("%s", range).isEqualTo(expected.read(range));
                    }
                }
            }
        }
    }

    private static PostRange range(
            ThreadId id,
            OptionalInt answersTo,
            PostOrder order,
            Direction direction,
            ImmutableSet<PostState> states,
            ImmutableSet<Bumping> bumping,
            Optional<Bound<PostKey>> from,
            int limit) {
        return new PostRange(id, answersTo, order, direction, from, states, bumping, limit);
    }

    private void forum(ForumId forum) {
        assertThat(actual.figures(forum)).isEqualTo(expected.figures(forum));
        for (ThreadOrder order : ThreadOrder.values()) {
            threads(ThreadScope.in(forum), order);
        }
        for (Tag tag : tags) {
            for (ThreadOrder order : new ThreadScope.Tagged(forum, tag).orders()) {
                threads(new ThreadScope.Tagged(forum, tag), order);
            }
        }
    }

    /** Each filter in one direction or the other, so that all of them are met and the time is not. */
    private void threads(ThreadScope scope, ThreadOrder order) {
        threads(scope, order, Direction.FORWARD, STATES.get(0), LISTED, Pins.ANY);
        threads(scope, order, Direction.BACKWARD, STATES.get(1), EVERY_LISTING, Pins.ANY);
        threads(scope, order, Direction.FORWARD, EVERY_STATE, EVERY_LISTING, Pins.ANY);
        threads(scope, order, Direction.FORWARD, EVERY_STATE, EVERY_LISTING, Pins.ONLY);
        threads(scope, order, Direction.BACKWARD, EVERY_STATE, LISTED, Pins.ONLY);
        threads(scope, order, Direction.FORWARD, EVERY_STATE, ImmutableSet.of(), Pins.ANY);
    }

    private void threads(
            ThreadScope scope,
            ThreadOrder order,
            Direction direction,
            ImmutableSet<PostState> states,
            ImmutableSet<Listing> listings,
            Pins pins) {
        Side onwards = direction == Direction.FORWARD ? Side.AFTER : Side.BEFORE;
        this.<DiscussionThread, Bound<ThreadKey>>walk(
                from -> new ThreadRange(scope, order, direction, from, states, listings, pins, FEW),
                thread -> new Bound<>(order.key(thread), onwards));
    }

    private void author(Author author) {
        threads(new ThreadScope.OpenedBy(author), ThreadOrder.NEWEST);
        for (ImmutableSet<PostState> states : STATES) {
            walk(after -> new WrittenRange(author, after, states, FEW), WrittenKey::of);
        }
        this.<Participant, Participant>walk(
                after -> new ParticipantRange(new ParticipantScope.OfAuthor(author), after, 1, FEW), found -> found);
        this.<Hug, Hug>walk(after -> new HugRange(new HugScope.Received(author), after, FEW), hug -> hug);
        this.<Hug, Hug>walk(after -> new HugRange(new HugScope.Given(author), after, FEW), hug -> hug);
    }

    private void people() {
        this.<Member, MemberId>walk(after -> new MemberRange(after, FEW), member -> member.id());
        for (MemberId member : members) {
            this.<Reading, ReadingKey>walk(
                    after -> new ReadingRange(new ReadingScope.OfMember(member), after, FEW),
                    reading -> new ReadingKey(reading.member(), reading.thread()));
        }
    }

    /** Everything by key, and some keys of what is not there, all in one lookup. */
    private void found() {
        Lookup.Builder lookup = Lookup.builder();
        threads.forEach(lookup::thread);
        lookup.members(members);
        handles.forEach(lookup::handle);
        receipts.forEach(key -> lookup.receipt(key.actor(), key.command()));
        for (ThreadId id : threads) {
            members.forEach(member -> lookup.reading(member, id));
            for (Post post : expected.read(range(
                    id,
                    OptionalInt.empty(),
                    PostOrder.OLDEST,
                    Direction.FORWARD,
                    EVERY_STATE,
                    EVERY_BUMPING,
                    Optional.empty(),
                    ALL))) {
                lookup.post(post.id()).post(id, post.number()).post(id, post.number() + 1);
                lookup.participant(id, post.author());
                expected.read(new HugRange(new HugScope.OfPost(id, post.id()), Optional.empty(), ALL))
                        .forEach(hug -> lookup.hug(hug.post(), hug.giver(), hug.kind())
                                .hug(hug.post(), hug.giver(), new HugKind("none-such")));
            }
        }
        assertThat(actual.find(lookup.build())).isEqualTo(expected.find(lookup.build()));
    }
}
