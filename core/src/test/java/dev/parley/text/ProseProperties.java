package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProseProperties {
    @Property
    void spansLieInTheTextInOrderAndApart(@ForAll("texts") String text, @ForAll("formats") String format) {
        int end = -1;
        for (Prose.Span span : Prose.of(text, format).spans()) {
            assertThat(span.start()).isGreaterThan(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property
    void aPlaceIsProseIfAndOnlyIfASpanCoversIt(@ForAll("texts") String text, @ForAll("formats") String format) {
        Prose prose = Prose.of(text, format);
        for (int i = -1; i <= text.length(); i++) {
            int place = i;
            boolean covered = prose.spans().stream().anyMatch(span -> span.start() <= place && place < span.end());
            assertThat(prose.isProse(i)).isEqualTo(covered);
        }
    }

    @Property
    void aLineEndBeforeChangesNothing(@ForAll("texts") String text, @ForAll("formats") String format) {
        Prose prose = Prose.of(text, format);
        Prose later = Prose.of("\n" + text, format);
        for (int i = 0; i < text.length(); i++) {
            assertThat(later.isProse(i + 1)).isEqualTo(prose.isProse(i));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.normalTexts();
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of(Texts.FORMATS);
    }
}
