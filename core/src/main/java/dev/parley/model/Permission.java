package dev.parley.model;

/** What a role may be allowed to do in a forum. */
public enum Permission {
    /** Read the forum. */
    READ,
    /** Open threads. */
    START_THREAD,
    /** Answer in threads. */
    REPLY,
    /** Give hugs. */
    HUG,
    /** Report posts. */
    REPORT,
    /** Edit one's own posts and rename one's own threads. */
    EDIT_OWN,
    /** Take back one's own posts. */
    WITHDRAW_OWN,
    /** Post without review where the forum reviews. */
    POST_UNREVIEWED,
    /** Post under an alias. */
    POST_AS_ALIAS,
    /** See what is hidden, removed or withdrawn. */
    SEE_HIDDEN,
    /** See the log. */
    SEE_LOG,
    /** Learn who is behind an alias. */
    UNMASK,
    /** Decide on what is held and reported: this makes somebody staff. */
    REVIEW,
    /** Lock and unlock threads. */
    LOCK,
    /** Pin and unpin threads. */
    PIN,
    /** Move threads. */
    MOVE,
    /** Split and merge threads. */
    RESHAPE,
    /** Hide posts, and restore them. */
    HIDE,
    /** Remove posts, and restore them. */
    REMOVE,
    /** Edit others' posts and rename others' threads. */
    EDIT_OTHERS,
    /** Warn, silence and suspend members. */
    SANCTION,
    /** Open and change forums, introduce members. */
    MANAGE,
    /** Erase members. */
    ERASE
}
