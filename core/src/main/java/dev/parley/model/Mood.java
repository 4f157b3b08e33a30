package dev.parley.model;

import java.util.regex.Pattern;

/**
 * How an author feels, shown with the post: one of a set that the forum offers.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 */
public record Mood(String name) implements Comparable<Mood> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}");

    /**
     * Refuses malformed names: {@code mood.malformed}.
     *
     * @param name 1 to 32 of {@code a-z 0-9 -}
     */
    public Mood {
        Require.matching("mood", FORM, "1 to 32 of a-z 0-9 -", name);
    }

    @Override
    public int compareTo(Mood other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
