package dev.parley.jdbc.engines;

/** A database engine that runs. */
public interface Engine {
    /**
     * What it is called in the names of tests.
     *
     * @return for instance {@code postgresql}
     */
    String name();

    /**
     * Makes a new, empty database.
     *
     * @return the database, to be closed by whoever asked
     */
    EmptyDatabase create();

    /** Kills the server's own processes, as a fall of the machine would; does nothing where there are none. */
    default void kill() {}

    /** Starts what was killed again, on the same files. */
    default void restart() {}
}
