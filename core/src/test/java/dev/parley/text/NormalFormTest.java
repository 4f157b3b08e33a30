package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.InvalidValueException;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {
    private static final String ACUTE = "\u0301";

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029"})
    void everyLineEndBecomesOneLineFeed(String lineEnd) {
        assertThat(NormalForm.text("tea" + lineEnd + "cake")).isEqualTo("tea\ncake");
    }

    @Test
    void twoLineEndsStayTwo() {
        assertThat(NormalForm.text("a\r\r\n\n\rb")).isEqualTo("a\n\n\n\nb");
    }

    @Test
    void controlCharactersGoAndTabsStay() {
        assertThat(NormalForm.text("\u0001te\u0007a\t\u007fand\u000b \f\u009fcake\u001b"))
                .isEqualTo("tea\tand cake");
    }

    @Test
    void joinersInsideEmojiStay() {
        String family = "👨‍👩‍👧";
        assertThat(NormalForm.text(family)).isEqualTo(family);
    }

    @Test
    void lettersAreComposed() {
        assertThat(NormalForm.text("cafe" + ACUTE)).isEqualTo("café");
    }

    @Test
    void whatComesApartInFormCStaysApart() {
        String once = NormalForm.text("\u0344\u0958");
        assertThat(once).isEqualTo("\u0308\u0301\u0915\u093c");
        assertThat(NormalForm.text(once)).isEqualTo(once);
    }

    @Test
    void plainAsciiComesBackAsTheSameInstance() {
        String text = "Tea,\n\tcake & a blanket ~";
        assertThat(NormalForm.text(text)).isSameAs(text);
        assertThat(NormalForm.text("")).isEmpty();
    }

    @Test
    void nulIsRefusedWithItsPlaceInCodePoints() {
        assertRefused("🌻\r\n\u0000", "text.nul", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"🌻a\ud83c", "🌻a\udf3bb", "🌻a\ud83c\u0001\udf3b", "🌻a\udf3b\ud83c"})
    void halfOfASurrogatePairIsRefusedWithItsPlace(String text) {
        assertRefused(text, "text.lone-surrogate", "2");
    }

    @Test
    void thirtyMarksInARowAreKept() {
        assertThat(NormalForm.text("x" + ACUTE.repeat(30) + "y" + ACUTE.repeat(30)))
                .isEqualTo("x" + ACUTE.repeat(30) + "ý" + ACUTE.repeat(29));
    }

    @Test
    void thirtyOneMarksInARowAreRefused() {
        assertRefused("x" + ACUTE.repeat(31), "text.too-many-marks", "31");
        assertRefused(ACUTE.repeat(31), "text.too-many-marks", "30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a precomposed letter brings its own | \u00e9           | 30",
                "so does one with three              | \u1f82           | 28",
                "and a compatibility character       | \u00b4           | 30",
            })
    void aMarkInsideTheLetterBeforeCounts(String why, String letter, int tooMany) {
        assertThat(NormalForm.text(letter + ACUTE.repeat(tooMany - 1))).as(why).isNotEmpty();
        assertRefused(letter + ACUTE.repeat(tooMany), "text.too-many-marks", String.valueOf(tooMany));
    }

    @Test
    void aMarkThatIsTwoCountsTwice() {
        assertThat(NormalForm.text("q" + "\u0344".repeat(15))).hasSize(31);
        assertRefused("x" + "\u0344".repeat(16), "text.too-many-marks", "16");
    }

    @Test
    void aModifierLetterThatIsAMarkInDisguiseCounts() {
        assertRefused("x" + "\uff9e".repeat(31), "text.too-many-marks", "31");
        assertRefused("x" + (ACUTE + "\uff9f").repeat(16), "text.too-many-marks", "31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u034f", "\ufe0f", "\u007f\u0080"})
    void theCountGoesOnOverControlCharactersAndJoiners(String between) {
        assertThatThrownBy(() -> NormalForm.text("x" + ACUTE.repeat(20) + between + ACUTE.repeat(20)))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "\n", "\r\n", " ", "한", "\u0e33", "ʰ"})
    void theCountEndsWithAnyOtherCharacter(String between) {
        assertThat(NormalForm.text("x" + ACUTE.repeat(29) + between + ACUTE.repeat(29)))
                .contains(ACUTE.repeat(28));
    }

    @Test
    void everyNonStarterOfTheRunningJavaIsAMark() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> !Letters.isMark(c) && isScalar(c))
                        .filter(c -> isNonStarter(Character.toString(c))))
                .isEmpty();
    }

    @Test
    void noOtherCharacterOfTheRunningJavaIsAMarkInDisguise() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> !Letters.isMark(c) && isScalar(c))
                        .filter(c -> Character.getType(c) != Character.MODIFIER_LETTER)
                        .filter(c -> {
                            String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
                            return decomposed.codePoints().allMatch(Letters::isMark)
                                    || isNonStarter(Character.toString(decomposed.codePointAt(0)));
                        }))
                .isEmpty();
    }

    @Test
    void aHugeHostileTextIsRefusedAtOnce() {
        assertRefused("x" + "\u0301\u0323\u0344".repeat(300_000), "text.too-many-marks", "24");
    }

    @Test
    void aHugeTextOfShortRunsIsNormalised() {
        String text = ("e" + ACUTE.repeat(30)).repeat(30_000);
        assertThat(NormalForm.text(text)).hasSize(30 * 30_000);
    }

    @Test
    void lineEndsAndTabsOfALineBecomeOneSpace() {
        assertThat(NormalForm.line("tea\nand\t\n\tcake")).isEqualTo("tea and cake");
        assertThat(NormalForm.line("tea\r\nand\u2028\u2029cake")).isEqualTo("tea and cake");
    }

    @Test
    void spacesInsideALineStay() {
        assertThat(NormalForm.line("tea  and  cake")).isEqualTo("tea  and  cake");
    }

    @Test
    void aLineHasNoMargins() {
        assertThat(NormalForm.line("\n\t tea and cake \r\n")).isEqualTo("tea and cake");
        assertThat(NormalForm.line("\u00a0\u2003tea\u3000\u0001 ")).isEqualTo("tea");
    }

    @Test
    void aLineIsComposed() {
        assertThat(NormalForm.line("cafe\u0301 ")).isEqualTo("caf\u00e9");
    }

    @Test
    void aLineInNormalFormComesBackAsTheSameInstance() {
        String line = "Tea & cake";
        assertThat(NormalForm.line(line)).isSameAs(line);
    }

    @Test
    void aLineOfWhiteSpaceIsEmpty() {
        assertThat(NormalForm.line(" \n\t\u00a0 ")).isEmpty();
    }

    @Test
    void aLineIsRefusedLikeAText() {
        assertThatThrownBy(() -> NormalForm.line("a\u0000")).isInstanceOf(InvalidValueException.class);
    }

    private static boolean isScalar(int c) {
        return Character.getType(c) != Character.SURROGATE;
    }

    private static boolean isNonStarter(String character) {
        return Normalizer.normalize(character + "\u0334", Normalizer.Form.NFD).startsWith("\u0334")
                || !Normalizer.normalize(ACUTE + character, Normalizer.Form.NFD).startsWith(ACUTE);
    }

    private static void assertRefused(String text, String code, String position) {
        assertThatThrownBy(() -> NormalForm.text(text))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.arguments()).containsEntry("position", position);
                    assertThat(refused.getMessage()).contains(position);
                });
    }
}
