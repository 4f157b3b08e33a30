package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What cannot be in a post, a thread, a tail, whatever else they hold. */
class PostsAndThreadsProperties {
    @Property
    void aPostAnswersAPostWithALowerNumber(@ForAll Post post) {
        for (int wrong : new int[] {0, -1, post.number(), Integer.MAX_VALUE}) {
            assertRefused("reply-to.out-of-range", post, "replyTo", OptionalInt.of(wrong));
        }
    }

    @Property
    void aPathEndsInThePostsOwnNumber(@ForAll Post post, @ForAll ReplyPath path) {
        Assume.that(path.number() != post.number());
        assertRefused("path.malformed", post, "path", path);
    }

    @Property
    void theFirstVersionHasNoTimeOfAnEditAndLaterOnesHave(@ForAll PostContent content, @ForAll Bump at) {
        if (content.versions() == 1) {
            assertRefused("versions.malformed", content, "lastEdit", Optional.of(at.at()));
        } else {
            assertRefused("versions.malformed", content, "lastEdit", Optional.empty());
        }
    }

    @Property
    void aThreadHoldsNoMorePostsThanItHasNumbers(@ForAll Tail tail) {
        StateCounts more = new StateCounts(tail.lastNumber() + 1, 0, 0, 0, 0);
        assertRefused("tail.malformed", tail, "posts", more);
    }

    @Property
    void aThreadHasNoMoreRepliersThanVisiblePosts(@ForAll Tail tail) {
        assertRefused("tail.malformed", tail, "repliers", tail.posts().visible() + 1);
    }

    @Property
    void anAcceptedAnswerIsAReply(@ForAll DiscussionThread thread) {
        for (int wrong : new int[] {0, 1, thread.tail().lastNumber() + 1}) {
            assertRefused("accepted-answer.out-of-range", thread, "acceptedAnswer", OptionalInt.of(wrong));
        }
    }

    @Property
    void theLastActivityIsThatOfTheLastBump(@ForAll DiscussionThread thread) {
        Instant expected = thread.tail().lastBump().isPresent()
                ? thread.tail().lastBump().orElseThrow().at()
                : thread.created();
        assertThat(thread.lastActivity()).isEqualTo(expected);
    }

    @Property
    void aLockAndAPinHoldUntilTheyEnd(@ForAll Lock lock, @ForAll Pin pin, @ForAll Bump moment) {
        Instant now = moment.at();
        assertThat(lock.holdsAt(now))
                .isEqualTo(lock.until().map(until -> until.compareTo(now) > 0).orElse(true));
        assertThat(pin.holdsAt(now))
                .isEqualTo(pin.until().map(until -> until.compareTo(now) > 0).orElse(true));
        assertThat(lock.until().map(lock::holdsAt)).isNotEqualTo(Optional.of(true));
        assertThat(pin.until().map(pin::holdsAt)).isNotEqualTo(Optional.of(true));
    }

    @Property
    void aSanctionHoldsUntilItEnds(@ForAll Sanction sanction, @ForAll Bump moment) {
        assertThat(sanction.holdsAt(moment.at()))
                .isEqualTo(sanction.until()
                        .map(until -> until.compareTo(moment.at()) > 0)
                        .orElse(true));
        assertThat(sanction.until().map(sanction::holdsAt)).isNotEqualTo(Optional.of(true));
    }

    @Property
    void aForumHasTheKindOfHugsThatEveryForumHas(@ForAll ForumSettings settings) {
        assertRefused("hug-kinds.without-hug", settings, "hugKinds", ImmutableSet.<HugKind>of());
    }

    @Example
    void metadataThatIsNoTextIsRefusedAsAnythingElse() {
        DiscussionThread thread = ThreadArbitraries.threads().sample();
        assertThatThrownBy(() -> RecordParts.with(thread, "metadata", ImmutableSortedMap.of("k", "\uD800")))
                .isInstanceOf(InvalidValueException.class);
    }

    private static void assertRefused(String code, Object record, String component, Object replacement) {
        assertThatThrownBy(() -> RecordParts.with(record, component, replacement))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
