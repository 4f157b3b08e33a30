package dev.parley.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Written hugs: {@code ((Ana))}, {@code ((((Ana), Cy))))}. Brackets need not balance.
 *
 * <pre>
 * hug       = "(" {n ≥ 2} item (separator item)* ")" {m ≥ 2}
 * item      = "("* name ")"*
 * separator = ","  |  "and"  |  "&amp;"  |  "," "and"
 * name      = word (" " word)*              of 1–64 code points
 * word      = one or more letters, digits, marks, "." "_" "-"
 * </pre>
 *
 * <p>The warmth is n, at most {@value #MAX_WARMTH}. Beyond the grammar:
 *
 * <ul>
 *   <li>White space may stand around a separator, with one line end at most in all, and must stand between {@code and}
 *       (in any case) and a name. It stands nowhere else, and a name never contains a line end.
 *   <li>Two or more opening brackets start a new group where a closing bracket stands before their separator, or where
 *       the group could have been closed by then; elsewhere they belong to their item.
 *   <li>A group is as long as the grammar allows: closing brackets after a name belong to its item if the group goes on
 *       from there and is closed later, otherwise they close it. All closing brackets at its end are part of it.
 *   <li>Within the group the longest known name wins over a separator inside it, from left to right, as long as the
 *       rest can be read too. If a name means nobody, the whole group is plain text, except that a new group is looked
 *       for from the next two or more opening brackets in it.
 *   <li>A group lies within one part of the text that is {@linkplain Prose prose}.
 * </ul>
 *
 * <p>{@code ((Ana))} hugs Ana with 2, {@code ((((Ana), Cy))))} Ana and Cy with 4; {@code ((Ana)) and then ((Bo))} is
 * two hugs, {@code ((Ana)))))} one of 2; {@code (((Ana)} and {@code (Ana)} are none.
 *
 * <p>Work and memory are linear in the length of the text: a name has at most 64 code points, so that each place begins
 * a bounded number of them.
 */
public final class HugNotation {
    /** The greatest warmth: more brackets than that are taken for so many. */
    public static final int MAX_WARMTH = 9;

    private static final int MIN_BRACKETS = 2;

    private HugNotation() {}

    /**
     * A written hug.
     *
     * @param start the index of the {@code char} where it begins, the first opening bracket
     * @param end the index after its last closing bracket
     * @param warmth the number of opening brackets at its start, 2–9
     * @param names the folded names of the hugged, distinct, in the order of the text, at least one
     */
    public record Group(int start, int end, int warmth, ImmutableList<String> names) {
        /**
         * Refuses what no written hug can be.
         *
         * @param start the index of the first opening bracket
         * @param end the index after the last closing bracket
         * @param warmth from 2 to 9
         * @param names at least one
         * @throws InvalidValueException {@code hug-group.malformed}
         */
        public Group {
            if (start < 0 || end <= start || warmth < MIN_BRACKETS || warmth > MAX_WARMTH || names.isEmpty()) {
                throw new InvalidValueException(
                        "hug-group.malformed",
                        String.format(
                                "a written hug has a place, a warmth of %d to %d and a name, not place %d to %d, "
                                        + "warmth %d, %d names",
                                MIN_BRACKETS, MAX_WARMTH, start, end, warmth, names.size()));
            }
        }
    }

    /**
     * Every name that {@link #find} may ask about. Who looks these up beforehand can answer it without waiting.
     *
     * @param text a text in normal form
     * @param format the id of its format, see {@link Prose}
     * @return folded strings, distinct, in the order of the text; most of them mean nobody
     */
    public static ImmutableSet<String> candidates(String text, String format) {
        ImmutableSet.Builder<String> candidates = ImmutableSet.builder();
        read(text, format, chain -> {
            candidates.addAll(chain.candidates());
            return ImmutableList.<Group>of();
        });
        return candidates.build();
    }

    /**
     * The written hugs of a text.
     *
     * @param text a text in normal form
     * @param format the id of its format, see {@link Prose}
     * @param known whether a folded name means somebody who may be hugged; asked only about {@link #candidates}
     * @return the hugs in the order of the text, never overlapping
     */
    public static ImmutableList<Group> find(String text, String format, Predicate<String> known) {
        return read(text, format, chain -> chain.group(known));
    }

    private static ImmutableList<Group> read(
            String text, String format, Function<HugChain, ImmutableList<Group>> reading) {
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        for (Prose.Span span : Prose.of(text, format).spans()) {
            Names names = new Names(text, span.end());
            int at = span.start();
            while (at < span.end()) {
                int brackets = names.countAt(at, '(');
                int first = at + brackets;
                if (brackets >= MIN_BRACKETS && names.isWordAt(first)) {
                    HugChain chain = HugChain.from(names, first);
                    groups.addAll(reading.apply(chain));
                    at = chain.end();
                } else {
                    at = Math.max(first, at + 1);
                }
            }
        }
        return groups.build();
    }
}
