package dev.parley.moderation;

/** Whose it is that an action is about. */
public enum Ownership {
    /** The actor's own: a post, a thread that they opened, themselves. */
    OWN,
    /** Somebody else's, or nobody's. */
    OTHERS
}
