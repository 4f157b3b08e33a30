package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.MemberId;
import dev.parley.model.PostState;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugScope;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** All that a store answers about what a cast did there, question by question, to be compared with another store's. */
final class Everything {
    private static final int ALL = 10_000;
    private static final int CAP = 3;

    private Everything() {}

    /** The answers, by the question; orders that are not among the capabilities are left out. */
    static ImmutableMap<String, Object> of(
            DiscussionStore store, Cast cast, List<ThreadId> threads, ImmutableSet<Capability> capabilities) {
        Map<String, Object> answers = new LinkedHashMap<>();
        threads.forEach(id -> answers.put("thread " + id, Contents.of(store, id)));
        for (ThreadId id : threads) {
            for (PostOrder order : PostOrder.values()) {
                answers.put(
                        "posts of %s by %s".formatted(id, order),
                        store.read(Orders.posts(id, OptionalInt.empty(), order, From.start(Direction.FORWARD, ALL))));
            }
        }
        for (ThreadScope scope : List.of(
                ThreadScope.in(cast.forum()),
                new ThreadScope.Tagged(cast.forum(), new Tag("tag 1")),
                new ThreadScope.OpenedBy(Author.named(cast.id(Cast.Who.ANA))))) {
            for (ThreadOrder order : scope.orders()) {
                if (Capability.of(order).map(capabilities::contains).orElse(true)) {
                    answers.put(
                            "threads %s by %s".formatted(scope, order), store.read(Orders.threads(scope, order, ALL)));
                }
            }
        }
        for (Cast.Who who : Cast.Who.values()) {
            of(store, cast.id(who), answers);
        }
        answers.put("figures", store.figures(cast.forum()));
        answers.put("counts", store.count(counts(cast, threads)));
        return ImmutableMap.copyOf(answers);
    }

    private static void of(DiscussionStore store, MemberId member, Map<String, Object> answers) {
        Author author = Author.named(member);
        Map<String, Range<?>> ranges = ImmutableMap.of(
                "written by", start(Orders.written(author, List.of())),
                "where takes part", start(Orders.participants(new ParticipantScope.OfAuthor(author), List.of())),
                "hugs given by", start(Orders.hugs(new HugScope.Given(author), List.of())),
                "hugs received by", start(Orders.hugs(new HugScope.Received(author), List.of())),
                "readings of", start(Orders.readings(new ReadingScope.OfMember(member), List.of())));
        ranges.forEach((question, range) -> answers.put(question + " " + member, store.read(range)));
        answers.put(
                "member " + member,
                store.find(Lookup.builder().member(member).build())
                        .member(member)
                        .value()
                        .isPresent());
    }

    private static <T> Range<T> start(Sequence<T> sequence) {
        return sequence.range().apply(From.start(Direction.FORWARD, ALL));
    }

    private static ImmutableList<PostCount> counts(Cast cast, List<ThreadId> threads) {
        List<PostCount> counts = new ArrayList<>();
        for (ThreadId id : threads) {
            counts.add(new PostCount(
                    id, 1, ImmutableSet.of(PostState.VISIBLE), Optional.of(Author.named(cast.id(Cast.Who.BO))), CAP));
        }
        return ImmutableList.copyOf(counts);
    }
}
