package dev.parley.jackson.format;

/** What happens to a field that no record of this version has. */
public enum UnknownFields {
    /** Nothing: it may come from a newer version. */
    IGNORED,
    /** It is an error. */
    REFUSED
}
