package dev.parley.offending.command;

/** Reaches for what its package may not import. */
public final class Reacher {
    /** Made by nobody. */
    public Reacher() {}

    /**
     * What it must not know.
     *
     * @return never called
     */
    public dev.parley.offending.decision.Reacher reach() {
        return new dev.parley.offending.decision.Reacher();
    }
}
