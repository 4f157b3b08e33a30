package dev.parley.text;

/** Whether a greeting at the start of a text names those whom it greets. */
public enum Greeting {
    /** Only {@code @handle} names somebody. */
    OFF,
    /** {@code Hi Ana,} at the start names Ana. */
    COUNTS
}
