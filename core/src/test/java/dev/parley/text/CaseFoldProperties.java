package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseFoldProperties {
    @Property
    void foldingTwiceIsFoldingOnce(@ForAll("strings") String name) {
        String folded = CaseFold.fold(name);
        assertThat(CaseFold.fold(folded)).isEqualTo(folded);
        assertThat(Normalizer.isNormalized(folded, Normalizer.Form.NFC)).isTrue();
    }

    @Property
    void normalStringsThatJavaTakesForEqualFoldToTheSame(@ForAll("normalTexts") String name, @ForAll long choice) {
        String other = otherwiseCased(name, choice);
        assertThat(name).isEqualToIgnoringCase(other);
        Assume.that(Normalizer.isNormalized(other, Normalizer.Form.NFC));
        assertThat(CaseFold.fold(other)).isEqualTo(CaseFold.fold(name));
    }

    @Property
    void theFullUpperCaseOfADecomposedNameFoldsToTheSame(@ForAll("strings") String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(CaseFold.fold(decomposed.toUpperCase(Locale.ROOT))).isEqualTo(CaseFold.fold(name));
    }

    @Property
    void canonicallyEquivalentNamesFoldToTheSame(@ForAll("normalTexts") String name) {
        assertThat(CaseFold.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(CaseFold.fold(name));
    }

    @Property
    void aFoldedNameIsAtMostThreeTimesAsLong(@ForAll("strings") String name) {
        assertThat(CodePoints.count(CaseFold.fold(name))).isLessThanOrEqualTo(3 * CodePoints.count(name));
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<String> cased = Arbitraries.of(
                        "I",
                        "i",
                        "İ",
                        "ı",
                        "\u0307",
                        "\u0323",
                        "\u0345",
                        "Σ",
                        "ς",
                        "σ",
                        "ß",
                        "ẞ",
                        "ſ",
                        "K",
                        "Å",
                        "ͅ",
                        "Ι",
                        "ι",
                        "é",
                        "J",
                        "ǰ",
                        "ΐ",
                        "ᾼ",
                        "ﬃ",
                        "𐐀",
                        "𐐨",
                        "\ud834\udd65",
                        "a",
                        "Z")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(cased, Texts.anyStrings());
    }

    @Provide
    Arbitrary<String> normalTexts() {
        return Arbitraries.oneOf(
                Texts.normalTexts(), strings().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    private static String otherwiseCased(String name, long choice) {
        StringBuilder other = new StringBuilder();
        int[] codePoints = name.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            switch ((int) (choice >>> (2 * i % 64)) & 3) {
                case 0 -> other.appendCodePoint(Character.toUpperCase(c));
                case 1 -> other.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
                case 2 -> other.append(c == 'i' || c == 'I' ? "ı" : Character.toString(c));
                default -> other.appendCodePoint(c);
            }
        }
        return other.toString();
    }
}
