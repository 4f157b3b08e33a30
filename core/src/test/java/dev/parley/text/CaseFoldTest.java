package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldTest {
    @ParameterizedTest
    @CsvSource({
        "ANA, ana",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "σίσυφοσ, σίσυφος",
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "Istanbul, ıstanbul",
        "İstanbul, istanbul",
        "i\u0307stanbul, ISTANBUL",
        "ﬁnn, FINN",
        "ᾳ, ΑΙ",
        "ǆ, ǅ",
        "Ω, ω",
        "ſam, Sam",
        "E\u0301va, éva",
        "ŉ, ʼN",
        "Ꭰna, ꭰna",
        "𐐀, 𐐨",
    })
    void namesThatDifferInCaseAreTheSame(String one, String other) {
        assertThat(CaseFold.fold(one)).isEqualTo(CaseFold.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Ana, Anna", "Éva, Eva", "Jo, Jȯ", "a.b, a-b", "o, 0"})
    void otherNamesStayApart(String one, String other) {
        assertThat(CaseFold.fold(one)).isNotEqualTo(CaseFold.fold(other));
    }

    @Test
    void theDotOfAnIGoesEvenAmongOtherMarks() {
        assertThat(CaseFold.fold("İ\u0323"))
                .isEqualTo(CaseFold.fold("i\u0307\u0323"))
                .isEqualTo(CaseFold.fold("I\u0323"));
        assertThat(CaseFold.fold("\u0130\ud834\udd65")).isEqualTo(CaseFold.fold("i\u0307\ud834\udd65"));
    }

    @Test
    void aFoldedAsciiNameIsTheSameInstance() {
        String name = "tom and jerry";
        assertThat(CaseFold.fold(name)).isSameAs(name);
    }

    @Test
    void noCharacterOfTheRunningJavaIsToldFromItsOtherCases() {
        List<String> toldApart = new ArrayList<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) != Character.SURROGATE) {
                String one = Character.toString(c);
                Stream.of(
                                CaseFold.fold(one),
                                one.toUpperCase(Locale.ROOT),
                                Character.toString(Character.toUpperCase(c)),
                                Character.toString(Character.toLowerCase(c)),
                                Character.toString(Character.toTitleCase(c)),
                                Character.toString(Character.toLowerCase(Character.toUpperCase(c))))
                        .filter(other -> !other.equals(one))
                        .filter(other -> !CaseFold.fold(other).equals(CaseFold.fold(one)))
                        .forEach(other -> toldApart.add(one + " and " + other));
            }
        }
        assertThat(toldApart).isEmpty();
    }
}
