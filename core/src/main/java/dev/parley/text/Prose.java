package dev.parley.text;

import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;

/**
 * Which parts of a text are its author's own words, that is, neither code nor quote.
 *
 * <p>The formats, by their ids:
 *
 * <ul>
 *   <li>{@code plain}: a line that starts with {@code >} is a quote.
 *   <li>{@code markdown}: so is one with up to three spaces before the {@code >}; a continuation of the quote without
 *       it is not. Code are blocks fenced by {@code ```} or {@code ~~~}, as CommonMark 4.5 has them, and spans between
 *       equally long runs of backticks in one paragraph, as in CommonMark 6.1. Indented code counts as prose.
 *   <li>{@code bbcode}: {@code [code]…[/code]} and {@code [quote]…[/quote]}, in any case, with or without a value
 *       ({@code [quote=Ana]}); quotes nest, in code nothing counts but its end. Other tags count as prose.
 *   <li>{@code html}: the elements {@code code}, {@code pre} and {@code blockquote}, which nest, {@code script} and
 *       {@code style}, all tags and all comments are no prose. A {@code <} begins a tag if, and only if, a letter,
 *       {@code /}, {@code !} or {@code ?} follows. Character references are not decoded.
 *   <li>Any other id is read as {@code plain}.
 * </ul>
 *
 * <p>What is not closed runs to the end of the text, except backticks without a partner: these are themselves, as
 * CommonMark shows them, or one stray apostrophe would silence all that comes after it. The marks that open and close
 * belong to what they enclose.
 *
 * <p>Line ends are expected as LF, see {@link NormalForm}. Linear in the length of the text.
 */
public final class Prose {
    private final ImmutableList<Span> spans;

    private Prose(ImmutableList<Span> spans) {
        this.spans = spans;
    }

    /**
     * A part of a text, by indexes of {@code char}s.
     *
     * @param start the index of its first {@code char}
     * @param end the index after its last one, greater than {@code start}
     */
    public record Span(int start, int end) {
        /**
         * Refuses a part that is empty or begins before the text.
         *
         * @param start 0 or greater
         * @param end greater than {@code start}
         * @throws InvalidValueException {@code span.malformed}
         */
        public Span {
            if (start < 0 || end <= start) {
                throw new InvalidValueException(
                        "span.malformed",
                        "a span begins at 0 or later and ends after that, not " + start + " to " + end);
            }
        }
    }

    /**
     * Tells prose from code and quotes.
     *
     * @param text a text in normal form
     * @param format the id of its format
     * @return what is prose in it
     */
    public static Prose of(String text, String format) {
        Collector prose = new Collector();
        switch (format) {
            case "markdown" -> new MarkdownReading(text, prose).read();
            case "bbcode" -> new BbcodeReading(text, prose).read();
            case "html" -> new HtmlReading(text, prose).read();
            default -> readPlain(text, prose);
        }
        return new Prose(prose.upTo(text.length()));
    }

    /**
     * The parts that are prose.
     *
     * @return in the order of the text, never touching each other, none if nothing is prose
     */
    public ImmutableList<Span> spans() {
        return spans;
    }

    /**
     * Whether a place in the text is prose.
     *
     * @param index the index of a {@code char}; one outside the text is no prose
     * @return true if, and only if, one of the {@link #spans()} covers it
     */
    public boolean isProse(int index) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (index < span.start()) {
                high = middle - 1;
            } else if (index >= span.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private static void readPlain(String text, Collector prose) {
        int next;
        for (int start = 0; start < text.length(); start = next) {
            next = Lines.next(text, start);
            if (text.charAt(start) == '>') {
                prose.leaveOut(start, next);
            }
        }
    }

    /** Where lines end. */
    static final class Lines {
        private Lines() {}

        /** The index after the line end that comes next, or the length of the text. */
        static int next(String text, int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end + 1;
        }
    }

    /** Gathers prose as what lies between the parts that are left out, which come in order and may touch. */
    static final class Collector {
        private final ImmutableList.Builder<Span> spans = ImmutableList.builder();
        private int done;

        /** Notes that a part is no prose. */
        void leaveOut(int start, int end) {
            if (done < start) {
                spans.add(new Span(done, start));
            }
            done = Math.max(done, end);
        }

        private ImmutableList<Span> upTo(int length) {
            leaveOut(length, length);
            return spans.build();
        }
    }
}
