package dev.parley.model;

/**
 * What readers see of a post, or of a thread, from the weakest withholding to the strongest. Where several apply, the
 * strongest is shown.
 */
public enum PostState {
    /** All is shown. */
    VISIBLE,
    /** Its author took it back; the author may return it. */
    WITHDRAWN,
    /**
     * A moderator, or reports over the threshold, put it out of sight; its author still sees the text and the reason.
     */
    HIDDEN,
    /** A moderator took it away; its author sees the reason. */
    REMOVED,
    /** Wiped for data protection; there is no way back. */
    ERASED
}
