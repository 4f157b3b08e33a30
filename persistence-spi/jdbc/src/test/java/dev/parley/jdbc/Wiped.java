package dev.parley.jdbc;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One database for many tests of an engine, emptied before each: making tables takes some engines seconds. */
final class Wiped {
    private static final List<String> TABLES = List.of(
            "boundaries",
            "policy",
            "forums",
            "members",
            "handles",
            "threads",
            "thread_tags",
            "posts",
            "versions",
            "hugs",
            "participants",
            "readings",
            "log",
            "feed",
            "receipts");
    private static final Map<String, EmptyDatabase> DATABASES = new ConcurrentHashMap<>();

    private Wiped() {}

    /** The database of an engine, with the tables of a store and nothing in them. */
    static EmptyDatabase database(Engine engine) throws SQLException {
        EmptyDatabase database = DATABASES.computeIfAbsent(engine.name(), name -> engine.create());
        JdbcStore.on(database.dataSource()).open().close();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("DELETE FROM parley_" + table);
            }
        }
        return database;
    }
}
