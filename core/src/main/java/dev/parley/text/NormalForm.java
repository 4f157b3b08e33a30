package dev.parley.text;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.text.Normalizer;

/**
 * The one form in which texts are kept, compared and counted.
 *
 * <p>Line ends become LF, other control characters (category Cc) except the tab are removed, then follows Unicode
 * normalisation form C. Line ends are what Unicode 5.8 calls a newline function and what its line and paragraph
 * separators say: CR LF, CR, LF, NEL (U+0085), LS (U+2028), PS (U+2029). Vertical tab and form feed are removed like
 * other control characters. Format characters, such as the joiners inside emoji, stay.
 *
 * <p>Three things are refused with an {@link InvalidValueException} whose argument {@code position} is the index, in
 * code points from 0, of the offending code point in the raw text:
 *
 * <ul>
 *   <li>{@code text.nul}: U+0000, which some databases cannot hold;
 *   <li>{@code text.lone-surrogate}: half of a surrogate pair, which UTF-8 cannot hold;
 *   <li>{@code text.too-many-marks}: more than {@value #MAX_MARKS} combining marks in a row (argument {@code max}).
 * </ul>
 *
 * <p>Marks are counted as they stand in NFKD and after the removals, so that neither precomposed characters nor control
 * characters between them evade the count. Every character of category M counts. This includes all non-starters, so
 * that what is accepted is in Stream-Safe Text Format (UAX #15, section 13), and also the combining grapheme joiner
 * with which the stream-safe <em>process</em> would cut a longer run into pieces.
 *
 * <p>Both forms are idempotent and linear: a form applied twice is the form applied once.
 */
public final class NormalForm {
    /** The most combining marks in a row, see UAX #15, section 13. */
    public static final int MAX_MARKS = 30;

    private NormalForm() {}

    /**
     * The normal form of a text of any number of lines.
     *
     * @param raw the text as it came
     * @return the normal form; the same instance if the text was plain ASCII in normal form
     * @throws InvalidValueException {@code text.nul}, {@code text.lone-surrogate}, {@code text.too-many-marks}
     */
    public static String text(String raw) {
        if (isPlainAscii(raw)) {
            return raw;
        }
        String clean = new Cleaning(raw).clean();
        return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
                ? clean
                : Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /**
     * The normal form of a text of one line, such as a title, a name or a tag: that of {@link #text}, then every run of
     * line ends and tabs becomes one space, and white space at the beginning and at the end goes. White space is
     * {@link Character#isWhitespace(int)} and the no-break spaces.
     *
     * @param raw the text as it came
     * @return the normal form, without line ends and tabs, possibly empty
     * @throws InvalidValueException {@code text.nul}, {@code text.lone-surrogate}, {@code text.too-many-marks}
     */
    public static String line(String raw) {
        String text = text(raw);
        StringBuilder line = new StringBuilder(text.length());
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks = c == '\n' || c == '\t';
            if (!breaks) {
                line.append(c);
            } else if (!inRun) {
                line.append(' ');
            }
            inRun = breaks;
        }
        int start = 0;
        int end = line.length();
        while (start < end && Whitespace.is(line.charAt(start))) {
            start++;
        }
        while (end > start && Whitespace.is(line.charAt(end - 1))) {
            end--;
        }
        String stripped = line.substring(start, end);
        return stripped.equals(text) ? text : stripped;
    }

    private static boolean isPlainAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 0x7F || (c < 0x20 && c != '\n' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    /** One pass over a raw text that checks, replaces line ends and removes control characters. */
    private static final class Cleaning {
        private static final int NEXT_LINE = 0x85;
        private static final int LINE_SEPARATOR = 0x2028;
        private static final int PARAGRAPH_SEPARATOR = 0x2029;

        private final String raw;
        private final StringBuilder clean;
        private int position;
        private int marks;
        private int base = '\n';

        Cleaning(String raw) {
            this.raw = raw;
            this.clean = new StringBuilder(raw.length());
        }

        String clean() {
            int width;
            for (int i = 0; i < raw.length(); i += width, position++) {
                int c = raw.codePointAt(i);
                width = Character.charCount(c);
                refuseImpossible(c);
                if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    continue;
                }
                if (isLineEnd(c)) {
                    keep('\n');
                } else if (c == '\t' || !Character.isISOControl(c)) {
                    keep(c);
                }
            }
            return clean.toString();
        }

        private static boolean isLineEnd(int c) {
            return c == '\n' || c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
        }

        private void refuseImpossible(int c) {
            if (c == 0) {
                throw new InvalidValueException(
                        "text.nul",
                        "a text cannot hold U+0000, which stands at code point " + position + "; leave it out",
                        ImmutableMap.of("position", String.valueOf(position)));
            }
            if (Character.getType(c) == Character.SURROGATE) {
                throw new InvalidValueException(
                        "text.lone-surrogate",
                        String.format(
                                "a text cannot hold half of a surrogate pair, but U+%04X stands alone at code point %d; "
                                        + "send well-formed UTF-16",
                                c, position),
                        ImmutableMap.of("position", String.valueOf(position)));
            }
        }

        private void keep(int c) {
            clean.appendCodePoint(c);
            if (isMark(c) || Character.getType(c) == Character.MODIFIER_LETTER || (marks > 0 && c > 0x7F)) {
                countMarks(c);
            } else {
                base = c;
                marks = 0;
            }
        }

        /**
         * Counts the marks of a character that may go on with a run. What cannot is not decomposed unless such a one
         * comes after it: only marks and a few modifier letters (U+FF9E) decompose to marks alone, and the rare letter
         * that begins with one (U+0E33) matters only after a run.
         */
        private void countMarks(int c) {
            if (marks == 0) {
                marks = trailingMarks(decomposed(base));
            }
            String decomposed = decomposed(c);
            int leading = leadingMarks(decomposed);
            marks += leading;
            if (marks > MAX_MARKS) {
                throw new InvalidValueException(
                        "text.too-many-marks",
                        "a text holds at most " + MAX_MARKS + " combining marks in a row, but one more stands at code "
                                + "point " + position + "; leave some out",
                        ImmutableMap.of("position", String.valueOf(position), "max", String.valueOf(MAX_MARKS)));
            }
            if (leading < CodePoints.count(decomposed)) {
                marks = 0;
                base = c;
            }
        }

        private static String decomposed(int c) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        }

        private static int leadingMarks(String decomposed) {
            return (int) decomposed.codePoints().takeWhile(Cleaning::isMark).count();
        }

        private static int trailingMarks(String decomposed) {
            int count = 0;
            for (int i = decomposed.length(); i > 0; count++) {
                int c = decomposed.codePointBefore(i);
                if (!isMark(c)) {
                    break;
                }
                i -= Character.charCount(c);
            }
            return count;
        }

        private static boolean isMark(int c) {
            return Letters.isMark(c);
        }
    }
}
