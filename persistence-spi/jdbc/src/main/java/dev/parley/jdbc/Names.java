package dev.parley.jdbc;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tables are called. Statements and scripts say {@code parley_posts}; a store with a prefix or a schema of its
 * own says its own name instead. Both are checked, so that nothing but a name gets into a statement.
 */
final class Names {
    static final String PREFIX = "parley_";
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final Pattern NAME = Pattern.compile("\\b(INDEX IF NOT EXISTS |INDEX \\()?" + PREFIX);

    private final Optional<String> schema;
    private final String prefix;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Names(Optional<String> schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
    }

    static String require(String what, String name) {
        if (!FORM.matcher(name).matches()) {
            throw new InvalidValueException(
                    what + ".malformed",
                    "%s %s is malformed: it has to be a letter and up to 29 of a-z 0-9 _"
                            .formatted(what, InvalidValueException.quoted(name)),
                    ImmutableMap.of());
        }
        return name;
    }

    Optional<String> schema() {
        return schema;
    }

    String prefix() {
        return prefix;
    }

    /** A statement with the names of this store. An index stands in the schema of its table and is named without it. */
    String in(String sql) {
        if (schema.isEmpty() && prefix.equals(PREFIX)) {
            return sql;
        }
        return known.computeIfAbsent(
                sql,
                text -> NAME.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? schema.map(name -> name + ".").orElse("") + prefix
                                        : found.group(1) + prefix)));
    }
}
