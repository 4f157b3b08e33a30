package dev.parley.jdbc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.order.ThreadOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables: created and brought up to date step by step, by the scripts that are in the jar. One process at a time
 * does so; whoever comes second finds it done.
 */
final class Schema {
    /** The scripts, the first version first. A new version is a script more, and never a change to an old one. */
    private static final ImmutableList<String> SCRIPTS = ImmutableList.of("V1__parley.sql");

    private static final ImmutableMap<ThreadOrder, String> ORDERS = ImmutableMap.of(
            ThreadOrder.MOST_REPLIES, "most_replies",
            ThreadOrder.MOST_HUGGED, "most_hugged",
            ThreadOrder.HOT, "hot",
            ThreadOrder.UNANSWERED, "unanswered");

    private final Dialect dialect;
    private final Names names;
    private final ImmutableSet<ThreadOrder> orders;

    Schema(Dialect dialect, Names names, ImmutableSet<ThreadOrder> orders) {
        this.dialect = dialect;
        this.names = names;
        this.orders = orders;
    }

    void createOrUpgrade(Connection connection) throws SQLException {
        if (version(connection) == SCRIPTS.size() && missing(connection).isEmpty()) {
            return;
        }
        Dialect.Unlocking lock = dialect.lockSchema(connection);
        boolean done = false;
        try {
            int version = version(connection);
            requireKnown(version);
            if (version == 0 && names.schema().isPresent()) {
                run(connection, "CREATE SCHEMA IF NOT EXISTS " + names.schema().get());
            }
            for (int next = version; next < SCRIPTS.size(); next++) {
                runScript(connection, SCRIPTS.get(next));
            }
            for (ThreadOrder order : missing(connection)) {
                runScript(connection, "orders/" + ORDERS.get(order) + ".sql");
            }
            done = true;
        } finally {
            lock.end(done);
        }
    }

    void verify(Connection connection) throws SQLException {
        int version = version(connection);
        requireKnown(version);
        if (version < SCRIPTS.size()) {
            throw new SchemaException(
                    "the tables %s have version %d, and this Parley needs %d; run the scripts %s of the jar's folder %s, or open the store with createOrUpgrade()"
                            .formatted(
                                    names.in(Names.PREFIX + "…"),
                                    version,
                                    SCRIPTS.size(),
                                    SCRIPTS.subList(version, SCRIPTS.size()),
                                    path("")));
        }
        ImmutableSet<ThreadOrder> missing = missing(connection);
        if (!missing.isEmpty()) {
            throw new SchemaException(
                    "the indexes of the orders %s are not there; run the scripts in the jar's folder %s, or leave these orders out of orders(…)"
                            .formatted(missing, path("orders/")));
        }
    }

    private static void requireKnown(int version) {
        if (version > SCRIPTS.size()) {
            throw new SchemaException(
                    "the tables have version %d, and this Parley knows versions up to %d; use the Parley that made them, or a newer one"
                            .formatted(version, SCRIPTS.size()));
        }
    }

    /** The version of what is there; 0 for nothing. */
    private int version(Connection connection) throws SQLException {
        if (!exists(connection, "schema")) {
            return 0;
        }
        String version = Dialect.ask(connection, names.in("SELECT MAX(version) FROM parley_schema"));
        return version.isEmpty() || "null".equals(version) ? 0 : Integer.parseInt(version);
    }

    private boolean exists(Connection connection, String table) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        try (ResultSet found = facts.getTables(
                catalog(connection), schema(facts), escaped(facts, stored(facts, names.prefix() + table)), null)) {
            return found.next();
        }
    }

    private ImmutableSet<ThreadOrder> missing(Connection connection) throws SQLException {
        ImmutableSet.Builder<String> there = ImmutableSet.builder();
        if (exists(connection, "threads")) {
            DatabaseMetaData facts = connection.getMetaData();
            try (ResultSet found = facts.getIndexInfo(
                    catalog(connection), schema(facts), stored(facts, names.prefix() + "threads"), false, true)) {
                while (found.next()) {
                    there.add(String.valueOf(found.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
                }
            }
        }
        ImmutableSet<String> indexes = there.build();
        return orders.stream()
                .filter(ORDERS::containsKey)
                .filter(order -> !indexes.contains(names.prefix() + "threads_forum_" + ORDERS.get(order)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** In MariaDB a schema is a database, which JDBC calls a catalog. */
    private @Nullable String catalog(Connection connection) throws SQLException {
        return dialect.schemasAreCatalogs() && names.schema().isPresent()
                ? names.schema().get()
                : connection.getCatalog();
    }

    private @Nullable String schema(DatabaseMetaData facts) throws SQLException {
        if (!dialect.hasSchemas() || dialect.schemasAreCatalogs()) {
            return null;
        }
        return names.schema().isPresent()
                ? stored(facts, names.schema().get())
                : facts.getConnection().getSchema();
    }

    private static String stored(DatabaseMetaData facts, String name) throws SQLException {
        return facts.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A low line stands for any character in a pattern. */
    private static String escaped(DatabaseMetaData facts, String name) throws SQLException {
        return name.replace("_", facts.getSearchStringEscape() + "_");
    }

    private void runScript(Connection connection, String script) throws SQLException {
        for (String statement :
                Splitter.on(";\n").trimResults().omitEmptyStrings().split(text(script))) {
            run(connection, statement);
        }
    }

    private void run(Connection connection, String statement) throws SQLException {
        Dialect.execute(connection, ImmutableList.of(names.in(statement)));
    }

    private String path(String script) {
        return "dev/parley/jdbc/schema/" + dialect.folder() + "/" + script;
    }

    private String text(String script) {
        try (InputStream in = Schema.class.getResourceAsStream("/" + path(script))) {
            if (in == null) {
                throw new IllegalStateException("the script %s is not in the jar".formatted(path(script)));
            }
            // without comments: a semicolon in one ends no statement
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
