package dev.parley.ownstore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
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
import dev.parley.store.ReadingKey;
import dev.parley.store.ReadingRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asks a pair of stores all that can be asked about what people did: every list, from everywhere, in both directions.
 */
final class EveryQuestion {
    private static final int ALL = 1_000;
    private static final List<ImmutableSet<PostState>> STATES = List.of(
            ImmutableSet.copyOf(PostState.values()),
            ImmutableSet.of(PostState.VISIBLE),
            ImmutableSet.of(PostState.REMOVED, PostState.WITHDRAWN),
            ImmutableSet.of());
    private static final List<ImmutableSet<Bumping>> BUMPING =
            List.of(ImmutableSet.copyOf(Bumping.values()), ImmutableSet.of(Bumping.QUIET));

    private final TwinStore stores;
    private final Visit visit;
    private final List<Author> authors = new ArrayList<>();

    EveryQuestion(TwinStore stores, Visit visit) {
        this.stores = stores;
        this.visit = visit;
        Visit.MEMBERS.forEach(member -> authors.add(Author.named(new MemberId(member))));
        authors.add(Author.named(new MemberId("host")));
    }

    void ask() {
        visit.threads.forEach(this::askThread);
        authors.forEach(this::askAuthor);
        askLists();
        askRecords();
    }

    private void askLists() {
        List<ThreadScope> scopes = new ArrayList<>();
        scopes.add(ThreadScope.in(Visit.GARDEN));
        Visit.TAGS.forEach(tag -> scopes.add(new ThreadScope.Tagged(Visit.GARDEN, new Tag(tag))));
        authors.forEach(author -> scopes.add(new ThreadScope.OpenedBy(author)));
        for (ThreadScope scope : scopes) {
            for (ThreadOrder order : scope.orders()) {
                for (Pins pins : Pins.values()) {
                    threads(scope, order, pins);
                }
            }
        }
        stores.figures(Visit.GARDEN);
        stores.feed(0, ALL);
        stores.feed(3, 2);
        stores.read(new MemberRange(Optional.empty(), ALL));
        Visit.MEMBERS.forEach(member -> stores.read(new MemberRange(Optional.of(new MemberId(member)), 2)));
        stores.read(new LogRange(Boundary.POLICY, 0, ALL));
    }

    private void threads(ThreadScope scope, ThreadOrder order, Pins pins) {
        List<ThreadKey> keys = new ArrayList<>();
        for (DiscussionThread thread : stores.read(new ThreadRange(
                scope,
                order,
                Direction.FORWARD,
                Optional.empty(),
                STATES.get(0),
                ImmutableSet.copyOf(Listing.values()),
                pins,
                ALL))) {
            keys.add(order.key(thread));
            keys.add(new ThreadKey(order.key(thread).rank() - 1, thread.id()));
        }
        for (Optional<Bound<ThreadKey>> from : bounds(keys)) {
            for (Direction direction : Direction.values()) {
                for (ImmutableSet<PostState> states : STATES) {
                    stores.read(new ThreadRange(
                            scope, order, direction, from, states, ImmutableSet.of(Listing.LISTED), pins, 2));
                }
            }
        }
    }

    private static <K> List<Optional<Bound<K>>> bounds(Collection<K> keys) {
        List<Optional<Bound<K>>> bounds = new ArrayList<>();
        bounds.add(Optional.empty());
        for (K key : keys) {
            for (Side side : Side.values()) {
                bounds.add(Optional.of(new Bound<>(key, side)));
            }
        }
        return bounds;
    }

