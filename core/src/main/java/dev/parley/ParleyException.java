package dev.parley;

/**
 * The root of every exception that Parley throws on purpose.
 *
 * <p>An outcome that a caller has to handle (a refusal, a conflict) is a result, never an exception. What is thrown is
 * either a value that cannot exist, a use that the documentation excludes, or a failure of what lies below.
 */
public class ParleyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message for people.
     *
     * @param message what is wrong, naming the value, the limit and the way out
     */
    public ParleyException(String message) {
        super(message);
    }

    /**
     * An exception with a message for people and what caused it.
     *
     * @param message what is wrong, naming the value, the limit and the way out
     * @param cause what was thrown below
     */
    public ParleyException(String message, Throwable cause) {
        super(message, cause);
    }
}
