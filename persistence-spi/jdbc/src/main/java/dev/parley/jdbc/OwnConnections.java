package dev.parley.jdbc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to one URL, kept open: enough for a small application without a pool. A database in memory that
 * lives no longer than its connection has one.
 */
final class OwnConnections implements Connections {
    private static final Logger LOG = System.getLogger(OwnConnections.class.getName());
    private static final int MOST = 8;

    private final String url;
    private final Semaphore places;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    OwnConnections(String url) {
        this.url = url;
        this.places = new Semaphore(url.contains(":memory:") || url.equals("jdbc:sqlite:") ? 1 : MOST, true);
    }

    @Override
    public Connection borrow() throws SQLException {
        places.acquireUninterruptibly();
        try {
            Connection connection = polled();
            return connection == null ? DriverManager.getConnection(url) : connection;
        } catch (SQLException e) {
            places.release();
            throw DriverMissingException.orSame(url, e);
        }
    }

    private synchronized @Nullable Connection polled() {
        return idle.pollLast();
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        if (!sound || !kept(connection)) {
            end(connection);
        }
        places.release();
        if (!sound) {
            // whatever broke one has most likely broken those that lie idle
            endIdle();
        }
    }

    private synchronized boolean kept(Connection connection) {
        return !closed && idle.add(connection);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        endIdle();
    }

    private void endIdle() {
        Deque<Connection> ending;
        synchronized (this) {
            ending = new ArrayDeque<>(idle);
            idle.clear();
        }
        ending.forEach(OwnConnections::end);
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection could not be closed", e);
        }
    }
}
