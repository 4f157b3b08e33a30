package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.UnsignedBytes;
import dev.parley.InvalidValueException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What identifies things: UUIDs that compare by unsigned bytes, the host's own ids, handles. */
class IdsProperties {
    /** One kind of id that is a UUID. */
    private record Kind<T extends Comparable<T>>(String code, Function<UUID, T> of, Function<String, T> parse) {}

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>("thread-id.malformed", ThreadId::new, ThreadId::parse),
            new Kind<>("post-id.malformed", PostId::new, PostId::parse),
            new Kind<>("command-id.malformed", CommandId::new, CommandId::parse),
            new Kind<>("submission-id.malformed", SubmissionId::new, SubmissionId::parse),
            new Kind<>("report-id.malformed", ReportId::new, ReportId::parse));

    @Property
    void idsCompareAsTheirUnsignedBytes(@ForAll("uuids") UUID a, @ForAll("uuids") UUID b) {
        int expected = Integer.signum(UnsignedBytes.lexicographicalComparator().compare(bytes(a), bytes(b)));
        KINDS.forEach(kind -> assertThat(compare(kind, a, b)).as(kind.code()).isEqualTo(expected));
    }

    @Property
    void idsComeBackFromTheirText(@ForAll("uuids") UUID value) {
        for (Kind<?> kind : KINDS) {
            Object id = kind.of().apply(value);
            assertThat(kind.parse().apply(id.toString())).isEqualTo(id);
        }
    }

    @Example
    void idsWithTheHighestBitComeLast() {
        UUID low = UUID.fromString("7fffffff-ffff-7fff-8fff-ffffffffffff");
        UUID high = UUID.fromString("80000000-0000-7000-8000-000000000000");
        assertThat(new ThreadId(low)).isLessThan(new ThreadId(high));
        assertThat(low).as("what Java itself says").isGreaterThan(high);
        UUID lowerHalf = UUID.fromString("01990000-0000-7000-7fff-ffffffffffff");
        UUID upperHalf = UUID.fromString("01990000-0000-7000-8000-000000000000");
        KINDS.forEach(kind -> assertThat(compare(kind, lowerHalf, upperHalf)).isNegative());
    }

    @Example
    void theNilUuidNamesNothing() {
        KINDS.forEach(kind -> assertThatThrownBy(() -> kind.of().apply(new UUID(0, 0)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(kind.code())));
    }

    @Example
    void textThatIsNoCanonicalUuidIsRefused() {
        for (String text : List.of(
                "",
                "1-1-1-1-1",
                "01990000000070008000000000000001",
                "{01990000-0000-7000-8000-000000000001}",
                "01990000-0000-7000-8000-00000000000g",
                " 01990000-0000-7000-8000-000000000001")) {
            KINDS.forEach(kind -> assertThatThrownBy(() -> kind.parse().apply(text))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo(kind.code()))
                    .hasMessageContaining("\"" + text + "\""));
        }
    }

    @Example
    void memberIdsAreTakenAsTheyAre() {
        assertThat(new MemberId("e\u0301").value()).isEqualTo("e\u0301");
        assertThat(new MemberId("e\u0301")).isNotEqualTo(new MemberId("\u00E9"));
        assertThat(new MemberId("Ana")).isNotEqualTo(new MemberId("ana"));
        assertThat(new MemberId("a  b").value()).isEqualTo("a  b");
    }

    @Example
    void memberIdsWithWhatDoesNotPrintAreRefused() {
        for (String wrong : List.of(
                "",
                " ana",
                "ana ",
                "ana\u00A0",
                "\u3000ana",
                "\n",
                "a\u0000b",
                "a\nb",
                "a\u0085b",
                "\uD800",
                "a\uDC00")) {
            assertThatThrownBy(() -> new MemberId(wrong))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("member-id.malformed"));
        }
    }

    @Property
    void memberIdsCompareAsTheyEqual(@ForAll MemberId a, @ForAll MemberId b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    void handlesThatDifferInCaseOnlyAreTheSame(@ForAll Handle handle) {
        assertThat(new Handle(handle.value().toLowerCase(Locale.ROOT).replace("\u0307", "")).folded())
                .isEqualTo(handle.folded());
    }

    @Property
    void everyHandleHasABoundaryOfItsOwn(@ForAll Handle handle) {
        assertThat(Boundary.handle(handle)).isEqualTo(new Boundary.OfHandle(handle.folded()));
    }

    @Example
    void aHandleThatGrowsWhenItIsFoldedHasABoundaryToo() {
        Handle sharp = new Handle("ß".repeat(Handle.MAX_LENGTH));
        assertThat(Boundary.handle(sharp)).isEqualTo(Boundary.handle(new Handle("ẞ".repeat(Handle.MAX_LENGTH))));
    }

    @Example
    void everyLetterThatAHandleMayHoldHasABoundary() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isLetterOrDigit(c)) {
                Handle handle = new Handle(Character.toString(c));
                assertThat(Boundary.handle(handle)).isEqualTo(new Boundary.OfHandle(handle.folded()));
            }
        }
    }

    @Example
    void aBoundaryOfAHandleThatIsNotFoldedIsRefused() {
        for (String wrong : List.of("Ana", "", "ana@bo", "ana ")) {
            assertThatThrownBy(() -> new Boundary.OfHandle(wrong))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("handle.malformed"));
        }
    }

    @Example
    void handlesWithWhatNoHandleMayHaveAreRefused() {
        for (String wrong :
                List.of("", " ana", "ana ", "a  b", "a\tb", "a\nb", "ana!", "(ana)", "ana@bo", "🤗", "a\u200Bb")) {
            assertThatThrownBy(() -> new Handle(wrong))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("handle.malformed"));
        }
    }

    @Provide
    Arbitrary<UUID> uuids() {
        return ModelArbitraries.uuids();
    }

    private static <T extends Comparable<T>> int compare(Kind<T> kind, UUID a, UUID b) {
        return Integer.signum(kind.of().apply(a).compareTo(kind.of().apply(b)));
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
