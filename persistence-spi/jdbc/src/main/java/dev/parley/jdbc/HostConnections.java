package dev.parley.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections of a host's data source, which stays the host's. */
final class HostConnections implements Connections {
    private static final Logger LOG = System.getLogger(HostConnections.class.getName());

    private final DataSource dataSource;

    HostConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection borrow() throws SQLException {
        Connection connection = dataSource.getConnection();
        // a pool that gives out connections without it sets it back when it gets them
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        try {
            if (!sound) {
                connection.abort(Runnable::run);
            }
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be given back", e);
        }
    }

    @Override
    public void close() {}
}
