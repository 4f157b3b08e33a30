package dev.parley.model;

/** Whether a post moves its thread up in lists by latest activity. */
public enum Bumping {
    /** As every published reply does. */
    BUMPS,
    /** The author asked for it not to. */
    QUIET
}
