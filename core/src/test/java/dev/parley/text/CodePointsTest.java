package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void aSurrogatePairCountsOnce() {
        assertThat(CodePoints.count("a🌻b")).isEqualTo(3);
        assertThat(CodePoints.count("")).isZero();
        assertThat(CodePoints.count("\ud83c")).isEqualTo(1);
    }

    @Test
    void aPrefixNeverSplitsASurrogatePair() {
        assertThat(CodePoints.prefix("a🌻b", 2)).isEqualTo("a🌻");
        assertThat(CodePoints.prefix("🌻🌻", 1)).isEqualTo("🌻");
        assertThat(CodePoints.prefix("a🌻b", 0)).isEmpty();
    }

    @Test
    void aShortStringIsItsOwnPrefix() {
        String text = "🌻🌻";
        assertThat(CodePoints.prefix(text, 2)).isSameAs(text);
        assertThat(CodePoints.prefix(text, Integer.MAX_VALUE)).isSameAs(text);
    }

    @Test
    void aNegativeLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodePoints.prefix("a", -1))
                .withMessageContaining("-1");
    }

    @Property
    void aPrefixIsAsLongAsItMayBe(@ForAll String text, @ForAll @IntRange(max = 50) int max) {
        String prefix = CodePoints.prefix(text, max);
        assertThat(text).startsWith(prefix);
        assertThat(CodePoints.count(prefix)).isEqualTo(Math.min(max, CodePoints.count(text)));
    }
}
