package dev.parley.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/** A greeting at one place of a text, by the grammar of {@link Naming}. */
final class GreetingReading {
    private static final ImmutableList<String> HELLOS = ImmutableList.of(
            "hi", "hiya", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "good day");
    private static final String PUNCTUATION = ",!?.:;…";

    private final String text;
    private final Names names;
    private final int first;
    private final int limit;

    private GreetingReading(String text, int first, int limit) {
        this.text = text;
        this.names = new Names(text, limit);
        this.first = first;
        this.limit = limit;
    }

    /** What may be read there if a greeting is. */
    static Optional<GreetingReading> at(String text, int start, int limit) {
        return HELLOS.stream()
                .filter(hello -> text.regionMatches(true, start, hello, 0, hello.length()))
                .map(hello -> start + hello.length())
                .filter(end -> new Names(text, limit).skipWhitespace(end, 0) > end)
                .map(end -> new GreetingReading(text, new Names(text, limit).skipWhitespace(end, 0), limit))
                .findFirst();
    }

    /** The folded names that {@link #greeted} may ask about. */
    ImmutableSet<String> candidates() {
        ImmutableSet.Builder<String> candidates = ImmutableSet.builder();
        BitSet due = new BitSet();
        due.set(0);
        for (int i = 0; i >= 0; i = due.nextSetBit(i + 1)) {
            int start = first + i;
            for (int end : ends(start)) {
                candidates.add(names.folded(start, end));
                names.afterSeparator(end, 0).forEach(next -> due.set(next - first));
            }
        }
        return candidates.build();
    }

    /** The folded names that are greeted: each time the longest one known, as long as there is one. */
    ImmutableSet<String> greeted(Predicate<String> known) {
        ImmutableSet.Builder<String> greeted = ImmutableSet.builder();
        Optional<Prose.Span> name = longestKnown(first, known);
        while (name.isPresent()) {
            greeted.add(names.folded(name.get().start(), name.get().end()));
            name = names.afterSeparator(name.get().end(), 0).stream()
                    .flatMap(start -> longestKnown(start, known).stream())
                    .findFirst();
        }
        return greeted.build();
    }

    private Optional<Prose.Span> longestKnown(int start, Predicate<String> known) {
        return ends(start).reverse().stream()
                .filter(end -> known.test(names.folded(start, end)))
                .findFirst()
                .map(end -> new Prose.Span(start, end));
    }

    private ImmutableList<Integer> ends(int start) {
        return names.ends(start).stream()
                .filter(end -> isFollowedByPunctuation(end)
                        || !names.afterSeparator(end, 0).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isFollowedByPunctuation(int end) {
        int next = names.skipWhitespace(end, 0);
        if (next < 0 || next >= limit) {
            return true;
        }
        int c = text.codePointAt(next);
        return PUNCTUATION.indexOf(c) >= 0 || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
