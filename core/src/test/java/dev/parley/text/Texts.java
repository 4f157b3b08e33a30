package dev.parley.text;

import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generators of texts that are hard on what reads them. */
final class Texts {
    static final ImmutableList<String> FORMATS = ImmutableList.of("plain", "markdown", "bbcode", "html", "unheard-of");

    private static final ImmutableList<String> PIECES = ImmutableList.of(
            "Ana",
            "bo",
            "Cy",
            "and",
            "Tom and Jerry",
            "İ",
            "ı",
            "ß",
            "ς",
            "Σ",
            "é",
            "e\u0301",
            "\u0344",
            "\u0345",
            "ᾳ",
            "ﬀ",
            "\uff9e",
            "\u0e33",
            "👨‍👩‍👧",
            "🌻",
            "한",
            "\u1100\u1161",
            "(",
            "((",
            ")",
            "))",
            ",",
            "&",
            "@",
            ".",
            "-",
            "_",
            "!",
            "Hi ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  ",
            "\u00a0",
            "\u2028",
            "\u0001",
            "`",
            "```",
            "~~~",
            "\\",
            ">",
            "\n> ",
            "[quote]",
            "[/quote]",
            "[quote=Bo]",
            "[code]",
            "[/code]",
            "[",
            "]",
            "<",
            "<b>",
            "<code>",
            "</code>",
            "<pre>",
            "<blockquote>",
            "</blockquote>",
            "<!--",
            "-->",
            "<a href=\"",
            "\"",
            "=",
            "…");

    private Texts() {}

    /** Any well-formed or malformed string, short. */
    static Arbitrary<String> anyStrings() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                pieces(),
                Arbitraries.strings().withCharRange('\u0300', '\u0370'));
    }

    /** Strings made of what the grammars look for. */
    static Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    /** Strings in normal form. */
    static Arbitrary<String> normalTexts() {
        return anyStrings().map(Texts::normal).filter(Optional::isPresent).map(Optional::get);
    }

    private static Optional<String> normal(String raw) {
        try {
            return Optional.of(NormalForm.text(raw));
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }
}
