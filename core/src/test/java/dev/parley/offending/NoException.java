package dev.parley.offending;

/** Stands where only exceptions belong. */
public final class NoException {
    private NoException() {}
}
