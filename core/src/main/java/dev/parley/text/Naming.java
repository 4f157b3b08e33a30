package dev.parley.text;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Members named in a text: {@code @Ana} anywhere, and {@code Hi Ana,} at its start where that counts.
 *
 * <pre>
 * mention   = "@" name                     the "@" not after a letter, digit, mark or "_"
 * greeting  = hello blank+ name (separator name)* blank* (punctuation | end of line)
 * hello     = Hi | Hiya | Hello | Hey | Dear | Good morning | Good afternoon | Good evening | Good day, in any case
 * separator = ","  |  "and"  |  "&amp;"  |  "," "and"          as in written hugs, on one line
 * </pre>
 *
 * <ul>
 *   <li>The longest known name wins, also over a separator inside it, and over a trailing {@code . _ -}, which may be
 *       punctuation. A name ends where no letter follows, and no single joiner with a letter after it: {@code @Ana-Bo}
 *       names Ana-Bo or nobody. Mail addresses name nobody.
 *   <li>A greeting is looked for where the {@linkplain Prose prose} begins, after white space. After each greeted name
 *       comes a separator or one of {@code , ! ? . : ; …}, a dash, or the end of the line. Names are read as long as
 *       they are known: {@code Hi Ana, how are you} and {@code Hi Ana and everyone,} greet Ana, {@code Hi everyone,}
 *       greets nobody unless that is a handle.
 *   <li>A name lies within one part of the text that is prose.
 * </ul>
 *
 * <p>Work and memory are linear in the length of the text.
 */
public final class Naming {
    private Naming() {}

    /**
     * Every name that {@link #find} may ask about. Who looks these up beforehand can answer it without waiting.
     *
     * @param text a text in normal form
     * @param format the id of its format, see {@link Prose}
     * @param greeting whether a greeting names those whom it greets
     * @return folded strings, distinct, in the order of the text; most of them mean nobody
     */
    public static ImmutableSet<String> candidates(String text, String format, Greeting greeting) {
        ImmutableSet.Builder<String> candidates = ImmutableSet.builder();
        if (greeting == Greeting.COUNTS) {
            greeting(text, format).ifPresent(reading -> candidates.addAll(reading.candidates()));
        }
        mentioned(text, format, name -> {
            candidates.add(name);
            return false;
        });
        return candidates.build();
    }

    /**
     * Who is named in a text.
     *
     * @param text a text in normal form
     * @param format the id of its format, see {@link Prose}
     * @param greeting whether a greeting names those whom it greets
     * @param known whether a folded name means somebody; asked only about {@link #candidates}
     * @return the folded names, distinct, in the order of the text
     */
    public static ImmutableSet<String> find(String text, String format, Greeting greeting, Predicate<String> known) {
        ImmutableSet.Builder<String> named = ImmutableSet.builder();
        if (greeting == Greeting.COUNTS) {
            greeting(text, format).ifPresent(reading -> named.addAll(reading.greeted(known)));
        }
        return named.addAll(mentioned(text, format, known)).build();
    }

    private static ImmutableSet<String> mentioned(String text, String format, Predicate<String> known) {
        ImmutableSet.Builder<String> mentioned = ImmutableSet.builder();
        for (Prose.Span span : Prose.of(text, format).spans()) {
            Names names = new Names(text, span.end());
            for (int i = span.start(); i < span.end(); i++) {
                if (text.charAt(i) == '@' && !isWithinWord(text, i)) {
                    int start = i + 1;
                    names.ends(start).reverse().stream()
                            .map(end -> names.folded(start, end))
                            .filter(known)
                            .findFirst()
                            .ifPresent(mentioned::add);
                }
            }
        }
        return mentioned.build();
    }

    private static boolean isWithinWord(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        return Letters.isLetter(before) || before == '_';
    }

    /** Where the prose of a text begins with a greeting: what may be read there. */
    private static Optional<GreetingReading> greeting(String text, String format) {
        for (Prose.Span span : Prose.of(text, format).spans()) {
            int start = span.start();
            while (start < span.end() && Whitespace.is(text.charAt(start))) {
                start++;
            }
            if (start < span.end()) {
                return GreetingReading.at(text, start, span.end());
            }
        }
        return Optional.empty();
    }
}
