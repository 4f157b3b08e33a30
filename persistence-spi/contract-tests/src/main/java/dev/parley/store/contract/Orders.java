package dev.parley.store.contract;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Listing;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.ReadingKey;
import dev.parley.store.ReadingRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Every order in which something is listed, without any filter. */
final class Orders {
    static final ImmutableSet<PostState> ANY_STATE = ImmutableSet.copyOf(PostState.values());
    static final ImmutableSet<Listing> ANY_LISTING = ImmutableSet.copyOf(Listing.values());
    static final ImmutableSet<Bumping> ANY_BUMPING = ImmutableSet.copyOf(Bumping.values());

    private Orders() {}

    static ThreadRange threads(ThreadScope scope, ThreadOrder order, int limit) {
        return threads(scope, order, From.start(Direction.FORWARD, limit));
    }

    static ThreadRange threads(ThreadScope scope, ThreadOrder order, From<DiscussionThread> from) {
        return new ThreadRange(
                scope, order, from.direction(), from.bound(order::key), ANY_STATE, ANY_LISTING, Pins.ANY, from.limit());
    }

    static Sequence<DiscussionThread> threads(ThreadScope scope, ThreadOrder order, List<DiscussionThread> all) {
        return Sequence.bothWays(
                "threads %s by %s".formatted(scope, order), order.threads(), all, from -> threads(scope, order, from));
    }

    static PostRange posts(ThreadId thread, OptionalInt answersTo, PostOrder order, From<Post> from) {
        return new PostRange(
                thread,
                answersTo,
                order,
                from.direction(),
                from.bound(PostKey::of),
                ANY_STATE,
                ANY_BUMPING,
                from.limit());
    }

    static Sequence<Post> posts(ThreadId thread, PostOrder order, List<Post> all) {
        return Sequence.bothWays(
                "posts by " + order, order.posts(), all, from -> posts(thread, OptionalInt.empty(), order, from));
    }

    static Sequence<Post> answers(ThreadId thread, int number, PostOrder order, List<Post> all) {
        return Sequence.bothWays(
                "answers by " + order,
                order.posts(),
                all.stream()
                        .filter(post -> post.replyTo().equals(OptionalInt.of(number)))
                        .toList(),
                from -> posts(thread, OptionalInt.of(number), order, from));
    }

    static Sequence<Post> written(Author author, List<Post> all) {
        return Sequence.forward(
                "posts by author",
                Comparator.comparing(WrittenKey::of),
                all,
                from -> new WrittenRange(author, from.anchor().map(WrittenKey::of), ANY_STATE, from.limit()));
    }

    static Sequence<Participant> participants(ParticipantScope scope, List<Participant> all) {
        return Sequence.forward(
                "participants " + scope,
                scope.order(),
                all,
                from -> new ParticipantRange(scope, from.anchor(), 0, from.limit()));
    }

    static Sequence<Hug> hugs(HugScope scope, List<Hug> all) {
        return Sequence.forward(
                "hugs " + scope, scope.order(), all, from -> new HugRange(scope, from.anchor(), from.limit()));
    }

    static Sequence<Reading> readings(ReadingScope scope, List<Reading> all) {
        return Sequence.forward(
                "readings " + scope,
                Comparator.comparing(Orders::key),
                all,
                from -> new ReadingRange(scope, from.anchor().map(Orders::key), from.limit()));
    }

    private static ReadingKey key(Reading reading) {
        return new ReadingKey(reading.member(), reading.thread());
    }
}
