package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.parley.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of the model: at it all is fine; one beyond it is refused, by code, naming the value and the limit. */
class LimitsTest {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final MemberId ANA = new MemberId("ana");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    /** A limit on the length of a text, in code points. */
    private record LengthLimit(String code, int max, Consumer<String> make) {
        @Override
        public String toString() {
            return code + " " + max;
        }
    }

    /** A limit on a number: the values just inside and just outside. */
    private record NumberLimit(String code, long fine, long refused, Consumer<Long> make) {
        @Override
        public String toString() {
            return code + " " + refused;
        }
    }

    static Stream<LengthLimit> lines() {
        return Stream.of(
                new LengthLimit("title.too-long", 255, LimitsTest::titled),
                new LengthLimit("tag.too-long", 64, Tag::new),
                new LengthLimit("display-name.too-long", 64, LimitsTest::displayed),
                new LengthLimit("forum-name.too-long", 64, name -> forum(name, "")),
                new LengthLimit("forum-description.too-long", 1_000, text -> forum("Cafe", text)),
                new LengthLimit("alias.too-long", 64, Author.Alias::new),
                new LengthLimit("ghost.too-long", 64, Author.Ghost::new),
                new LengthLimit("reason.too-long", 1_000, LimitsTest::locked),
                new LengthLimit("reason.too-long", 1_000, LimitsTest::withheld),
                new LengthLimit("reason.too-long", 1_000, LimitsTest::sanctioned),
                new LengthLimit("reason.too-long", 1_000, LimitsTest::replaced),
                new LengthLimit("content-warning.too-long", 255, LimitsTest::warned),
                new LengthLimit("alternative-text.too-long", 1_000, text -> new Attachment("k", "image/png", text, 1)),
                new LengthLimit("attachment-key.too-long", 255, text -> new Attachment(text, "image/png", "", 1)),
                new LengthLimit("attachment-type.too-long", 127, text -> new Attachment("k", text, "", 1)),
                new LengthLimit("member-id.malformed", 64, MemberId::new));
    }

    static Stream<LengthLimit> words() {
        return Stream.of(
                new LengthLimit("handle.malformed", 64, Handle::new),
                new LengthLimit("forum-id.malformed", 64, ForumId::new),
                new LengthLimit("mood.malformed", 32, Mood::new),
                new LengthLimit("hug-kind.malformed", 32, HugKind::new),
                new LengthLimit("role.malformed", 32, name -> new Role(name, 0)),
                new LengthLimit("body-format.malformed", 32, BodyFormat::new),
                new LengthLimit("action.malformed", 32, LimitsTest::logged));
    }

    static Stream<NumberLimit> numbers() {
        return Stream.of(
                new NumberLimit("number.out-of-range", 1, 0, n -> new Quote(new ThreadId(ID), n.intValue())),
                new NumberLimit("number.out-of-range", 1, 0, n -> new Bump(n.intValue(), AT)),
                new NumberLimit("number.out-of-range", 0, -1, n -> new Reading(ANA, new ThreadId(ID), n.intValue())),
                new NumberLimit("revision.out-of-range", 0, -1, Revision::new),
                new NumberLimit("rank.out-of-range", 0, -1, n -> new Role("host", n.intValue())),
                new NumberLimit(
                        "hugs.out-of-range",
                        1,
                        0,
                        n -> new HugCounts(ImmutableSortedMap.of(HugKind.HUG, n.intValue()))),
                new NumberLimit("posts.out-of-range", 0, -1, n -> new StateCounts(0, 0, 0, 0, n.intValue())),
                new NumberLimit("size.out-of-range", 0, -1, n -> new Attachment("k", "image/png", "", n)),
                new NumberLimit("log-position.out-of-range", 0, -1, n -> new Policy(ImmutableSortedMap.of(), n)),
                new NumberLimit(
                        "visible-posts.out-of-range",
                        0,
                        -1,
                        n -> new Participant(new ThreadId(ID), Author.named(ANA), n.intValue(), 1, Instant.EPOCH)),
                new NumberLimit(
                        "written-hug.malformed", 9, 10, n -> new WrittenHug(ImmutableSet.of(ANA), n.intValue())),
                new NumberLimit("written-hug.malformed", 2, 1, n -> new WrittenHug(ImmutableSet.of(ANA), n.intValue())),
                new NumberLimit("path.malformed", 65, 66, LimitsTest::path));
    }

