package dev.parley.model;

/** Whether a thread stands in lists. */
public enum Listing {
    /** In lists and by its link. */
    LISTED,
    /** By its link only. */
    UNLISTED
}
