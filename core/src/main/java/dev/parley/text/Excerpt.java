package dev.parley.text;

import com.google.common.base.Preconditions;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a text on one line, for lists and notices. */
public final class Excerpt {
    private static final String ELLIPSIS = "…";
    /** How far past the cut the text matters for where words and characters end. */
    private static final int LOOK_AHEAD = 8;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Excerpt() {}

    /**
     * The beginning of a text. Runs of white space, line ends included, become one space, none at the beginning and the
     * end. A text that is too long then is cut between two words, or within its first word if that alone is too long,
     * and ends with {@code …}; what readers take for one character (an extended grapheme cluster, UAX #29) is never
     * split.
     *
     * @param text a text in normal form
     * @param maxCodePoints the most code points of the result, the {@code …} included, not negative
     * @return the excerpt, never longer than that, empty if and only if the text has nothing but white space or
     *     {@code maxCodePoints} is 0
     * @throws IllegalArgumentException if {@code maxCodePoints} is negative
     */
    public static String of(String text, int maxCodePoints) {
        Preconditions.checkArgument(maxCodePoints >= 0, "a length cannot be negative: %s", maxCodePoints);
        String line = beginning(text, (long) maxCodePoints + LOOK_AHEAD);
        if (CodePoints.count(line) <= maxCodePoints) {
            return line;
        }
        if (maxCodePoints == 0) {
            return "";
        }
        int fits = line.offsetByCodePoints(0, maxCodePoints - 1);
        return line.substring(0, cut(line, fits)).stripTrailing() + ELLIPSIS;
    }

    /** The text on one line, up to about so many code points. */
    private static String beginning(String text, long max) {
        StringBuilder line = new StringBuilder();
        int count = 0;
        boolean gap = false;
        int c;
        for (int i = 0; i < text.length() && count < max; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Whitespace.is(c)) {
                gap = count > 0;
                continue;
            }
            if (gap) {
                line.append(' ');
                count++;
                gap = false;
            }
            line.appendCodePoint(c);
            count++;
        }
        return line.toString();
    }

    /** The last place up to {@code fits} that is between two words, or else between two characters. */
    private static int cut(String line, int fits) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        Matcher characters = CHARACTER.matcher(line);
        int character = 0;
        int word = 0;
        int boundary = words.first();
        while (characters.find() && characters.end() <= fits) {
            character = characters.end();
            while (boundary != BreakIterator.DONE && boundary < character) {
                boundary = words.next();
            }
            if (boundary == character) {
                word = character;
            }
        }
        return word > 0 ? word : character;
    }
}
