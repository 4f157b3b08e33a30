package dev.parley.model;

/** Whom the names in written hugs may mean in a forum. */
public enum WrittenHugs {
    /** Nobody: brackets are text. The default, since three brackets around a name are also used as a hate symbol. */
    OFF,
    /** Named authors of visible posts in the same thread. */
    PARTICIPANTS,
    /** Every member of the community, by handle. */
    MEMBERS
}
