package dev.parley.cafe.terminal;

import com.google.common.collect.ImmutableList;
import dev.parley.cafe.Shown;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts lines on a terminal: wraps, indents, and colours where colours are wanted. */
final class Ink {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String RESET = "\u001b[0m";

    private final Shown shown;

    Ink(Shown shown) {
        this.shown = shown;
    }

    void blank() {
        shown.out().println();
    }

    void line(String text) {
        shown.out().println(text);
    }

    /** A line with something at its left and something at its right. */
    void line(String left, String right) {
        int gap = shown.columns() - width(left) - width(right);
        line(gap < 1 ? left + " · " + right : left + " ".repeat(gap) + right);
    }

    /** Text in as many lines as it takes, each behind the same indent. */
    void paragraphs(String indent, String text) {
        int room = shown.columns() - indent.length();
        for (String paragraph : text.split("\n", -1)) {
            if (paragraph.isBlank()) {
                blank();
            }
            for (String row : wrapped(paragraph, room)) {
                line(indent + row);
            }
        }
    }

    private static ImmutableList<String> wrapped(String paragraph, int room) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        ImmutableList.Builder<String> rows = ImmutableList.builder();
        int rowStart = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean full = paragraph.substring(rowStart, end).stripTrailing().length() > room;
            if (full && fits > rowStart) {
                rows.add(safe(paragraph.substring(rowStart, fits)));
                rowStart = fits;
            }
            fits = end;
        }
        if (rowStart < paragraph.length()) {
            rows.add(safe(paragraph.substring(rowStart)));
        }
        return rows.build();
    }

    /**
     * What somebody wrote, fit for a terminal: control characters, and characters that turn the direction of the rest
     * of the screen, are shown as a sign of their own.
     */
    static String safe(String written) {
        StringBuilder safe = new StringBuilder();
        written.stripTrailing()
                .codePoints()
                .map(c -> c == '\t' ? ' ' : Character.isISOControl(c) || turns(c) ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Bidirectional embeddings, overrides and isolates (UAX #9). */
    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    String strong(String text) {
        return shown.colours() ? "\u001b[1m" + text + RESET : text;
    }

    String quiet(String text) {
        return shown.colours() ? "\u001b[2m" + text + RESET : text;
    }

    String warm(String text) {
        return shown.colours() ? "\u001b[35m" + text + RESET : text;
    }

    String rule() {
        return quiet("─".repeat(shown.columns()));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String counted(long count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    private static int width(String text) {
        String plain = text.replaceAll("\u001b\\[[0-9]*m", "");
        return plain.codePointCount(0, plain.length());
    }
}
