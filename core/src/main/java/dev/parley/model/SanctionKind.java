package dev.parley.model;

/** What a sanction takes away. */
public enum SanctionKind {
    /** Nothing: it is said, and kept. */
    WARNED,
    /** Writing and editing. */
    SILENCED,
    /** Writing, editing and hugging. */
    SUSPENDED
}
