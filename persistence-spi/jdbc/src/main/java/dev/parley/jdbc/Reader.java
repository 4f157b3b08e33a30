package dev.parley.jdbc;

/** Where scripts are run that only read. */
interface Reader {
    /** An empty script for it. */
    Script script();

    /** Runs one script, all of it at one moment. */
    void read(Script script);

    /** Reads whatever it takes, all of it at one moment. */
    <T> T reading(Database.Work<T> work);
}
