package dev.parley.command;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with the shape of a command.
 *
 * @param path where: names of components joined by dots, {@code []} for any element of a set
 * @param code what, for programs, such as {@code required} or {@code text.too-long}
 * @param arguments the figures that belong to the code
 */
public record Violation(String path, String code, ImmutableSortedMap<String, String> arguments)
        implements Comparable<Violation> {
    private static final String TEMPLATE_PREFIX = "{dev.parley.";
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::path)
            .thenComparing(Violation::code)
            .thenComparing(
                    violation -> violation.arguments().entrySet(),
                    Comparators.lexicographical(
                            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())));

    /**
     * Refuses null.
     *
     * @param path where: names of components joined by dots, {@code []} for any element of a set
     * @param code what, for programs, such as {@code required} or {@code text.too-long}
     * @param arguments the figures that belong to the code
     */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(arguments, "arguments");
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    /** The message template of a code, as it stands in {@code ContributorValidationMessages}. */
    static String template(String code) {
        return TEMPLATE_PREFIX + code + "}";
    }

    /** The code of a message template that {@link #template} made; another template stands for itself. */
    static String code(String template) {
        return template.startsWith(TEMPLATE_PREFIX)
                ? template.substring(TEMPLATE_PREFIX.length(), template.length() - 1)
                : template;
    }
}