    private void askThread(ThreadId id) {
        List<Post> posts = stores.read(new PostRange(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                STATES.get(0),
                BUMPING.get(0),
                ALL));
        Set<PostKey> keys = ImmutableSet.<PostKey>builder()
                .addAll(posts.stream().map(PostKey::of).toList())
                .add(PostKey.ofNumber(ALL))
                .add(new PostKey(1, PostKey.ofNumber(2).path()))
                .build();
        for (PostOrder order : PostOrder.values()) {
            for (Optional<Bound<PostKey>> from : bounds(keys)) {
                posts(id, OptionalInt.empty(), order, from);
                if (order == PostOrder.OLDEST || order == PostOrder.NEWEST) {
                    posts(id, OptionalInt.of(1), order, from);
                }
            }
        }
        for (Post post : posts) {
            stores.read(new VersionRange(id, post.number(), 0, ALL));
            List<Hug> hugs = stores.read(new HugRange(new HugScope.OfPost(id, post.id()), Optional.empty(), ALL));
            hugs.forEach(hug -> stores.read(new HugRange(new HugScope.OfPost(id, post.id()), Optional.of(hug), 1)));
        }
        participants(new ParticipantScope.InThread(id));
        counts(id);
        stores.read(new LogRange(Boundary.thread(id), 0, ALL));
        stores.read(new LogRange(Boundary.thread(id), 1, 2));
        stores.read(new ReadingRange(new ReadingScope.InThread(id), Optional.empty(), ALL));
        stores.read(new ReadingRange(
                new ReadingScope.InThread(id), Optional.of(new ReadingKey(new MemberId("ana"), id)), ALL));
    }

    private void posts(ThreadId id, OptionalInt answersTo, PostOrder order, Optional<Bound<PostKey>> from) {
        for (Direction direction : Direction.values()) {
            for (ImmutableSet<PostState> states : STATES) {
                for (ImmutableSet<Bumping> bumping : BUMPING) {
                    stores.read(new PostRange(id, answersTo, order, direction, from, states, bumping, 2));
                }
            }
        }
    }

    private void participants(ParticipantScope scope) {
        for (int minVisible = 0; minVisible <= 2; minVisible++) {
            List<Participant> all = stores.read(new ParticipantRange(scope, Optional.empty(), minVisible, ALL));
            for (Participant after : all) {
                stores.read(new ParticipantRange(scope, Optional.of(after), minVisible, 1));
            }
        }
    }

    private void counts(ThreadId id) {
        ImmutableList.Builder<PostCount> counts = ImmutableList.builder();
        for (int after : new int[] {-1, 0, 1, ALL}) {
            for (ImmutableSet<PostState> states : STATES) {
                counts.add(new PostCount(id, after, states, Optional.empty(), 2));
                counts.add(new PostCount(id, after, states, Optional.of(authors.get(0)), ALL));
            }
        }
        stores.count(counts.build());
    }

    private void askAuthor(Author author) {
        MemberId member = author.member().orElseThrow();
        for (ImmutableSet<PostState> states : STATES) {
            List<Post> written = stores.read(new WrittenRange(author, Optional.empty(), states, ALL));
            written.forEach(
                    post -> stores.read(new WrittenRange(author, Optional.of(WrittenKey.of(post)), STATES.get(1), 2)));
        }
        for (HugScope scope : List.of(new HugScope.Given(author), new HugScope.Received(author))) {
            List<Hug> hugs = stores.read(new HugRange(scope, Optional.empty(), ALL));
            hugs.forEach(hug -> stores.read(new HugRange(scope, Optional.of(hug), 2)));
        }
        participants(new ParticipantScope.OfAuthor(author));
        stores.read(new ReadingRange(new ReadingScope.OfMember(member), Optional.empty(), ALL));
        visit.threads.forEach(thread -> stores.read(
                new ReadingRange(new ReadingScope.OfMember(member), Optional.of(new ReadingKey(member, thread)), 1)));
        stores.read(new LogRange(Boundary.member(member), 0, ALL));
    }

    private void askRecords() {
        Lookup.Builder lookup = Lookup.builder()
                .handle(new Handle("MEMBER 1"))
                .handle(new Handle("nobody"))
                .member(new MemberId("ANA"))
                .post(PostId.parse("00000000-0000-7000-8000-00000000dead"));
        visit.threads.forEach(thread -> authors.forEach(author -> lookup.participant(thread, author)
                .reading(author.member().orElseThrow(), thread)
                .post(thread, 2)));
        visit.posts.forEach(post -> authors.forEach(author -> lookup.post(post.post())
                .hug(post.post(), author, HugKind.HUG)
                .hug(post.post(), author, new HugKind("thanks"))));
        authors.forEach(author -> lookup.member(author.member().orElseThrow()));
        stores.find(lookup.build());
    }
}
