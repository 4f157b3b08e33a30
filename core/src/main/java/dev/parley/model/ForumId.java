package dev.parley.model;

import java.util.regex.Pattern;

/**
 * The name of a forum in links, chosen by the host.
 *
 * @param value 1 to 64 of {@code a-z 0-9 . _ -}
 */
public record ForumId(String value) implements Comparable<ForumId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1,64}");

    /**
     * Refuses what cannot stand in a link: {@code forum-id.malformed}.
     *
     * @param value 1 to 64 of {@code a-z 0-9 . _ -}
     */
    public ForumId {
        Require.matching("forum-id", FORM, "1 to 64 of a-z 0-9 . _ -", value);
    }

    @Override
    public int compareTo(ForumId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
