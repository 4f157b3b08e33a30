package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.InvalidValueException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In these examples line ends are written as ¶, and what lies between two parts of prose is shown as |. */
class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tea and cake; tea and cake",
                "tea¶> quoted¶cake; tea¶|cake",
                ">quoted¶> quoted¶cake¶; cake¶",
                "tea¶>quoted; tea¶",
                "tea > coffee¶ > not at the start; tea > coffee¶ > not at the start",
                "`code` counts; `code` counts",
                "¶; ¶",
            })
    void plainTextHasQuotedLines(String text, String prose) {
        assertProse("plain", text, prose);
        assertProse("unheard-of", text, prose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "tea¶> quoted¶cake; tea¶|cake",
                "tea¶   > quoted¶cake; tea¶|cake",
                "tea¶    > four spaces; tea¶    > four spaces",
                "some `code` here; some | here",
                "some ``co`de`` here; some | here",
                "`a` and `b`; | and |",
                "it`s open; it`s open",
                "it`s two `` and three ```; it`s two `` and three ```",
                "a ``b` c` d; a ``b| d",
                "it`s one¶¶it`s another; it`s one¶¶it`s another",
                "over `two¶lines` here; over | here",
                "no `code¶> quote` here; no `code¶|",
                "escaped \\`no code\\` here; escaped \\`no code\\` here",
                "escaped \\\\`code` here; escaped \\\\| here",
                "escaped \\``code` here; escaped \\`| here",
                "`code\\` here; | here",
                "a¶```¶code¶```¶b; a¶|b",
                "a¶``` java¶code¶````¶b; a¶|b",
                "a¶````¶code¶```¶code¶````¶b; a¶|b",
                "a¶```¶~~~¶code¶```¶b; a¶|b",
                "a¶~~~ with `ticks`¶code¶~~~  ¶b; a¶|b",
                "a¶~~~¶code¶~~~ not closed¶b; a¶|",
                "a¶   ```¶code¶   ```¶b; a¶|b",
                "a¶    ```¶b; a¶    ```¶b",
                "a¶```¶code to the end; a¶|",
                "``` not ` a fence¶b; ``` not ` a fence¶b",
                "it`s¶```¶code`¶```¶it`s; it`s¶|it`s",
                "    indented counts; indented counts",
                "~~struck~~ and `~~~`; ~~struck~~ and |",
            })
    void markdownHasQuotesFencesAndCodeSpans(String text, String prose) {
        assertProse("markdown", text, prose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a [code]b[/code] c; a | c",
                "a [CODE]b[/Code] c; a | c",
                "a [code=java]b[/code] c; a | c",
                "a [quote]b[/quote] c; a | c",
                "a [quote=Ana]b[/quote] c; a | c",
                "a [quote author=\"Ana\"]b[/quote] c; a | c",
                "a [quote]b[quote]c[/quote]d[/quote] e; a | e",
                "a [quote]b[quote]c[/quote] d; a |",
                "a [quote][code][/quote][/code][/quote] b; a | b",
                "a [code][quote][/code] b; a | b",
                "a [code][code][/code] b[/code]; a | b[/code]",
                "a [code]to the end; a |",
                "a [/quote] b [/code] c; a [/quote] b [/code] c",
                "a [quoted] b [codes] c; a [quoted] b [codes] c",
                "a [quote¶] b; a [quote¶] b",
                "a [quote= b; a [quote= b",
                "a [quote [quote] b[/quote] c; a | c",
                "a [quote; a [quote",
                "a [quote ; a [quote",
                "[b]a[/b]¶> b; [b]a[/b]¶> b",
                "[quote]a[/quote][code]b[/code]c; |c",
            })
    void bbcodeHasCodeAndNestedQuotes(String text, String prose) {
        assertProse("bbcode", text, prose);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a <code>b</code> c; a | c",
                "a <PRE class=x>b</pre > c; a | c",
                "a <blockquote>b<p>c</p></blockquote> d; a | d",
                "a <blockquote>b<blockquote>c</blockquote>d</blockquote> e; a | e",
                "a <pre><code>b</code>c</pre> d; a | d",
                "a <pre><code>b</pre>c; a |",
                "a <b>b</b> c; a |b| c",
                "a </code>b; a |b",
                "a <!-- b <code> --> c; a | c",
                "a <!--> b; a | b",
                "a <!-- to the end; a |",
                "a <!doctype html>b<?php x ?>c; a |b|c",
                "a < b > c <3 d<; a < b > c <3 d<",
                "a <i title=\"x > y\">b; a |b",
                "a <i title = 'x > y'>b; a |b",
                "a <i a'>b; a |b",
                "a <i title=\"to the end>b; a |",
                "a <i to the end; a |",
                "a <script>if (x</b) y</script>b; a |b",
                "a <style>b; a |",
                "a <codes>b</codes> <blockquotes>c; a |b| |c",
                "> a `b` [code]c; > a `b` [code]c",
            })
    void htmlHasElementsTagsAndComments(String text, String prose) {
        assertProse("html", text, prose);
    }

    @Test
    void aPlaceIsProseIfASpanCoversIt() {
        Prose prose = Prose.of("a `b` c `d` e", "markdown");
        assertThat(prose.spans()).containsExactly(new Prose.Span(0, 2), new Prose.Span(5, 8), new Prose.Span(11, 13));
        String shown = "";
        for (int i = -1; i < 14; i++) {
            shown += prose.isProse(i) ? "p" : "-";
        }
        assertThat(shown).isEqualTo("-pp---ppp---pp-");
    }

    @Test
    void anEmptyTextHasNoProse() {
        for (String format : Texts.FORMATS) {
            assertThat(Prose.of("", format).spans()).isEmpty();
        }
    }

    @Test
    void anEmptySpanIsRefused() {
        assertThatThrownBy(() -> new Prose.Span(2, 2)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Prose.Span(-1, 2)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                "` `` ",
                "`\n\n",
                "\\`",
                "~~~\n",
                "> ",
                "\n",
                "[quote]",
                "[quote",
                "[quote=",
                "[/quote]",
                "[code]",
                "[",
                "[/",
                "<",
                "<a ",
                "<!--",
                "<!",
                "</",
                "<code>",
                "<a b=\"",
                "<a b='>",
                "<script></s",
                "<style>"
            })
    void aMebibyteOfAnythingIsRead(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        for (String format : Texts.FORMATS) {
            assertThat(Prose.of(text, format).isProse(text.length())).isFalse();
        }
    }

    @Test
    void longRunsOfBackticksFindTheirPartners() {
        String text = "`".repeat(100_000) + " code " + "`".repeat(100_000) + " prose";
        assertThat(Prose.of("x" + text, "markdown").spans())
                .containsExactly(new Prose.Span(0, 1), new Prose.Span(200_007, 200_013));
    }

    private static void assertProse(String format, String text, String prose) {
        String real = text.replace('¶', '\n');
        StringBuilder shown = new StringBuilder();
        int end = 0;
        for (Prose.Span span : Prose.of(real, format).spans()) {
            shown.append(span.start() > end ? "|" : "").append(real, span.start(), span.end());
            end = span.end();
        }
        String all = shown.append(end < real.length() ? "|" : "").toString();
        assertThat(trimmed(all)).isEqualTo(trimmed(prose.replace('¶', '\n')));
    }

    /** A part left out at the beginning or at the end needs no mark in an example. */
    private static String trimmed(String shown) {
        return shown.chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll("^[| ]+|[| ]+$", "");
    }
}
