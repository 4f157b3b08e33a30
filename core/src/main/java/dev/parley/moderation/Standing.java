package dev.parley.moderation;

/** How an actor stands to the community. */
public enum Standing {
    /** Has not signed in. */
    GUEST,
    /** Has an account with the host, but was never introduced. */
    STRANGER,
    /** Was introduced. */
    MEMBER
}
