package dev.parley.model;

/** Whether a greeting at the start of a post names a member, as {@code @handle} does. */
public enum Greetings {
    /** It is text. The default. */
    TEXT,
    /** It names whoever is greeted. */
    NAME
}
