package dev.parley.order;

import dev.parley.ParleyException;

/** A cursor that cannot be used. There is no wrong page: either the right one, or this. */
public final class CursorException extends ParleyException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a cursor. */
    public enum Why {
        /** It is no cursor at all. */
        MALFORMED,
        /** It was made by another version of Parley. */
        OTHER_VERSION,
        /** It belongs to another order. */
        OTHER_ORDER,
        /** It belongs to another list. */
        OTHER_SCOPE
    }

    /** What is wrong. */
    private final Why why;

    /**
     * A cursor that cannot be used.
     *
     * @param why what is wrong
     * @param message what is wrong, and the way out
     */
    public CursorException(Why why, String message) {
        super(message);
        this.why = why;
    }

    static CursorException malformed() {
        return new CursorException(Why.MALFORMED, "this is no cursor; pass one as a page gave it, or start again");
    }

    /**
     * What is wrong.
     *
     * @return the reason
     */
    public Why why() {
        return why;
    }
}
