package dev.parley.model;

import dev.parley.text.CodePoints;
import dev.parley.text.NormalForm;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of what people, and those who would harm them, type: raw text, before the model brings it into normal
 * form.
 *
 * <p>All is built of fragments that begin with a base character, so that no fragment adds to the combining marks of the
 * one before, and shrinks towards the letter {@code a}.
 */
public final class TextArbitraries {
    private static final List<String> BASES = List.of(
            "a",
            "Z",
            "7",
            "Thank you",
            "é",
            "e\u0301",
            "A\u030A",
            "\u212B",
            "x\u0323\u0307",
            "x\u0307\u0323",
            "ß",
            "İ",
            "ı",
            "ſ",
            "ﬁ",
            "ς",
            "Ж",
            "שלום",
            "\u202Eשקט\u202C",
            "مرحبا",
            "\u2067سلام\u2069",
            "日本",
            "한국",
            "\u1112\u1161\u11AB",
            "ไทย",
            "नमस्ते",
            "\u0958",
            "𐐀",
            "🤗",
            "👍🏽",
            "👩‍👩‍👧‍👦",
            "🇩🇪",
            "☕\uFE0F",
            "O" + "\u0335".repeat(NormalForm.MAX_MARKS),
            "@ana",
            "(((Ana)))",
            "((",
            "))",
            "`",
            "[quote]",
            "[/code]",
            "<b>",
            "</pre>",
            "&amp;",
            "\"",
            "\\",
            "'; --",
            "%s",
            "{0}",
            "${a}",
            ",",
            "null");

    private static final List<String> GAPS = List.of(
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "\n\n    ",
            "\n```\n",
            "\n> ",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u00A0",
            "\u3000",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u0007",
            "\u001B",
            "\u007F",
            "\u000B");

    private TextArbitraries() {}

    /**
     * Texts of several lines, perhaps empty.
     *
     * @param max the most code points of their normal form
     * @return raw texts that have a normal form
     */
    public static Arbitrary<String> texts(int max) {
        int few = Math.min(max, 8);
        return Arbitraries.frequencyOf(Tuple.of(4, joined(0, few)), Tuple.of(1, joined(0, Math.min(max, 60))))
                .map(raw -> CodePoints.count(NormalForm.text(raw)) <= max
                        ? raw
                        : CodePoints.prefix(NormalForm.text(raw), max));
    }

    /**
     * Texts of several lines that say something.
     *
     * @param max the most code points of their normal form, at least 1
     * @return raw texts that have a normal form and are not blank
     */
    public static Arbitrary<String> spokenTexts(int max) {
        return Combinators.combine(Arbitraries.of(BASES), texts(max))
                .as((first, rest) -> first + rest)
                .map(raw -> CodePoints.count(NormalForm.text(raw)) <= max
                        ? raw
                        : CodePoints.prefix(NormalForm.text(raw), max));
    }

    /**
     * Texts of one line that say something. Some hold line breaks, or spaces at their ends, which the normal form of a
     * line does not keep.
     *
     * @param max the most code points of their normal form, at least 1
     * @return raw texts that have a normal form of at least one code point
     */
    public static Arbitrary<String> lines(int max) {
        return spokenTexts(max);
    }

    /**
     * Texts that have no normal form: with NUL, half a surrogate pair, or too many combining marks in a row.
     *
     * @return raw texts that the model refuses
     */
    public static Arbitrary<String> impossible() {
        Arbitrary<String> flaw = Arbitraries.of(
                "\u0000", "\uD800", "\uDFFF", "\uDC00\uD800", "a" + "\u0301".repeat(NormalForm.MAX_MARKS + 1));
        return Combinators.combine(joined(0, 5), flaw, joined(0, 5)).as((before, bad, after) -> before + bad + after);
    }

    /**
     * Texts that say nothing: white space and what does not print, perhaps nothing at all.
     *
     * @return raw texts that have a normal form, of no code points or of blank ones
     */
    public static Arbitrary<String> blank() {
        return Arbitraries.of("", " ", "\n", "\t \n", "\u200B", "\u3000\u00A0", "\uFEFF", "\u200D\u200C", "\u0007");
    }

    /**
     * Texts that are longer than they may be, by one code point or a few.
     *
     * @param max the most code points that they may have
     * @return raw texts of one line whose normal form has more than {@code max} code points
     */
    public static Arbitrary<String> tooLong(int max) {
        return Combinators.combine(
                        Arbitraries.of("a", "\u00E9", "\uD83E\uDD17", "\u65E5"),
                        Arbitraries.integers().between(1, 20))
                .as((letter, more) -> letter.repeat(max + more));
    }

    /**
     * Words without spaces, in normal form: letters with their marks and digits, of several scripts.
     *
     * @param max the most code points
     * @return words of 1 to {@code max} code points
     */
    public static Arbitrary<String> words(int max) {
        return Arbitraries.of("a", "n", "Z", "0", "é", "ß", "İ", "Ж", "ש", "م", "日", "한", "का", "𐐀", ".", "_", "-")
                .list()
                .ofMinSize(1)
                .ofMaxSize(max)
                .map(letters -> CodePoints.prefix(String.join("", letters), max));
    }

    /**
     * Identifiers of lower-case letters, digits and hyphens.
     *
     * @param max the most characters
     * @return 1 to {@code max} of {@code a-z 0-9 -}
     */
    public static Arbitrary<String> slugs(int max) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(max);
    }

    private static Arbitrary<String> joined(int min, int max) {
        Arbitrary<String> fragments = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(BASES)), Tuple.of(6, Arbitraries.of(GAPS)), Tuple.of(2, anyCharacter()));
        return fragments.list().ofMinSize(min).ofMaxSize(max).map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> anyCharacter() {
        return Arbitraries.integers()
                .between(' ', Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .map(c -> marksFirst(c) ? "a" + Character.toString(c) : Character.toString(c));
    }

    private static boolean marksFirst(int c) {
        int first = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePointAt(0);
        int type = Character.getType(first);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
