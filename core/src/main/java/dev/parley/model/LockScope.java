package dev.parley.model;

/** What a lock stops. */
public enum LockScope {
    /** New replies; edits and hugs go on. */
    REPLIES,
    /** Replies, edits and hugs. */
    EVERYTHING
}
