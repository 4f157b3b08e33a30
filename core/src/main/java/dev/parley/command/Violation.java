package dev.parley.command;

import com.google.common.collect.ImmutableSortedMap;
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

    /** Refuses null. */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(arguments, "arguments");
    }

    @Override
    public int compareTo(Violation other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : code.compareTo(other.code);
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
