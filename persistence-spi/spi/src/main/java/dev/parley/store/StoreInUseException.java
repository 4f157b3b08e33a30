package dev.parley.store;

/** Somebody else has a store open that takes one process at a time; one without {@link Capability#SHARED}. */
public class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A store that is in use.
     *
     * @param message which one, and the way out
     */
    public StoreInUseException(String message) {
        super(message);
    }

    /**
     * A store that is in use.
     *
     * @param message which one, and the way out
     * @param cause what was thrown
     */
    public StoreInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
