package dev.parley.jdbc.engines;

import java.io.IOException;
import java.nio.file.Path;

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

    /**
     * Makes a new, empty database in a folder that is there and empty.
     *
     * @param folder where it keeps its tables
     * @return the database, to be closed by whoever asked
     * @throws IOException when the folder cannot be taken
     */
    default EmptyDatabase createIn(Path folder) throws IOException {
        throw new UnsupportedOperationException(name() + " is where it is opened");
    }

    /** Kills the server's own processes, as a fall of the machine would; does nothing where there are none. */
    default void kill() {}

    /** Starts what was killed again, on the same files. */
    default void restart() {}
}
