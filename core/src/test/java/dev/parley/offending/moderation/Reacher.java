package dev.parley.offending.moderation;

/** Reaches for what its package may not import. */
public final class Reacher {
    /** Made by nobody. */
    public Reacher() {}

    /**
     * What it must not know.
     *
     * @return never called
     */
    public dev.parley.offending.command.Reacher reach() {
        return new dev.parley.offending.command.Reacher();
    }
}
