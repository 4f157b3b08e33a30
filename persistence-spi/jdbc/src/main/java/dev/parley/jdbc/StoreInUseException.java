package dev.parley.jdbc;

import dev.parley.store.StoreException;

/** Another process has this database, and the engine allows one. */
public final class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Throwable cause) {
        super(
                "another process has this database open, and H2 in a process allows one; close it there, or use SQLite, PostgreSQL, MariaDB or a server of H2",
                cause);
    }
}
