package dev.parley.store;

import dev.parley.ParleyException;

/** What lies below a store failed, and nothing has changed. */
public class StoreException extends ParleyException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure below.
     *
     * @param message what failed, and the way out
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * A failure below.
     *
     * @param message what failed, and the way out
     * @param cause what was thrown
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
