package dev.parley.model;

import java.util.regex.Pattern;

/**
 * A kind of acknowledgement: {@code hug} always, and what the forum adds.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record HugKind(String name) implements Comparable<HugKind> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}");

    /** The kind that every forum has. */
    public static final HugKind HUG = new HugKind("hug");

    /**
     * Refuses malformed names: {@code hug-kind.malformed}.
     *
     * @param name 1 to 32 of {@code a-z 0-9 -}
     */
    public HugKind {
        Require.matching("hug-kind", FORM, "1 to 32 of a-z 0-9 -", name);
    }

    @Override
    public int compareTo(HugKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
