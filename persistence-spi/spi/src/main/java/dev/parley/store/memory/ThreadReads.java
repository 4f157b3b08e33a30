package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Hug;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.ParticipantRange;
import dev.parley.store.PostCount;
import dev.parley.store.PostRange;
import dev.parley.store.VersionRange;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** Reads of the records of one thread. */
final class ThreadReads {
    private ThreadReads() {}

    static ImmutableList<Post> posts(ThreadRecords thread, PostRange range) {
        return walk(thread, range)
                .filter(post ->
                        range.states().contains(post.state()) && range.bumping().contains(post.bumping()))
                .limit(range.limit())
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Post> walk(ThreadRecords thread, PostRange range) {
        if (range.answersTo().isPresent()) {
            return answers(thread, thread.answersTo(range.answersTo().getAsInt()), range);
        }
        return switch (range.order()) {
            case OLDEST, NEWEST -> byNumber(thread, range);
            case MOST_HUGGED ->
                Walk.of(thread.mostHugged(), range.direction(), range.from())
                        .map(key -> thread.posts().get(key.number() - 1));
            case THREADED ->
                Walk.of(
                                thread.threaded(),
                                range.direction(),
                                range.from()
                                        .map(bound -> new Bound<>(
                                                new PostKey(0, bound.key().path()), bound.side())))
                        .map(key -> thread.posts().get(key.number() - 1));
        };
    }

    private static Stream<Post> answers(ThreadRecords thread, TreePSet<Integer> numbers, PostRange range) {
        Direction rising = range.order() == PostOrder.OLDEST ? Direction.FORWARD : Direction.BACKWARD;
        Direction direction = rising == range.direction() ? Direction.FORWARD : Direction.BACKWARD;
        // in the reverse order, what lies before a number has a higher one
        Optional<Bound<Integer>> from = range.from()
                .map(bound -> new Bound<>(
                        bound.key().number(), rising == Direction.FORWARD ? bound.side() : opposite(bound.side())));
        return Walk.of(numbers, direction, from).map(number -> thread.posts().get(number - 1));
    }

    private static Side opposite(Side side) {
        return side == Side.BEFORE ? Side.AFTER : Side.BEFORE;
    }

    /** Posts stand in their list by number, so that any number is found at once. */
    private static Stream<Post> byNumber(ThreadRecords thread, PostRange range) {
        boolean rising = (range.order() == PostOrder.OLDEST) == (range.direction() == Direction.FORWARD);
        boolean inclusive = range.from().isPresent()
                && (range.from().get().side() == Side.BEFORE) == (range.direction() == Direction.FORWARD);
        int last = thread.posts().size();
        IntStream numbers;
        if (rising) {
            int start = range.from()
                    .map(bound -> inclusive ? bound.key().number() : bound.key().number() + 1)
                    .orElse(1);
            numbers = IntStream.rangeClosed(Math.max(start, 1), last);
        } else {
            int start = range.from()
                    .map(bound -> inclusive ? bound.key().number() : bound.key().number() - 1)
                    .orElse(last);
            numbers = IntStream.iterate(Math.min(start, last), n -> n >= 1, n -> n - 1);
        }
        return numbers.mapToObj(number -> thread.posts().get(number - 1));
    }

    static ImmutableList<PostVersion> versions(ThreadRecords thread, VersionRange range) {
        return Walk.after(
                thread.versions().getOrDefault(range.post(), TreePVector.empty()), range.after(), range.limit());
    }

    static ImmutableList<Participant> participants(ThreadRecords thread, ParticipantRange range) {
        int before = range.after().map(Participant::lastNumber).orElse(Integer.MAX_VALUE);
        return thread.byLastNumber().headMap(before).descendingMap().values().stream()
                .map(author -> thread.participants().get(author))
                .filter(participant -> participant.visiblePosts() >= range.minVisible())
                .limit(range.limit())
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Hug> hugs(ThreadRecords thread, PostId post, HugRange range) {
        TreePSet<Hug> hugs = thread.hugsInOrder().getOrDefault(post, TreePSet.empty(HugScope.BY_TIME));
        return Walk.after(hugs, range.after(), range.limit());
    }

    static int count(ThreadRecords thread, PostCount count) {
        return (int) IntStream.range(Math.max(count.after(), 0), thread.posts().size())
                .mapToObj(thread.posts()::get)
                .filter(post ->
                        count.states().contains(post.state()) && !count.except().equals(Optional.of(post.author())))
                .limit(count.cap())
                .count();
    }
}
