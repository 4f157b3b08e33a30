package dev.parley.model;

/** Where a pinned thread comes first. Threads pinned everywhere come before those pinned in their forum. */
public enum PinScope {
    /** In every list that holds it. */
    EVERYWHERE,
    /** In the lists of its forum. */
    FORUM
}
