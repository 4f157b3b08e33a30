package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void whiteSpaceBecomesOneSpace() {
        assertThat(Excerpt.of("\n  tea\t\n and\u00a0\u2003cake \n", 100)).isEqualTo("tea and cake");
    }

    @ParameterizedTest
    @CsvSource({
        "12, tea and cake",
        "11, tea and…",
        "10, tea and…",
        "8, tea and…",
        "7, tea…",
        "4, tea…",
        "3, te…",
        "2, t…",
        "1, …",
        "0, ''"
    })
    void aLongTextIsCutBetweenWords(int max, String excerpt) {
        assertThat(Excerpt.of("tea and cake", max)).isEqualTo(excerpt);
        assertThat(Excerpt.of(" tea\n\nand  cake ", max)).isEqualTo(excerpt);
    }

    @Test
    void whatReadersTakeForOneCharacterIsNeverSplit() {
        assertThat(Excerpt.of(FAMILY + FAMILY, 8)).isEqualTo(FAMILY + "…");
        assertThat(Excerpt.of(FAMILY + FAMILY, 13)).isEqualTo(FAMILY + "…");
        assertThat(Excerpt.of(FAMILY + FAMILY, 7)).isEqualTo("…");
        assertThat(Excerpt.of("q\u0301q\u0301q\u0301", 4)).isEqualTo("q\u0301…");
        assertThat(Excerpt.of("🌻🌻🌻", 2)).isEqualTo("🌻…");
    }

    @Test
    void aTextOfWhiteSpaceIsEmpty() {
        assertThat(Excerpt.of(" \n\t ", 5)).isEmpty();
        assertThat(Excerpt.of("", 5)).isEmpty();
    }

    @Test
    void aNegativeLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Excerpt.of("tea", -1));
    }

    @Test
    void aMebibyteIsReadWhateverItHolds() {
        for (String piece : new String[] {"a", " ", "a ", FAMILY, "\u200d", "\n", "가", "'a", "1,"}) {
            String text = piece.repeat((1 << 20) / piece.length());
            assertThat(CodePoints.count(Excerpt.of(text, 200))).isLessThanOrEqualTo(200);
            assertThat(CodePoints.count(Excerpt.of(text, 500_000))).isLessThanOrEqualTo(500_000);
            assertThat(CodePoints.count(Excerpt.of(text, Integer.MAX_VALUE))).isLessThanOrEqualTo(text.length());
        }
    }

    @Property
    void anExcerptIsNeverTooLong(@ForAll("texts") String text, @ForAll @IntRange(max = 60) int max) {
        assertThat(CodePoints.count(Excerpt.of(text, max))).isLessThanOrEqualTo(max);
    }

    @Property
    void anExcerptIsTheBeginningOfTheText(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int max) {
        String whole = Excerpt.of(text, Integer.MAX_VALUE);
        String excerpt = Excerpt.of(text, max);
        if (CodePoints.count(whole) <= max) {
            assertThat(excerpt).isEqualTo(whole);
        } else {
            assertThat(excerpt).endsWith("…");
            String kept = excerpt.substring(0, excerpt.length() - 1);
            assertThat(whole).startsWith(kept);
            assertThat(kept).doesNotEndWith(" ");
            assertThat(isBoundary(whole, kept.length())).isTrue();
        }
    }

    @Property
    void anExcerptHasOneKindOfWhiteSpaceAndNoMargins(
            @ForAll("texts") String text, @ForAll @IntRange(max = 60) int max) {
        String excerpt = Excerpt.of(text, max);
        assertThat(excerpt).doesNotContain("  ", "\n", "\t", "\u00a0", "\u2028");
        assertThat(excerpt.strip()).isEqualTo(excerpt);
    }

    @Property
    void anExcerptOfAnExcerptIsTheSame(@ForAll("texts") String text, @ForAll @IntRange(max = 60) int max) {
        String excerpt = Excerpt.of(text, max);
        assertThat(Excerpt.of(excerpt, max)).isEqualTo(excerpt);
    }

    private static boolean isBoundary(String text, int at) {
        Matcher boundary = Pattern.compile("\\b{g}").matcher(text);
        return at == 0 || (boundary.find(at) && boundary.start() == at);
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.normalTexts();
    }
}
