package dev.parley.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
interface Connections {
    Connection borrow() throws SQLException;

    /**
     * Takes a connection back.
     *
     * @param sound whether it may be used again
     */
    void giveBack(Connection connection, boolean sound);

    /** Lets go of those that are ours. */
    void close();
}