    @ParameterizedTest
    @MethodSource({"lines", "words"})
    void aTextAtItsLimitIsFine(LengthLimit limit) {
        assertThatCode(() -> limit.make().accept("x".repeat(limit.max()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource({"lines", "words"})
    void aTextBeyondItsLimitIsRefusedNamingTheValueAndTheLimit(LengthLimit limit) {
        assertThatThrownBy(() -> limit.make().accept("x".repeat(limit.max() + 1)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(limit.code()))
                .hasMessageContaining("\"xxxx")
                .hasMessageContaining(" " + limit.max());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lengthsAreCountedInCodePoints(LengthLimit limit) {
        String hug = "🤗";
        assertThatCode(() -> limit.make().accept(hug.repeat(limit.max()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> limit.make().accept(hug.repeat(limit.max() + 1)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(limit.code()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberAtItsLimitIsFine(NumberLimit limit) {
        assertThatCode(() -> limit.make().accept(limit.fine())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberBeyondItsLimitIsRefusedNamingTheValueAndTheLimit(NumberLimit limit) {
        assertThatThrownBy(() -> limit.make().accept(limit.refused()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(limit.code()))
                .hasMessageContaining(" " + limit.refused())
                .hasMessageContaining(" " + limit.fine());
    }

    @Test
    void aBodyHasUpToOneMebibyteOfUtf8() {
        assertThatCode(() -> Body.plain("é".repeat(Body.MAX_BYTES / 2))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Body.plain("é".repeat(Body.MAX_BYTES / 2) + "x"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("body.too-long"))
                .hasMessageContaining("1048577 bytes")
                .hasMessageContaining("1048576 bytes");
    }

    @Test
    void metadataHasUpTo4KibibytesOfUtf8() {
        assertThatCode(() -> thread("Hello", Optional.empty(), "é".repeat(2_047) + "x"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> thread("Hello", Optional.empty(), "é".repeat(2_048)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("metadata.too-long"))
                .hasMessageContaining("4097")
                .hasMessageContaining("4096");
    }

    @Test
    void slowModeLastsUpTo30Days() {
        assertThatCode(() -> slow(Duration.ofDays(30))).doesNotThrowAnyException();
        for (Duration wrong :
                new Duration[] {Duration.ofDays(30).plusNanos(1), Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> slow(wrong))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("slow-mode.out-of-range"))
                    .hasMessageContaining(wrong.toString())
                    .hasMessageContaining("PT720H");
        }
    }

    @Test
    void aWrittenHugIsForSomebody() {
        assertThatThrownBy(() -> new WrittenHug(ImmutableSet.of(), 3)).hasMessageContaining("0 recipients");
    }

    @Test
    void aLongValueIsShortenedInTheMessage() {
        assertThatThrownBy(() -> new Tag("x".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    private static void titled(String title) {
        thread(title, Optional.empty(), "");
    }

    private static void slow(Duration duration) {
        thread("Hello", Optional.of(duration), "");
    }

    /** A thread with metadata of one byte more than the value has. */
    private static void thread(String title, Optional<Duration> slowMode, String metadata) {
        Tail tail = new Tail(1, AT, new StateCounts(1, 0, 0, 0, 0), HugCounts.NONE, Optional.empty(), 0, 0, 0);
        new DiscussionThread(
                new ThreadId(ID),
                new ForumId("cafe"),
                title,
                Author.named(ANA),
                ImmutableSet.of(),
                AT,
                Listing.LISTED,
                Withholdings.NONE,
                Optional.empty(),
                Optional.empty(),
                slowMode,
                OptionalInt.empty(),
                ImmutableSortedMap.of("k", metadata),
                tail);
    }

    private static void displayed(String name) {
        new Member(ANA, new Handle("ana"), name, AT, ImmutableSet.of(), ImmutableSet.of(), 0);
    }

    private static void forum(String name, String description) {
        new Forum(
                new ForumId("cafe"), name, description, Optional.empty(), 0, ForumSettings.defaults(), ForumState.OPEN);
    }

    private static void locked(String reason) {
        new Lock(LockScope.REPLIES, ANA, 50, AT, Optional.of(reason), Optional.empty());
    }

    private static void withheld(String reason) {
        new Withholding(
                new CommandId(ID), PostState.HIDDEN, Optional.of(ANA), 50, AT, Optional.of(reason), Optional.empty());
    }

    private static void sanctioned(String reason) {
        new Sanction(new CommandId(ID), SanctionKind.WARNED, ANA, 50, AT, Optional.empty(), Optional.of(reason));
    }

    private static void replaced(String reason) {
        new PostVersion(
                new ThreadId(ID), 1, 1, Body.plain("Hi"), Optional.empty(), Author.named(ANA), AT, Optional.of(reason));
    }

    private static void warned(String warning) {
        new PostContent(
                Body.plain("Hi"),
                Optional.empty(),
                Optional.of(warning),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableSet.of(),
                ImmutableList.of(),
                1,
                Optional.empty());
    }

    private static void logged(String action) {
        LogEntry.of(Boundary.POLICY, 1, AT, Optional.empty(), new CommandId(ID), action);
    }

    private static void path(long length) {
        new ReplyPath(ImmutableIntArray.copyOf(IntStream.rangeClosed(1, (int) length)));
    }
}
