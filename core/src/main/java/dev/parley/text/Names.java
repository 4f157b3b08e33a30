package dev.parley.text;

import com.google.common.collect.ImmutableList;

/**
 * Where names end and what separates them, between two places of a text.
 *
 * <p>A name is 1–{@value Letters#MAX_NAME} code points: words of {@linkplain Letters letters, digits, joiners} with
 * single spaces between them.
 */
final class Names {
    private final String text;
    private final int limit;

    /** Reads names of that text up to, and without, {@code limit}. */
    Names(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The folded name between two places. */
    String folded(int start, int end) {
        return CaseFold.fold(text.substring(start, end));
    }

    /** The ends of all names that begin there and end with a whole word, the shortest first. */
    ImmutableList<Integer> wholeWordEnds(int start) {
        ImmutableList.Builder<Integer> ends = ImmutableList.builder();
        for (int i = start, length = 0; isWordAt(i) && length < Letters.MAX_NAME; length++) {
            i += Character.charCount(text.codePointAt(i));
            if (!isWordAt(i)) {
                ends.add(i);
                if (isInnerSpace(i)) {
                    i++;
                    length++;
                }
            }
        }
        return ends.build();
    }

    /**
     * The ends of all names that begin there, where joiners after a word may also be punctuation, the shortest first. A
     * single joiner between two letters is none: {@code Ana-Bo} does not name {@code Ana}.
     */
    ImmutableList<Integer> ends(int start) {
        ImmutableList.Builder<Integer> ends = ImmutableList.builder();
        int joined = start;
        for (int i = start, length = 0; isWordAt(i) && length < Letters.MAX_NAME; length++) {
            i += Character.charCount(text.codePointAt(i));
            joined = i < joined ? joined : afterJoiners(i);
            if (!isLetterAt(i) && (joined - i != 1 || !isLetterAt(joined))) {
                ends.add(i);
            }
            if (isInnerSpace(i)) {
                i++;
                length++;
            }
        }
        return ends.build();
    }

    /** How many times that bracket stands there. */
    int countAt(int at, char bracket) {
        int i = at;
        while (i < limit && text.charAt(i) == bracket) {
            i++;
        }
        return i - at;
    }

    /** How many times that bracket stands before there. */
    int countBefore(int end, char bracket) {
        int i = end;
        while (i > 0 && text.charAt(i - 1) == bracket) {
            i--;
        }
        return end - i;
    }

    /**
     * The places after a separator, where a further item may begin: none if no separator is there, two if a comma and
     * an {@code and} are, which may be the first word of a name.
     *
     * <p>A separator is a comma, {@code &}, {@code and} in any case, or a comma followed by {@code and}. White space
     * may stand around it and must stand between {@code and} and a name; it holds at most so many line ends.
     */
    ImmutableList<Integer> afterSeparator(int from, int lineEnds) {
        int at = skipWhitespace(from, lineEnds);
        if (at < 0 || at >= limit) {
            return ImmutableList.of();
        }
        int left = lineEnds - countLineEnds(from, at);
        char c = text.charAt(at);
        if (c == ',' || c == '&') {
            int next = skipWhitespace(at + 1, left);
            if (next < 0 || next >= limit) {
                return ImmutableList.of();
            }
            int afterAnd = c == ',' ? afterAnd(next, left - countLineEnds(at, next)) : -1;
            return afterAnd < 0 ? ImmutableList.of(next) : ImmutableList.of(next, afterAnd);
        }
        int afterAnd = at > from || !Letters.isWord(text.codePointBefore(at)) ? afterAnd(at, left) : -1;
        return afterAnd < 0 ? ImmutableList.of() : ImmutableList.of(afterAnd);
    }

    /** Whether a character of a word of a name stands there. */
    boolean isWordAt(int at) {
        return Letters.isWordAt(text, at, limit);
    }

    /** The place after white space with at most so many line ends, -1 if there are more. */
    int skipWhitespace(int from, int lineEnds) {
        int left = lineEnds;
        int i = from;
        while (i < limit && Whitespace.is(text.charAt(i))) {
            if (text.charAt(i) == '\n' && left-- == 0) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private int afterAnd(int at, int lineEnds) {
        int end = at + "and".length();
        if (end >= limit || !text.regionMatches(true, at, "and", 0, "and".length())) {
            return -1;
        }
        int next = skipWhitespace(end, lineEnds);
        boolean stands = next > end || text.charAt(end) == '(';
        return stands && next < limit ? next : -1;
    }

    private int countLineEnds(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private boolean isInnerSpace(int at) {
        return at < limit && text.charAt(at) == ' ' && isWordAt(at + 1);
    }

    private boolean isLetterAt(int at) {
        return at < limit && Letters.isLetter(text.codePointAt(at));
    }

    private int afterJoiners(int from) {
        int i = from;
        while (i < limit && Letters.isJoiner(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
