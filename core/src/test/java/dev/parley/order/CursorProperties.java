package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.ImmutableLongArray;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A cursor as text: it comes back as it was, or it is refused; there is nothing between. */
class CursorProperties {
    private static final BaseEncoding BASE64 = BaseEncoding.base64Url().omitPadding();

    static Cursor of(String order, long scope, long... values) {
        return new Cursor(order, Side.AFTER, scope, ImmutableLongArray.copyOf(values));
    }

    @Property
    void aCursorComesBackFromItsText(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.toString()).isEqualTo(cursor.text());
    }

    @Property
    void itsTextIsShortAndSafeInALink(@ForAll("cursors") Cursor cursor) {
        assertThat(cursor.text()).hasSizeLessThanOrEqualTo(200).matches("[A-Za-z0-9_-]+");
    }

    @Example
    void theLongestCursorIsShortEnough() {
        Cursor longest = of("o".repeat(32), -1, -1, -1, -1, -1, -1, -1, -1, -1);
        assertThat(longest.text()).hasSizeLessThanOrEqualTo(200);
        assertThat(Cursor.parse(longest.text())).isEqualTo(longest);
    }

    @Property
    void anyTextIsOneCursorOrNone(@ForAll String text) {
        assertOneOrNone(text);
    }

    @Property
    void anyTextOfTheRightLettersIsOneCursorOrNone(@ForAll("letters") String text) {
        assertOneOrNone(text);
    }

    @Property
    void aTextWithOneLetterChangedIsOneCursorOrNone(
            @ForAll("cursors") Cursor cursor, @ForAll @IntRange(min = 0, max = 199) int at, @ForAll char letter) {
        StringBuilder text = new StringBuilder(cursor.text());
        text.setCharAt(at % text.length(), letter);
        assertOneOrNone(text.toString());
    }

    @Property
    void bytesWithOneByteChangedAreOneCursorOrNone(
            @ForAll("cursors") Cursor cursor, @ForAll @IntRange(min = 0, max = 199) int at, @ForAll byte changed) {
        byte[] bytes = BASE64.decode(cursor.text());
        bytes[at % bytes.length] = changed;
        assertOneOrNone(BASE64.encode(bytes));
    }

    @Property
    void aCursorCutShortIsNone(@ForAll("cursors") Cursor cursor, @ForAll @IntRange(min = 1, max = 9) int less) {
        byte[] bytes = BASE64.decode(cursor.text());
        byte[] shorter = Arrays.copyOf(bytes, Math.max(0, bytes.length - less));
        if (less % 8 != 0) {
            assertWhy(CursorException.Why.MALFORMED, BASE64.encode(shorter));
        }
        assertOneOrNone(BASE64.encode(shorter));
    }

    @Example
    void textsThatDecodeToTheSameBytesAreNotAllCursors() {
        Cursor cursor = of("oldest", 1, 1);
        assertWhy(CursorException.Why.MALFORMED, cursor.text() + "=");
        assertWhy(CursorException.Why.MALFORMED, cursor.text() + " ");
        String lastBits = cursor.text().substring(0, cursor.text().length() - 1);
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            assertOneOrNone(lastBits + other);
        }
    }

    @Example
    void aLongTextIsRefusedWithoutALook() {
        assertWhy(CursorException.Why.MALFORMED, "A".repeat(1_000_000));
        assertWhy(CursorException.Why.MALFORMED, "");
    }

    @Example
    void aCursorOfAnotherVersionIsSaidToBeOne() {
        byte[] bytes = BASE64.decode(of("oldest", 1, 1).text());
        bytes[0] = 2;
        assertWhy(CursorException.Why.OTHER_VERSION, BASE64.encode(bytes));
    }

    @Example
    void whatCouldNotBeWrittenIsRefused() {
        for (String order : List.of("", "Oldest", "o".repeat(33), "ol dest", "ölder")) {
            assertThatThrownBy(() -> of(order, 1, 1)).isInstanceOf(CursorException.class);
        }
        assertThatThrownBy(() -> of("oldest", 1)).isInstanceOf(CursorException.class);
        assertThatThrownBy(() -> of("oldest", 1, 1, 2, 3, 4, 5, 6, 7, 8, 9)).isInstanceOf(CursorException.class);
    }

    @Property
    void anotherOrderIsAskedAboutBeforeAnotherScope(@ForAll("cursors") Cursor cursor) {
        assertThatThrownBy(() -> cursor.require(cursor.order() + "x", cursor.scope() + 1, 99))
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(CursorException.Why.OTHER_ORDER));
        assertThatThrownBy(() -> cursor.require(cursor.order(), cursor.scope() + 1, 99))
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(CursorException.Why.OTHER_SCOPE));
        assertThatThrownBy(() -> cursor.require(cursor.order(), cursor.scope(), 99))
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(CursorException.Why.MALFORMED));
        assertThat(cursor.require(
                        cursor.order(), cursor.scope(), cursor.values().length()))
                .isEqualTo(cursor.values());
    }

    @Property
    void scopesOfDifferentListsDiffer(@ForAll String a, @ForAll String b) {
        assertThat(Cursor.scope(a) == Cursor.scope(b)).isEqualTo(utf8(a).equals(utf8(b)));
    }

    @Example
    void aScopeIsTheSameForEver() {
        assertThat(Cursor.scope("posts:01990000-0000-7000-8000-000000000001")).isEqualTo(SCOPE_OF_FIRST_POSTS);
    }

    private static final long SCOPE_OF_FIRST_POSTS = -8973690127211223872L;

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<String> orders = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(31);
        Arbitrary<ImmutableLongArray> values = Arbitraries.longs()
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(ImmutableLongArray::copyOf);
        return Combinators.combine(orders, Arbitraries.of(Side.class), Arbitraries.longs(), values)
                .as(Cursor::new);
    }

    @Provide
    Arbitrary<String> letters() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-', '_')
                .ofMaxLength(210);
        return Arbitraries.oneOf(any, any.map(text -> "AQ" + text));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void assertOneOrNone(String text) {
        Cursor cursor;
        try {
            cursor = Cursor.parse(text);
        } catch (CursorException e) {
            assertThat(e.why()).isIn(CursorException.Why.MALFORMED, CursorException.Why.OTHER_VERSION);
            return;
        }
        assertThat(cursor.text()).isEqualTo(text);
    }

    private static void assertWhy(CursorException.Why why, String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOfSatisfying(
                        CursorException.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
