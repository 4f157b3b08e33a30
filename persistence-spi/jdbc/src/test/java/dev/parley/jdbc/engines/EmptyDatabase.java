package dev.parley.jdbc.engines;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database that was empty when it was made, with a pool of connections as applications have one. */
public final class EmptyDatabase implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 12;

    private final String url;
    private final String user;
    private final int most;
    private final Runnable drop;
    private HikariDataSource pool;

    EmptyDatabase(String url, String user, int most, Runnable drop) {
        this.url = url;
        this.user = user;
        this.most = Math.min(most, MOST_CONNECTIONS);
        this.drop = drop;
        this.pool = pool();
    }

    static EmptyDatabase shared(String url, String user, Runnable drop) {
        return new EmptyDatabase(url, user, MOST_CONNECTIONS, drop);
    }

    /**
     * Where its connections come from.
     *
     * @return the pool
     */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * Where it is, for {@code JdbcStore.open}.
     *
     * @return a JDBC URL
     */
    public String url() {
        return user.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + "user=" + user;
    }

    /** Closes all connections and opens new ones, as a process does that starts again. */
    public void reconnect() {
        pool.close();
        pool = pool();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(20_000);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pool.close();
        drop.run();
    }

    static void run(String url, String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " failed on " + url, e);
        }
    }
}
