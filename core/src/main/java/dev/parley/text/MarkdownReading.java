package dev.parley.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Quotes, fenced code and code spans of Markdown. The promise is that of {@link Prose}. */
final class MarkdownReading {
    private static final int MAX_INDENT = 3;
    private static final int MIN_FENCE = 3;
    private static final int NONE = -1;

    private final String text;
    private final Prose.Collector prose;
    private int paragraph = NONE;
    private int fence = NONE;
    private char fenceMark;
    private int fenceLength;

    MarkdownReading(String text, Prose.Collector prose) {
        this.text = text;
        this.prose = prose;
    }

    void read() {
        int next;
        for (int start = 0; start < text.length(); start = next) {
            next = Prose.Lines.next(text, start);
            if (fence == NONE) {
                readOutside(start, next);
            } else if (closesFence(start, next)) {
                prose.leaveOut(fence, next);
                fence = NONE;
            }
        }
        endParagraph(text.length());
        if (fence != NONE) {
            prose.leaveOut(fence, text.length());
        }
    }

    private void readOutside(int start, int next) {
        int first = afterIndent(start, next);
        if (first < next && text.charAt(first) == '>') {
            endParagraph(start);
            prose.leaveOut(start, next);
        } else if (opensFence(first, next)) {
            endParagraph(start);
            fence = start;
            fenceMark = text.charAt(first);
            fenceLength = runAt(first, next);
        } else if (isBlank(start, next)) {
            endParagraph(start);
        } else if (paragraph == NONE) {
            paragraph = start;
        }
    }

    private int afterIndent(int start, int next) {
        int i = start;
        while (i < next && i - start < MAX_INDENT && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private boolean opensFence(int first, int next) {
        if (first >= next || (text.charAt(first) != '`' && text.charAt(first) != '~')) {
            return false;
        }
        int length = runAt(first, next);
        if (length < MIN_FENCE) {
            return false;
        }
        return text.charAt(first) == '~' || text.substring(first + length, next).indexOf('`') < 0;
    }

    private boolean closesFence(int start, int next) {
        int first = afterIndent(start, next);
        if (first >= next || text.charAt(first) != fenceMark) {
            return false;
        }
        int length = runAt(first, next);
        return length >= fenceLength && isBlank(first + length, next);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        return true;
    }

    /** How many of the character at that place follow each other. */
    private int runAt(int at, int to) {
        int i = at;
        while (i < to && text.charAt(i) == text.charAt(at)) {
            i++;
        }
        return i - at;
    }

    private void endParagraph(int end) {
        if (paragraph != NONE) {
            leaveOutCodeSpans(paragraph, end);
            paragraph = NONE;
        }
    }

    /** Pairs runs of backticks. The runs of each length wait in a queue, so that every run is looked at once. */
    private void leaveOutCodeSpans(int from, int to) {
        Map<Integer, Deque<Integer>> closers = new HashMap<>();
        for (int run = nextRun(from, to); run < to; run = nextRun(run + runAt(run, to), to)) {
            closers.computeIfAbsent(runAt(run, to), length -> new ArrayDeque<>())
                    .addLast(run);
        }
        int next;
        for (int run = nextRun(from, to); run < to; run = nextRun(next, to)) {
            next = run + runAt(run, to);
            int opener = isEscaped(run, from) ? run + 1 : run;
            int closer = closerAfter(next, closers.getOrDefault(next - opener, new ArrayDeque<>()));
            if (closer != NONE) {
                int end = closer + next - opener;
                prose.leaveOut(opener, end);
                next = end;
            }
        }
    }

    private int nextRun(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '`') {
            i++;
        }
        return i;
    }

    private static int closerAfter(int from, Deque<Integer> runs) {
        while (!runs.isEmpty() && runs.peekFirst() < from) {
            runs.removeFirst();
        }
        return runs.isEmpty() ? NONE : runs.peekFirst();
    }

    private boolean isEscaped(int run, int from) {
        int backslashes = 0;
        while (run - backslashes > from && text.charAt(run - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
