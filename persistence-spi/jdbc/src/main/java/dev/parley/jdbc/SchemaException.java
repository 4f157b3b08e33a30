package dev.parley.jdbc;

import dev.parley.store.StoreException;

/** The tables are not those that this version of Parley works with, and nothing has changed. */
public final class SchemaException extends StoreException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        super(message);
    }
}
