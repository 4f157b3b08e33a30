package dev.parley.cafe;

/** A file that cannot be read as what it is said to be: the file, the place, and what was expected. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A file that cannot be read.
     *
     * @param file the file, as it was named
     * @param place where in it, empty for the whole
     * @param problem what was expected, and what was found
     */
    public BadInputException(String file, String place, String problem) {
        super(place.isEmpty() ? "%s: %s".formatted(file, problem) : "%s: at %s: %s".formatted(file, place, problem));
    }
}
