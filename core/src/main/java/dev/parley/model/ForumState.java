package dev.parley.model;

/** What may still happen in a forum. */
public enum ForumState {
    /** Everything. */
    OPEN,
    /** No new threads, replies or edits, but for staff. Hugs go on. */
    READ_ONLY,
    /** Nothing but reading, and moderation. */
    ARCHIVED
}
