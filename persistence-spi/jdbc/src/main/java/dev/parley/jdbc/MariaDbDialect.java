package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** MariaDB. Its default isolation locks gaps; data definition commits by itself. */
final class MariaDbDialect extends Dialect {
    private static final int DUPLICATE = 1062;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int CHANGED_SINCE_SNAPSHOT = 1020;
    private static final int FORBIDDEN = 1142;
    private static final int READ_ONLY = 1290;
    private static final int FULL = 1114;
    /** The name of a lock of the whole server. */
    private static final String TURN = "CONCAT(DATABASE(), ' parley_boundaries ', ?)";

    private static final int SECONDS_FOR_SCHEMA = 60;

    @Override
    String folder() {
        return "mariadb";
    }

    /** By itself it may read an index from its start, however deep a slice begins, and drop what lies before. */
    @Override
    String from(String index) {
        return " FORCE INDEX (" + index + ")";
    }

    @Override
    ImmutableList<String> beginWriting() {
        return ImmutableList.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "START TRANSACTION READ WRITE");
    }

    @Override
    ImmutableList<String> beginReading() {
        return ImmutableList.of(
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }

    @Override
    String untouched() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    boolean takesTurns() {
        return true;
    }

    @Override
    Script.Answer<Long> takeTurn(BoundaryKey key, Script script) {
        return script.query("SELECT GET_LOCK(" + TURN + ", 1)", ImmutableList.of(name(key)), Cells::number);
    }

    @Override
    void endTurn(BoundaryKey key, Script script) {
        script.query("SELECT RELEASE_LOCK(" + TURN + ")", ImmutableList.of(name(key)), Cells::number);
    }

    private static Arg name(BoundaryKey key) {
        return Arg.text(Integer.toHexString(key.hashCode()));
    }

    /** Whole seconds are all that it can be told to wait. */
    @Override
    void lockForTurn(BoundaryKey key, Script script) {
        script.update(BoundaryKey.LOCKED + " WAIT 1", ImmutableList.of(key.kind(), key.id()));
    }

    @Override
    String upsert(String table, List<String> key, List<String> rest) {
        return insert(table, key, rest) + " ON DUPLICATE KEY UPDATE " + assignments(rest, "VALUES(%s)");
    }

    @Override
    String insertIfAbsent(String table, List<String> key, List<String> rest) {
        return insert(table, key, rest).replace("INSERT INTO", "INSERT IGNORE INTO");
    }

    @Override
    boolean duplicate(SQLException e) {
        return e.getErrorCode() == DUPLICATE;
    }

    @Override
    boolean givenUp(SQLException e) {
        return e.getErrorCode() == DEADLOCK
                || e.getErrorCode() == LOCK_WAIT_TIMEOUT
                || e.getErrorCode() == CHANGED_SINCE_SNAPSHOT
                || super.givenUp(e);
    }

    @Override
    String advice(SQLException e) {
        return switch (e.getErrorCode()) {
            case FORBIDDEN, READ_ONLY -> "the tables may not be written to; let this user write to them";
            case FULL -> "the disk is full; make room";
            default -> super.advice(e);
        };
    }

    @Override
    boolean schemasAreCatalogs() {
        return true;
    }

    @Override
    Unlocking lockSchema(Connection connection) throws SQLException {
        String got = ask(connection, "SELECT GET_LOCK(CONCAT('parley ', DATABASE()), " + SECONDS_FOR_SCHEMA + ")");
        if (!"1".equals(got)) {
            throw new SQLException(
                    "another process has been creating the tables for more than %d seconds; see whether it hangs"
                            .formatted(SECONDS_FOR_SCHEMA));
        }
        return done -> ask(connection, "SELECT RELEASE_LOCK(CONCAT('parley ', DATABASE()))");
    }

    @Override
    Claims claims(Connection connection) throws SQLException {
        boolean synced = "1".equals(ask(connection, "SELECT @@innodb_flush_log_at_trx_commit"))
                && !"nosync".equalsIgnoreCase(ask(connection, "SELECT @@innodb_flush_method"));
        boolean binlog =
                "0".equals(ask(connection, "SELECT @@log_bin")) || "1".equals(ask(connection, "SELECT @@sync_binlog"));
        return claims(
                synced && binlog,
                true,
                "set innodb_flush_log_at_trx_commit to 1, and with a binary log sync_binlog to 1");
    }
}
