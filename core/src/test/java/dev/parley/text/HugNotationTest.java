package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HugNotationTest {
    private static final ImmutableSet<String> KNOWN = ImmutableSet.of(
            "ana", "bo", "cy", "di", "tom", "jerry", "tom and jerry", "éva", "strasse", "j. r-b_1", "प्रिया");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "((Ana))                          | ana 2",
                "((((Ana), Cy))))                 | ana cy 4",
                "((Ana)) and then ((Bo))          | ana 2; bo 2",
                "((Ana)) and ((Bo))               | ana 2; bo 2",
                "((Ana)), ((Bo))                  | ana 2; bo 2",
                "((Ana)) ((Bo))                   | ana 2; bo 2",
                "((Ana))((Bo))                    | ana 2; bo 2",
                "((Ana)))))                       | ana 2",
                "(((((Ana))                       | ana 5",
                "((((((((((((Ana))))))))))))      | ana 9",
                "((((Ana), Bo, Cy, Di))))         | ana bo cy di 4",
                "((Ana, Bo & Cy and Di))          | ana bo cy di 2",
                "((Ana, Bo, and Cy))              | ana bo cy 2",
                "((Ana,Bo&Cy))                    | ana bo cy 2",
                "(((Ana) and (Bo) and (Cy)))      | ana bo cy 3",
                "((Ana)and(Bo))                   | ana bo 2",
                "((Ana, ((Bo))))                  | ana bo 2",
                "((Ana)), Bo))                    | ana bo 2",
                "((Ana and ana, ANA))             | ana 2",
                "so glad: ((Ana)), Bo is kind     | ana 2",
                "((Ana)) and hugs, ((Bo))         | ana 2; bo 2",
                "((I was smiling, ((Bo))          | bo 2",
                "((ÉVA & E\u0301va))              | éva 2",
                "((STRASSE & Straße))             | strasse 2",
                "((J. R-B_1))                     | j. r-b_1 2",
                "((प्रिया))                         | प्रिया 2",
                "f((Ana))!                        | ana 2",
            })
    void aHugIsFound(String text, String hugs) {
        assertThat(hugs("plain", text)).isEqualTo(hugs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "((",
                "))",
                "(())",
                "(((Ana)",
                "(Ana)",
                "((Ana",
                "Ana))",
                "((Ana) and ((",
                "((nobody))",
                "((Ana, nobody))",
                "((((Ana), nobody))))",
                "((Ana)), nobody))",
                "((nobody, Ana))",
                "(( Ana ))",
                "((Ana ))",
                "((Ana,))",
                "((,Ana))",
                "((Ana,,Bo))",
                "((Ana Bo))",
                "((Anaand Bo))",
                "((Ana and))",
                "((and Ana))",
                "((Ana!))",
                "((@Ana))",
                "((Ana) )",
                "( (Ana))",
                "((Ana; Bo))",
                "((A\nna))"
            })
    void noHugIsFound(String text) {
        assertThat(hugs("plain", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "((Tom and Jerry))         | tom and jerry 2",
                "((Jerry and Tom))         | jerry tom 2",
                "((Tom and Jerry and Bo))  | tom and jerry bo 2",
                "((Bo and Tom and Jerry))  | bo tom and jerry 2",
                "((Tom, and Jerry))        | tom jerry 2",
                "((Tom) and Jerry))        | tom jerry 2",
                "((Tom and (Jerry))        | tom jerry 2",
                "((Tom  and Jerry))        | tom jerry 2",
            })
    void theLongestKnownNameWinsOverASeparatorInsideIt(String text, String hugs) {
        assertThat(hugs("plain", text)).isEqualTo(hugs);
    }

    @Test
    void aShorterNameIsReadWhereOtherwiseTheRestMeansNobody() {
        ImmutableSet<String> known = ImmutableSet.of("ana", "ana and bo", "bo and cy");
        assertThat(HugNotation.find("((Ana and Bo and Cy))", "plain", known::contains))
                .extracting(HugNotation.Group::names)
                .containsExactly(ImmutableList.of("ana", "bo and cy"));
    }

    @Test
    void aNameMayBeginWithAnd() {
        assertThat(HugNotation.find("((Ana, and Bo))", "plain", ImmutableSet.of("ana", "bo", "and bo")::contains))
                .extracting(HugNotation.Group::names)
                .containsExactly(ImmutableList.of("ana", "and bo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((Ana,\nBo))",
                "((Ana\n, Bo))",
                "((Ana and\nBo))",
                "((Ana\n and Bo))",
                "((Ana,\n and Bo))",
                "((Ana)\n& Bo))",
                "((Ana,\t \u00a0Bo))"
            })
    void whiteSpaceWithOneLineEndMayStandAroundASeparator(String text) {
        assertThat(hugs("plain", text)).isEqualTo("ana bo 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((Ana,\n\nBo))", "((Ana\n,\nBo))", "((Ana\n\nand Bo))", "((Ana,\nand\nBo))"})
    void aHugNeverSpansTwoLineEndsAtOneSeparator(String text) {
        assertThat(hugs("plain", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain    | > ((Ana))¶((Bo))                             | bo 2",
                "plain    | ((Ana,¶> Bo))                                | ''",
                "markdown | `((Ana))` ((Bo))                             | bo 2",
                "markdown | ```¶((Ana))¶```¶((Bo))                       | bo 2",
                "bbcode   | [quote]((Ana))[/quote] ((Bo))                | bo 2",
                "bbcode   | [code]((Ana))[/code]((Bo))                   | bo 2",
                "html     | <pre>((Ana))</pre> ((Bo)) <b>((</b>Cy))      | bo 2",
                "html     | <i title=\"((Ana))\">((Bo))</i><!--((Cy))--> | bo 2",
            })
    void codeAndQuotesHoldNoHugs(String format, String text, String hugs) {
        assertThat(hugs(format, text.replace('¶', '\n'))).isEqualTo(hugs);
    }

    @Test
    void aGroupKnowsItsPlace() {
        assertThat(HugNotation.find("so (((Ana))))!", "plain", KNOWN::contains))
                .containsExactly(new HugNotation.Group(3, 13, 3, ImmutableList.of("ana")));
    }

    @Test
    void aNameHasAtMost64CodePoints() {
        String longest = "𐐨".repeat(64);
        assertThat(HugNotation.candidates("((" + longest + "))", "plain")).containsExactly(longest);
        assertThat(HugNotation.candidates("((" + longest + "𐐨))", "plain")).isEmpty();
        assertThat(HugNotation.candidates("((" + "a".repeat(62) + " b))", "plain"))
                .hasSize(1);
        assertThat(HugNotation.candidates("((" + "a".repeat(63) + " b))", "plain"))
                .isEmpty();
    }

    @Test
    void candidatesAreWhateverTheGroupMightMean() {
        assertThat(HugNotation.candidates("((Tom and Jerry, and Bo)) but not ((this (or)", "plain"))
                .containsExactly("tom", "tom and jerry", "jerry", "and bo", "bo");
    }

    @Test
    void aGroupThatIsNoneIsRefused() {
        ImmutableList<String> names = ImmutableList.of("ana");
        assertThatThrownBy(() -> new HugNotation.Group(0, 7, 1, names)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new HugNotation.Group(0, 7, 10, names)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new HugNotation.Group(7, 7, 2, names)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new HugNotation.Group(-1, 7, 2, names)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new HugNotation.Group(0, 7, 2, ImmutableList.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((a",
                "((a, ",
                "((a) ",
                "((a)), ",
                "((a)), ((",
                "((a and ",
                "((a)) and a",
                ")",
                "((a))",
                "((a((",
                "( ",
                "((a \n",
                "((\n",
                "a))((",
                "((b, (a) & "
            })
    void aMebibyteOfAnythingIsRead(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        assertThat(HugNotation.find(text + "))", "plain", name -> false)).isEmpty();
        assertThat(HugNotation.find(text + "))", "plain", name -> true)).hasSizeBetween(0, 1 << 20);
    }

    @Test
    void aHundredThousandNamesAreOneHug() {
        String text = "((a" + ", a".repeat(100_000) + "))";
        assertThat(HugNotation.find(text, "plain", "a"::equals))
                .containsExactly(new HugNotation.Group(0, text.length(), 2, ImmutableList.of("a")));
    }

    private static String hugs(String format, String text) {
        return HugNotation.find(NormalForm.text(text), format, KNOWN::contains).stream()
                .map(group -> String.join(" ", group.names()) + " " + group.warmth())
                .collect(Collectors.joining("; "));
    }
}
