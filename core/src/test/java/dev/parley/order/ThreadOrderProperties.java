package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.ThreadArbitraries;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** I15 for threads: the order of keys, of places and of threads, and what a reader would say, are one. */
class ThreadOrderProperties {
    private static final long SCOPE = Cursor.scope("threads:cafe");

    @Property
    void i15_threadsStandAsTheNaiveOrderSays(
            @ForAll("lists") List<DiscussionThread> threads, @ForAll ThreadOrder order) {
        List<DiscussionThread> sorted = new ArrayList<>(threads);
        sorted.sort(order.threads());
        List<DiscussionThread> byKey = new ArrayList<>(threads);
        byKey.sort(Comparator.comparing(order::key, order.keys()));
        List<DiscussionThread> naive = new ArrayList<>(threads);
        naive.sort((a, b) -> naive(order, a, b));
        assertThat(sorted).isEqualTo(naive);
        assertThat(byKey).isEqualTo(naive);
    }

    @Property
    void noTwoThreadsAreEqual(@ForAll("lists") List<DiscussionThread> threads, @ForAll ThreadOrder order) {
        for (DiscussionThread a : threads) {
            for (DiscussionThread b : threads) {
                int compared = Integer.signum(order.threads().compare(a, b));
                assertThat(compared == 0).isEqualTo(a.id().equals(b.id()));
                assertThat(Integer.signum(order.threads().compare(b, a))).isEqualTo(-compared);
            }
        }
    }

    @Property
    void pinnedThreadsComeFirstThoseEverywhereBeforeThoseOfTheForum(
            @ForAll("lists") List<DiscussionThread> threads, @ForAll ThreadOrder order, @ForAll Bump moment) {
        Instant asOf = moment.at();
        List<DiscussionThread> sorted = new ArrayList<>(threads);
        sorted.sort(Comparator.comparing(thread -> ThreadPlace.of(thread, order, asOf)));
        List<DiscussionThread> naive = new ArrayList<>();
        for (PinScope scope : List.of(PinScope.EVERYWHERE, PinScope.FORUM)) {
            List<DiscussionThread> segment = new ArrayList<>(threads);
            segment.removeIf(thread -> !pinnedAt(thread, asOf).map(Pin::scope).equals(Optional.of(scope)));
            segment.sort((a, b) -> latestThenId(
                    pinnedAt(a, asOf).orElseThrow().at(),
                    a,
                    pinnedAt(b, asOf).orElseThrow().at(),
                    b));
            naive.addAll(segment);
        }
        List<DiscussionThread> rest = new ArrayList<>(threads);
        rest.removeIf(thread -> pinnedAt(thread, asOf).isPresent());
        rest.sort((a, b) -> naive(order, a, b));
        naive.addAll(rest);
        assertThat(sorted).isEqualTo(naive);
    }

    @Property
    void aCursorComesBackAsThePlaceAndTheMomentThatItWasMadeOf(
            @ForAll DiscussionThread thread, @ForAll ThreadOrder order, @ForAll Side side, @ForAll Bump moment) {
        ThreadPlace place = ThreadPlace.of(thread, order, moment.at());
        Cursor cursor = ThreadCursors.cursor(order, new Bound<>(place, side), moment.at(), SCOPE);
        Cursor read = Cursor.parse(cursor.text());
        assertThat(ThreadCursors.bound(order, read, SCOPE)).isEqualTo(new Bound<>(place, side));
        assertThat(ThreadCursors.asOf(read)).isEqualTo(moment.at());
    }

    @Property
    void aCursorOfOneOrderOrListIsRefusedByEveryOther(
            @ForAll DiscussionThread thread,
            @ForAll ThreadOrder order,
            @ForAll ThreadOrder other,
            @ForAll Bump moment) {
        ThreadPlace place = ThreadPlace.of(thread, order, moment.at());
        Cursor cursor = ThreadCursors.cursor(order, Bound.after(place), moment.at(), SCOPE);
        if (order != other) {
            assertWhy(CursorException.Why.OTHER_ORDER, () -> ThreadCursors.bound(other, cursor, SCOPE));
        }
        assertWhy(CursorException.Why.OTHER_SCOPE, () -> ThreadCursors.bound(order, cursor, SCOPE ^ 1));
    }

    @Property
    void numbersThatAreNoPlaceAreRefused(
            @ForAll ThreadOrder order, @ForAll long asOf, @ForAll long segment, @ForAll long rank) {
        Cursor cursor = CursorProperties.of(order.code(), SCOPE, asOf, segment, rank, 0, 0);
        assertWhy(CursorException.Why.MALFORMED, () -> ThreadCursors.bound(order, cursor, SCOPE));
        try {
            assertThat(ThreadCursors.asOf(cursor)).isNotNull();
        } catch (CursorException e) {
            assertThat(e.why()).isEqualTo(CursorException.Why.MALFORMED);
        }
    }

    @Provide
    Arbitrary<List<DiscussionThread>> lists() {
        return ThreadArbitraries.threads()
                .list()
                .uniqueElements(DiscussionThread::id)
                .ofMaxSize(5);
    }

    private static Optional<Pin> pinnedAt(DiscussionThread thread, Instant asOf) {
        boolean pinned = thread.pin().isPresent()
                && thread.pin().get().at().compareTo(asOf) <= 0
                && (thread.pin().get().until().isEmpty()
                        || thread.pin().get().until().get().compareTo(asOf) > 0);
        return pinned ? thread.pin() : Optional.empty();
    }

    private static int naive(ThreadOrder order, DiscussionThread a, DiscussionThread b) {
        return switch (order) {
            case LATEST_ACTIVITY -> latestThenId(activity(a), a, activity(b), b);
            case NEWEST, UNANSWERED -> latestThenId(a.created(), a, b.created(), b);
            case MOST_REPLIES ->
                mostThenId(a.tail().posts().visible(), a, b.tail().posts().visible(), b);
            case MOST_HUGGED -> mostThenId(hugs(a), a, hugs(b), b);
            case HOT -> mostThenId(a.tail().heat(), a, b.tail().heat(), b);
        };
    }

    private static int mostThenId(long countA, DiscussionThread a, long countB, DiscussionThread b) {
        return countA != countB ? Long.compare(countB, countA) : byId(a, b);
    }

    private static int latestThenId(Instant atA, DiscussionThread a, Instant atB, DiscussionThread b) {
        return atA.equals(atB) ? byId(a, b) : atB.compareTo(atA);
    }

    private static Instant activity(DiscussionThread thread) {
        return thread.tail().lastBump().isPresent()
                ? thread.tail().lastBump().get().at()
                : thread.created();
    }

    private static long hugs(DiscussionThread thread) {
        long hugs = 0;
        for (int count : thread.tail().hugs().byKind().values()) {
            hugs += count;
        }
        return hugs;
    }

    private static int byId(DiscussionThread a, DiscussionThread b) {
        return asNumber(b).compareTo(asNumber(a));
    }

    private static BigInteger asNumber(DiscussionThread thread) {
        return new BigInteger(thread.id().toString().replace("-", ""), 16);
    }

    private static void assertWhy(CursorException.Why why, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
