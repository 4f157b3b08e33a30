package dev.parley.model;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Why something is refused: a code for programs with the figures that belong to it, never free text.
 *
 * @param code words of {@code a-z 0-9 -} joined by dots, for instance {@code thread.locked}
 * @param arguments the figures, for instance {@code until}
 */
public record Reason(String code, ImmutableSortedMap<String, String> arguments) implements Comparable<Reason> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::code)
            .thenComparing(
                    reason -> reason.arguments().entrySet(),
                    Comparators.lexicographical(
                            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())));

    /**
     * Refuses malformed codes: {@code reason.malformed}.
     *
     * @param code words of {@code a-z 0-9 -} joined by dots, for instance {@code thread.locked}
     * @param arguments the figures, for instance {@code until}
     */
    public Reason {
        Require.matching("reason", FORM, "words of a-z 0-9 - joined by dots", code);
        Objects.requireNonNull(arguments, "arguments");
    }

    /**
     * A reason without figures.
     *
     * @param code the code
     * @return the reason
     */
    public static Reason of(String code) {
        return new Reason(code, ImmutableSortedMap.of());
    }

    /**
     * A reason with one figure.
     *
     * @param code the code
     * @param name the figure's name
     * @param value the figure
     * @return the reason
     */
    public static Reason of(String code, String name, Object value) {
        return new Reason(code, ImmutableSortedMap.of(name, value.toString()));
    }

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
