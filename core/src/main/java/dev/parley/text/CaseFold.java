package dev.parley.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What makes two handles the same: folding by case, coarse rather than fine.
 *
 * <p>Each code point of the decomposed name (NFD) is taken to lower case, then to upper case with the full mapping of
 * Unicode's special casing, then each of that to lower case, always without a language and without regard to its
 * neighbours. In the result every dot above (U+0307) among the marks of an {@code i} goes. What remains is composed
 * (NFC).
 *
 * <p>The outcome is never finer than Unicode case folding: two strings that are equal after the full folding of
 * {@code CaseFolding.txt} (statuses C and F), or by {@link String#equalsIgnoreCase}, fold to the same if they are in
 * {@linkplain NormalForm normal form}, and so do canonically equivalent ones in any form (Unicode 3.13, canonical
 * caseless matching). It is coarser in a few places, which is wanted, since handles that differ only there would be
 * mistaken for each other:
 *
 * <ul>
 *   <li>{@code Σ σ ς} all become {@code σ}, wherever they stand;
 *   <li>{@code ß}, {@code ẞ} and {@code ss} become {@code ss}, ligatures become their letters;
 *   <li>{@code I i İ ı} and {@code i} with a combining dot all become {@code i}; a Turkish reader sees four letters,
 *       but no two members may be told apart by them.
 * </ul>
 *
 * <p>Accents, width and look-alikes of other scripts are not folded. Folding is idempotent, and linear for text in
 * {@linkplain NormalForm normal form}. It may lengthen a string, at most threefold.
 */
public final class CaseFold {
    private static final char DOT_ABOVE = '\u0307';

    private CaseFold() {}

    /**
     * The folded form of a name.
     *
     * @param name a name, usually in {@linkplain NormalForm#line normal form}
     * @return the form that is equal for names which are the same, in NFC
     */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean ascii = true;
        boolean changed = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            ascii &= c <= 0x7F;
            boolean upper = c >= 'A' && c <= 'Z';
            changed |= upper;
            folded.append(upper ? (char) (c | 0x20) : c);
        }
        if (ascii) {
            return changed ? folded.toString() : name;
        }
        folded.setLength(0);
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> appendFolded(c, folded));
        return Normalizer.normalize(
                withoutDots(Normalizer.normalize(folded, Normalizer.Form.NFD)), Normalizer.Form.NFC);
    }

    private static void appendFolded(int c, StringBuilder folded) {
        String upper = Character.toString(Character.toLowerCase(c)).toUpperCase(Locale.ROOT);
        upper.codePoints().forEach(u -> folded.appendCodePoint(Character.toLowerCase(u)));
    }

    private static String withoutDots(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        boolean onI = false;
        int c;
        for (int i = 0; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            onI = c == 'i' || (onI && Letters.isMark(c));
            if (!onI || c != DOT_ABOVE) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }
}
