package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.GrownThread;
import dev.parley.model.Post;
import dev.parley.model.ReplyPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** I15 for posts: the order of keys, the order of posts and what a reader would say are one. */
class PostOrderProperties {
    private static final long SCOPE = Cursor.scope("posts:one");

    @Property
    void i15_keysAndPostsAgreeAndNoTwoPostsAreEqual(@ForAll("grown") GrownThread grown, @ForAll PostOrder order) {
        for (Post a : grown.posts()) {
            for (Post b : grown.posts()) {
                int byPost = Integer.signum(order.posts().compare(a, b));
                assertThat(Integer.signum(order.keys().compare(PostKey.of(a), PostKey.of(b))))
                        .isEqualTo(byPost);
                assertThat(Integer.signum(order.posts().compare(b, a))).isEqualTo(-byPost);
                assertThat(byPost == 0).isEqualTo(a.number() == b.number());
            }
        }
    }

    @Property
    void oldestIsByNumber(@ForAll("grown") GrownThread grown) {
        assertThat(sorted(grown, PostOrder.OLDEST)).isEqualTo(grown.posts());
    }

    @Property
    void newestIsOldestBackwards(@ForAll("grown") GrownThread grown) {
        List<Post> backwards = new ArrayList<>(grown.posts());
        Collections.reverse(backwards);
        assertThat(sorted(grown, PostOrder.NEWEST)).isEqualTo(backwards);
    }

    @Property
    void mostHuggedComesFirstAndAmongEqualsTheOldest(@ForAll("grown") GrownThread grown) {
        List<Post> naive = new ArrayList<>();
        for (long hugs = grown.hugs().size(); hugs >= 0; hugs--) {
            for (Post post : grown.posts()) {
                if (hugsOf(grown, post) == hugs) {
                    naive.add(post);
                }
            }
        }
        assertThat(sorted(grown, PostOrder.MOST_HUGGED)).isEqualTo(naive);
    }

    @Property
    void threadedPutsEveryPostAfterWhatItAnswersAndBeforeTheNextSibling(@ForAll("grown") GrownThread grown) {
        assertThat(sorted(grown, PostOrder.THREADED)).isEqualTo(below(grown, OptionalInt.empty(), new ArrayList<>()));
    }

    @Property
    void aCursorNamesThePlaceThatItWasMadeFor(
            @ForAll("grown") GrownThread grown, @ForAll PostOrder order, @ForAll Side side) {
        for (Post post : grown.posts()) {
            Cursor cursor = order.cursor(new Bound<>(PostKey.of(post), side), SCOPE);
            Bound<PostKey> bound = order.bound(
                    Cursor.parse(cursor.text()),
                    SCOPE,
                    number -> Optional.of(grown.post(number).path()));
            assertThat(bound.side()).isEqualTo(side);
            for (Post other : grown.posts()) {
                assertThat(Integer.signum(order.keys().compare(bound.key(), PostKey.of(other))))
                        .isEqualTo(Integer.signum(order.posts().compare(post, other)));
            }
        }
    }

    @Property
    void aCursorOfOneOrderIsRefusedByEveryOther(
            @ForAll("grown") GrownThread grown, @ForAll PostOrder order, @ForAll PostOrder other) {
        Cursor cursor = order.cursor(Bound.after(PostKey.of(grown.post(1))), SCOPE);
        if (order != other) {
            assertWhy(CursorException.Why.OTHER_ORDER, () -> other.bound(cursor, SCOPE, PostOrderProperties::noPath));
        }
        assertWhy(CursorException.Why.OTHER_SCOPE, () -> order.bound(cursor, SCOPE + 1, PostOrderProperties::noPath));
    }

    @Example
    void aThreadedCursorWhosePostNeverWasIsRefused() {
        Cursor cursor = PostOrder.THREADED.cursor(Bound.after(PostKey.ofNumber(7)), SCOPE);
        assertWhy(
                CursorException.Why.MALFORMED,
                () -> PostOrder.THREADED.bound(cursor, SCOPE, PostOrderProperties::noPath));
    }

    @Example
    void aCursorWithANumberThatNoPostHasIsRefused() {
        for (long number : new long[] {0, -1, Integer.MAX_VALUE + 1L, Long.MIN_VALUE}) {
            for (PostOrder order : List.of(PostOrder.OLDEST, PostOrder.NEWEST)) {
                Cursor cursor = CursorProperties.of(order.code(), SCOPE, number);
                assertWhy(CursorException.Why.MALFORMED, () -> order.bound(cursor, SCOPE, PostOrderProperties::noPath));
            }
        }
    }

    @Example
    void aCursorWithTooFewOrTooManyNumbersIsRefused() {
        for (PostOrder order : PostOrder.values()) {
            Cursor cursor = CursorProperties.of(order.code(), SCOPE, 1, 1, 1);
            assertWhy(CursorException.Why.MALFORMED, () -> order.bound(cursor, SCOPE, PostOrderProperties::noPath));
        }
    }

    @Example
    void ordersInWhichANumberHasOnePlaceCanStartThere() {
        assertThat(PostOrder.values())
                .filteredOn(PostOrder::startsAtNumbers)
                .containsExactly(PostOrder.OLDEST, PostOrder.NEWEST, PostOrder.THREADED);
    }

    @Provide
    Arbitrary<GrownThread> grown() {
        return GrownThread.arbitrary(8);
    }

    private static Optional<ReplyPath> noPath(int number) {
        return Optional.empty();
    }

    private static void assertWhy(CursorException.Why why, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static List<Post> sorted(GrownThread grown, PostOrder order) {
        List<Post> posts = new ArrayList<>(grown.posts());
        posts.sort(Comparator.comparing(post -> post.id().value()));
        posts.sort(order.posts());
        return posts;
    }

    private static long hugsOf(GrownThread grown, Post post) {
        return grown.hugs().stream().filter(hug -> hug.post().equals(post.id())).count();
    }

    private static List<Post> below(GrownThread grown, OptionalInt above, List<Post> found) {
        for (Post post : grown.posts()) {
            if (post.replyTo().equals(above)) {
                found.add(post);
                below(grown, OptionalInt.of(post.number()), found);
            }
        }
        return found;
    }
}
