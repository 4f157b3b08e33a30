package dev.parley.store;

/** Whether threads that have a pin, also one that has ended, are among those to read. */
public enum Pins {
    /** All threads, pinned or not. */
    ANY,
    /** Only threads that have a pin. */
    ONLY
}
