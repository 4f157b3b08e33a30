package dev.parley.model;

/**
 * How often a boundary has moved on. Compared for equality, never interpreted, never shown to a reader.
 *
 * @param value 0 for what never existed; a deletion moves it on, and it never restarts
 */
public record Revision(long value) {
    /** The revision of what never existed. */
    public static final Revision NONE = new Revision(0);

    /**
     * Refuses what is negative: {@code revision.out-of-range}.
     *
     * @param value 0 for what never existed; a deletion moves it on, and it never restarts
     */
    public Revision {
        Require.atLeast("revision", 0L, value);
    }

    /**
     * The revision after one more commit.
     *
     * @return this revision, moved on by one
     */
    public Revision next() {
        return new Revision(value + 1);
    }
}
