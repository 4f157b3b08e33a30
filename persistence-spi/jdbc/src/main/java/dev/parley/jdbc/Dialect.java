package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.store.Capability;
import dev.parley.store.StoreException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What one engine says otherwise than the others. */
abstract class Dialect {
    static final String COMMIT = "COMMIT";

    private final Map<Insertion, String> insertions = new ConcurrentHashMap<>();
    private final Map<Insertion, String> manyInsertions = new ConcurrentHashMap<>();
    /** The index of the log entries that have no place in the feed yet. */
    static final String UNSEQUENCED = "parley_log_unsequenced";

    /** The dialect of the engine behind a connection. */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        String product = facts.getDatabaseProductName().toLowerCase(Locale.ROOT);
        String url = facts.getURL() == null ? "" : facts.getURL();
        if (product.contains("sqlite")) {
            return new SqliteDialect();
        }
        if (product.contains("h2")) {
            return new H2Dialect(url);
        }
        if (product.contains("postgresql")) {
            return new PostgresDialect();
        }
        if (product.contains("mariadb")) {
            return new MariaDbDialect();
        }
        throw new StoreException(
                "%s is not among the engines that this store speaks to: SQLite, H2, PostgreSQL, MariaDB (with MariaDB's own driver)"
                        .formatted(facts.getDatabaseProductName()));
    }

    /** The folder of its scripts. */
    abstract String folder();

    /** Several statements in one, separated by semicolons, all of their answers given. */
    boolean joinsStatements() {
        return false;
    }

    /** A whole column as one argument, an array, so that any number of rows is put by one statement. */
    boolean takesColumns() {
        return false;
    }

    /**
     * Has a script fail unless all of this holds, so that a commit is one script. Only where statements are joined, and
     * {@link #notHeld} tells that failure from others.
     */
    void demand(List<Expectation> inOrder, Script script) {
        throw new UnsupportedOperationException("guards and checks are counted here");
    }

    /** A guard or check of {@link #demand} did not hold. */
    boolean notHeld(SQLException e) {
        return false;
    }

    /** Rows can be locked, and waited for a short time, so that writers of one boundary take {@link Turns}. */
    boolean takesTurns() {
        return false;
    }

    /**
     * Waits a while for a lock that stands for a boundary, in a script that has begun a transaction.
     *
     * @return a 1 where the lock was had; without it, the script may fail as well
     */
    Script.Answer<Long> takeTurn(BoundaryKey key, Script script) {
        throw new UnsupportedOperationException("there are no turns here");
    }

    /** Lets go of that lock; nothing where the end of the transaction does. */
    void endTurn(BoundaryKey key, Script script) {}

    /** Locks the row of a boundary in a script that has begun a transaction, or fails after a short while. */
    void lockForTurn(BoundaryKey key, Script script) {
        throw new UnsupportedOperationException("there are no turns here");
    }

    /** Takes what {@link #demand} would, for guards and checks that are counted. */
    void lock(List<Expectation> expected, Script script) {}

    /** {@code (a, b) > (?, ?)} is looked up in an index over both. */
    boolean comparesRows() {
        return false;
    }

    /** What is said behind a table so that no other index of it is used; nothing where the engine chooses well. */
    String from(String index) {
        return "";
    }

    /** How many keys are looked up by one statement, a power of two. */
    int mostKeys() {
        return 256;
    }

    /** Rows count as sorted by an index only if all its columns are named, also those whose values are given. */
    boolean sortsByWholeIndexes() {
        return false;
    }

    /** Only one transaction may write at a time; those of one process wait in line rather than try again. */
    boolean oneWriter() {
        return false;
    }

    abstract ImmutableList<String> beginWriting();

    /** All that is read from here on is from one moment. */
    abstract ImmutableList<String> beginReading();

    /** Ends what {@link #beginReading()} began. */
    ImmutableList<String> endReading() {
        return ImmutableList.of(COMMIT);
    }

    /** What a query ends in that keeps its rows from changing until the transaction is over. */
    abstract String untouched();

    /** A column of texts, in the order of code points. */
    String ordered(String column) {
        return column;
    }

    /** A text to compare with {@link #ordered}. */
    Arg orderedArg(String text) {
        return Arg.text(text);
    }

    /** Puts a row, as the statement that does so. */
    final String insert(Insertion what) {
        return insertions.computeIfAbsent(
                what,
                it -> it.replacing()
                        ? upsert(it.table(), it.key(), it.rest())
                        : insert(it.table(), it.key(), it.rest()));
    }

    /** Puts many rows, where the engine {@linkplain #takesColumns() takes columns}. */
    final String insertMany(Insertion what, List<String> types) {
        return manyInsertions.computeIfAbsent(
                what,
                it -> "INSERT INTO %s (%s) SELECT * FROM unnest(%s)%s"
                        .formatted(
                                it.table(),
                                String.join(", ", it.columns()),
                                types.stream().map("CAST(? AS %s[])"::formatted).collect(Collectors.joining(", ")),
                                it.replacing() ? onConflict(it.key(), it.rest()) : ""));
    }

    /** Puts a row, whether or not one with its key is there. */
    String upsert(String table, List<String> key, List<String> rest) {
        return insert(table, key, rest) + onConflict(key, rest);
    }

    private static String onConflict(List<String> key, List<String> rest) {
        return " ON CONFLICT (" + String.join(", ", key) + ") DO "
                + (rest.isEmpty() ? "NOTHING" : "UPDATE SET " + assignments(rest, "excluded.%s"));
    }

    /** Puts a row unless one with its key is there. */
    String insertIfAbsent(String table, List<String> key, List<String> rest) {
        return insert(table, key, rest) + " ON CONFLICT DO NOTHING";
    }

    static String insert(String table, List<String> key, List<String> rest) {
        List<String> columns =
                ImmutableList.<String>builder().addAll(key).addAll(rest).build();
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), marks(columns.size()));
    }

    static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    static String assignments(List<String> columns, String value) {
        return columns.stream()
                .map(column -> column + " = " + value.replace("%s", column))
                .collect(Collectors.joining(", "));
    }

    /** A row is there already under a key that has to be unique. */
    boolean duplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** The transaction was given up for the sake of others, and nothing was done: it may be tried again. */
    boolean givenUp(SQLException e) {
        return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
    }

    /** An error of COMMIT itself that says that nothing was done. */
    boolean surelyUndone(SQLException e) {
        return givenUp(e);
    }

    /** The connection is of no use any more. */
    boolean lost(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    /** A rollback says that there is no transaction, since the engine ended it by itself. */
    boolean nothingToUndo(SQLException e) {
        return false;
    }

    /** What to do about an error, as far as this engine knows better than its driver. */
    String advice(SQLException e) {
        return lost(e) ? "the connection is lost; see whether the server runs, then try again" : "";
    }

    /**
     * Takes what keeps two processes from creating tables at the same time.
     *
     * @return what lets go of it, when all is done
     */
    abstract Unlocking lockSchema(Connection connection) throws SQLException;

    /** Ends a change of the schema: with true for good, with false as if nothing had been, where the engine can. */
    @FunctionalInterface
    interface Unlocking {
        void end(boolean done) throws SQLException;
    }

    /** Settings of the database that Parley wants, when it may create it. */
    void prepare(Connection connection) throws SQLException {}

    /** What can be claimed with the settings found, and what to set for what cannot. */
    abstract Claims claims(Connection connection) throws SQLException;

    /**
     * What can be claimed with the settings found.
     *
     * @param capabilities of {@link Capability#DURABLE} and {@link Capability#SHARED}, those that are deserved
     * @param missing what to set for {@link Capability#DURABLE}; empty where it is claimed
     */
    record Claims(ImmutableSet<Capability> capabilities, String missing) {}

    static Claims claims(boolean durable, boolean shared, String missing) {
        ImmutableSet.Builder<Capability> claimed = ImmutableSet.builder();
        if (durable) {
            claimed.add(Capability.DURABLE);
        }
        if (shared) {
            claimed.add(Capability.SHARED);
        }
        return new Claims(claimed.build(), durable ? "" : missing);
    }

    /** Whether this store can name a schema for its tables. */
    boolean hasSchemas() {
        return true;
    }

    /** Whether a schema is what JDBC calls a catalog. */
    boolean schemasAreCatalogs() {
        return false;
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The only cell of the only row of a query, as text. */
    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }
}
