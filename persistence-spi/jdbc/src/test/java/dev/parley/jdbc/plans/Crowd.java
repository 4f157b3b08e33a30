package dev.parley.jdbc.plans;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills the tables of a store, so that an engine has a choice between plans: rows as those that are there, in the same
 * forums and threads and by the same authors, with keys of their own.
 */
public final class Crowd {
    private static final int COPIES = 2_000;

    private static final int OF_TIME = 6;

    /** The kind of most boundaries. */
    private static final int OF_THREADS = 3;

    /** What tells the rows of a table apart; of several sets one after the other. */
    private static final ImmutableMap<String, List<Set<String>>> OWN = ImmutableMap.<String, List<Set<String>>>builder()
            .put("boundaries", List.of(Set.of("kind", "id")))
            .put("members", List.of(Set.of("id")))
            .put("handles", List.of(Set.of("folded")))
            .put(
                    "threads",
                    List.of(Set.of("id", "created", "last_activity", "visible_posts", "hugs", "heat", "pinned")))
            .put("thread_tags", List.of(Set.of("thread", "created", "last_activity")))
            .put("posts", List.of(Set.of("number", "id", "path", "created", "hug_rank")))
            .put("versions", List.of(Set.of("version")))
            .put("hugs", List.of(Set.of("giver", "given_at"), Set.of("post", "given_at")))
            .put(
                    "participants",
                    List.of(Set.of("author", "last_number", "last_at"), Set.of("thread", "last_number", "last_at")))
            .put("readings", List.of(Set.of("thread")))
            .put("log", List.of(Set.of("log_position", "feed_position")))
            .put("receipts", List.of(Set.of("command", "received_at")))
            .buildOrThrow();

    private final Connection connection;
    private final Random random = new Random(1);

    private Crowd(Connection connection) {
        this.connection = connection;
    }

    /**
     * Fills the tables, and has the engine look at them.
     *
     * @param connection to the database
     * @throws SQLException when it cannot be done
     */
    public static void fill(Connection connection) throws SQLException {
        Crowd crowd = new Crowd(connection);
        connection.setAutoCommit(false);
        for (Map.Entry<String, List<Set<String>>> table : OWN.entrySet()) {
            crowd.fill("parley_" + table.getKey(), table.getValue());
        }
        connection.commit();
        connection.setAutoCommit(true);
        for (String table : OWN.keySet()) {
            Plans.run(connection, lookAt(connection.getMetaData().getDatabaseProductName(), "parley_" + table));
        }
    }

    /** PostgreSQL answers from an index alone only what a vacuum has seen. */
    private static String lookAt(String product, String table) {
        return switch (product) {
            case "MariaDB" -> "ANALYZE TABLE " + table;
            case "PostgreSQL" -> "VACUUM ANALYZE " + table;
            default -> "ANALYZE";
        };
    }

    /** The rows of a table, without the columns that fill themselves. */
    private record Rows(List<String> columns, List<List<Object>> values) {}

    private Rows rows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData facts = found.getMetaData();
            List<Integer> places = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= facts.getColumnCount(); i++) {
                String column = facts.getColumnLabel(i).toLowerCase(Locale.ROOT);
                if (!column.equals("entry") && !column.endsWith("_order")) {
                    places.add(i);
                    columns.add(column);
                }
            }
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int place : places) {
                    Object value = found.getObject(place);
                    row.add(value instanceof byte[] || value instanceof Number ? value : found.getString(place));
                }
                rows.add(row);
            }
            return new Rows(columns, rows);
        }
    }

    private void fill(String table, List<Set<String>> own) throws SQLException {
        Rows rows = rows(table);
        if (rows.values().isEmpty()) {
            throw new IllegalStateException("there is nothing in " + table);
        }
        String marks = "?, ".repeat(rows.columns().size() - 1) + "?";
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", rows.columns()), marks))) {
            for (int copy = 1; copy <= COPIES; copy++) {
                List<Object> row = rows.values().get(copy % rows.values().size());
                Set<String> changed = own.get(copy % own.size());
                for (int i = 0; i < row.size(); i++) {
                    String column = rows.columns().get(i);
                    statement.setObject(i + 1, changed.contains(column) ? other(column, row.get(i), copy) : row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Object other(String column, Object value, int copy) {
        if (column.equals("feed_position")) {
            // some have no place yet
            return copy % 4 == 0 ? null : Integer.valueOf(1_000_000 + copy);
        }
        if (column.equals("path")) {
            return Ints.toByteArray(1_000 + copy);
        }
        if (value instanceof byte[] id) {
            // begun as the others are, by the time
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            System.arraycopy(id, 0, bytes, 0, Math.min(id.length, OF_TIME));
            return bytes;
        }
        if (value instanceof Number number) {
            return switch (column) {
                case "kind" -> OF_THREADS;
                case "pinned" -> copy % 10 == 0 ? 1 : 0;
                case "visible_posts" -> 1 + copy % 10;
                case "hug_rank" -> -copy;
                case "hugs", "heat" -> copy;
                case "number", "version", "log_position", "last_number" -> 1_000 + copy;
                default -> number.longValue() + copy;
            };
        }
        return value + "-" + copy;
    }
}
