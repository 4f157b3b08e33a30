package dev.parley.store;

/** A commit was sent, and whether it was done cannot be known. It shows in full, or never will. */
public final class UnknownOutcomeException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * An outcome that cannot be known.
     *
     * @param message what happened
     * @param cause what was thrown
     */
    public UnknownOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
