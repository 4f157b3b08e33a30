package dev.parley.model;

import dev.parley.text.CodePoints;

/**
 * A word under which threads are found.
 *
 * @param name one line of 1 to 64 code points in normal form
 */
public record Tag(String name) implements Comparable<Tag> {
    /** The most code points that a tag may have. */
    public static final int MAX_LENGTH = 64;

    /**
     * Brings the name into normal form and checks its length: {@code tag.too-short}, {@code tag.too-long}.
     *
     * @param name one line of 1 to 64 code points in normal form
     */
    public Tag {
        name = Require.line("tag", 1, MAX_LENGTH, name);
    }

    @Override
    public int compareTo(Tag other) {
        return CodePoints.ORDER.compare(name, other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
