package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite. One writes at a time, and says so when it begins. */
final class SqliteDialect extends Dialect {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int FULL_SYNC = 2;
    private static final int PRIMARY_CODE = 0xff;
    private static final int FILE_OF_DATABASE_LIST = 3;

    @Override
    String folder() {
        return "sqlite";
    }

    @Override
    boolean comparesRows() {
        return true;
    }

    @Override
    boolean oneWriter() {
        return true;
    }

    @Override
    ImmutableList<String> beginWriting() {
        return ImmutableList.of("BEGIN IMMEDIATE");
    }

    @Override
    ImmutableList<String> beginReading() {
        return ImmutableList.of("BEGIN");
    }

    @Override
    String untouched() {
        return "";
    }

    private static boolean is(SQLException e, int code) {
        return (e.getErrorCode() & PRIMARY_CODE) == code;
    }

    @Override
    boolean duplicate(SQLException e) {
        return is(e, CONSTRAINT);
    }

    @Override
    boolean givenUp(SQLException e) {
        return is(e, BUSY) || is(e, LOCKED);
    }

    @Override
    boolean surelyUndone(SQLException e) {
        return is(e, FULL) || givenUp(e);
    }

    /** Some errors end a transaction by themselves. A database in memory would be gone with its connection. */
    @Override
    boolean nothingToUndo(SQLException e) {
        return String.valueOf(e.getMessage()).contains("no transaction is active");
    }

    @Override
    String advice(SQLException e) {
        if (is(e, READ_ONLY)) {
            return "the file may not be written to; let this process write to it and to its folder";
        }
        if (is(e, FULL)) {
            return "the disk or the database's own limit is full; make room";
        }
        if (is(e, CANNOT_OPEN)) {
            return "the file cannot be opened; see whether its folder is there and may be written to";
        }
        if (is(e, BUSY)) {
            return "another process has been writing for too long; see whether it hangs";
        }
        return super.advice(e);
    }

    @Override
    Unlocking lockSchema(Connection connection) throws SQLException {
        execute(connection, ImmutableList.of("BEGIN IMMEDIATE"));
        return done -> execute(connection, ImmutableList.of(done ? COMMIT : "ROLLBACK"));
    }

    @Override
    void prepare(Connection connection) throws SQLException {
        if (!file(connection).isEmpty() && !"wal".equals(ask(connection, "PRAGMA journal_mode"))) {
            ask(connection, "PRAGMA journal_mode = WAL");
        }
    }

    @Override
    Claims claims(Connection connection) throws SQLException {
        boolean file = !file(connection).isEmpty();
        boolean wal = "wal".equals(ask(connection, "PRAGMA journal_mode"));
        boolean full = Integer.parseInt(ask(connection, "PRAGMA synchronous")) >= FULL_SYNC;
        return claims(
                file && wal && full,
                file && wal,
                file
                        ? "set journal_mode to WAL and synchronous to FULL"
                        : "use a file: what is in memory is gone with it");
    }

    /** The file of the database; empty for one in memory. */
    private static String file(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA database_list")) {
            while (found.next()) {
                String file = found.getString(FILE_OF_DATABASE_LIST);
                if ("main".equals(found.getString(2)) && file != null) {
                    return file;
                }
            }
        }
        return "";
    }

    @Override
    boolean hasSchemas() {
        return false;
    }
}
