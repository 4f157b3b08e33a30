package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalFormProperties {
    @Property
    void aTextInNormalFormStaysAsItIs(@ForAll("normalTexts") String text) {
        assertThat(NormalForm.text(text)).isEqualTo(text);
    }

    @Property
    void aLineInNormalFormStaysAsItIs(@ForAll("normalTexts") String text) {
        String line = NormalForm.line(text);
        assertThat(NormalForm.line(line)).isEqualTo(line);
        assertThat(NormalForm.text(line)).isEqualTo(line);
    }

    @Property
    void aNormalTextIsComposedAndHasNoControlCharactersButLineFeedAndTab(@ForAll("normalTexts") String text) {
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text.chars()).allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c));
        assertThat(text).doesNotContain("\u2028", "\u2029");
    }

    @Property
    void aNormalTextIsStreamSafe(@ForAll("normalTexts") String text) {
        int marks = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().toArray()) {
            marks = Letters.isMark(c) ? marks + 1 : 0;
            assertThat(marks).isLessThanOrEqualTo(NormalForm.MAX_MARKS);
        }
    }

    @Property
    void canonicallyEquivalentTextsHaveOneForm(@ForAll("normalTexts") String text) {
        assertThat(NormalForm.text(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> normalTexts() {
        return Texts.normalTexts();
    }
}
