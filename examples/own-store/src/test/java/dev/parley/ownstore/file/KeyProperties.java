package dev.parley.ownstore.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.ThreadId;
import dev.parley.text.CodePoints;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keys have the order of what they were made from, part by part. */
class KeyProperties {
    private static final String LETTERS = "aAb\u00e4\uffee\ud83d\ude00 ";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.integers()
                .between(0, LETTERS.codePointCount(0, LETTERS.length()) - 1)
                .map(i -> LETTERS.codePoints().skip(i).limit(1))
                .map(points -> new String(points.toArray(), 0, 1))
                .list()
                .ofMaxSize(4)
                .map(letters -> String.join("", letters));
    }

    @Provide
    Arbitrary<UUID> uuids() {
        Arbitrary<Long> halves = Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 0x7fL << 56, 0x80L << 56);
        return Combinators.combine(halves, halves).as(UUID::new).filter(uuid -> !uuid.equals(new UUID(0, 0)));
    }

    @Property
    void texts_stand_by_code_points(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(sign(Key.of(a).compareTo(Key.of(b)))).isEqualTo(sign(CodePoints.ORDER.compare(a, b)));
    }

    @Property
    void a_text_before_another_decides_before_what_follows(
            @ForAll("texts") String a, @ForAll("texts") String b, @ForAll long x, @ForAll long y) {
        int expected = a.equals(b) ? Long.compare(x, y) : CodePoints.ORDER.compare(a, b);
        assertThat(sign(Key.of(a).number(x).compareTo(Key.of(b).number(y)))).isEqualTo(sign(expected));
    }

    @Property
    void numbers_stand_by_their_value_and_can_be_read_again(@ForAll long x, @ForAll long y) {
        assertThat(sign(Key.EMPTY.number(x).compareTo(Key.EMPTY.number(y)))).isEqualTo(Long.compare(x, y));
        assertThat(Key.EMPTY.number(x).number()).isEqualTo(x);
    }

    @Property
    void uuids_stand_as_the_ids_of_the_core(@ForAll("uuids") UUID a, @ForAll("uuids") UUID b) {
        assertThat(sign(Key.EMPTY.uuid(a).compareTo(Key.EMPTY.uuid(b))))
                .isEqualTo(sign(new ThreadId(a).compareTo(new ThreadId(b))));
    }

    @Property
    void the_next_key_follows_all_that_begin_with_a_key(@ForAll("uuids") UUID prefix, @ForAll("uuids") UUID rest) {
        Key key = Key.of("k").uuid(prefix);

        assertThat(key.next()).isGreaterThan(key.uuid(rest)).isGreaterThan(key);
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }
}
