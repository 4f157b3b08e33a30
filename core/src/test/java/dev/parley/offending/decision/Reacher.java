package dev.parley.offending.decision;

/** Reaches for what its package may not import. */
public final class Reacher {
    /** Made by nobody. */
    public Reacher() {}

    /**
     * What it must not know.
     *
     * @return never called
     */
    public dev.parley.offending.view.Reacher reach() {
        return new dev.parley.offending.view.Reacher();
    }
}
