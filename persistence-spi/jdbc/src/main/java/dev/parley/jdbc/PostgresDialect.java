package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL. A failed statement ends its transaction; several statements travel together. */
final class PostgresDialect extends Dialect {
    /** An arbitrary number that is Parley's alone. */
    private static final long SCHEMA_LOCK = 0x5061726c6579L;

    /** Another arbitrary number, beside that of {@link PostgresGuards}. */
    private static final int TURNS = 0x5061726d;

    private static final int TURN_MILLIS = 1_000;
    private static final int ROW_MILLIS = 250;
    private static final int IDLE_SECONDS = 10;
    private static final String FORBIDDEN = "42501";
    private static final String READ_ONLY = "25006";
    private static final String FULL = "53100";

    @Override
    String folder() {
        return "postgresql";
    }

    @Override
    boolean joinsStatements() {
        return true;
    }

    @Override
    boolean takesColumns() {
        return true;
    }

    @Override
    void demand(List<Expectation> inOrder, Script script) {
        PostgresGuards.demand(inOrder, script);
    }

    @Override
    boolean notHeld(SQLException e) {
        return PostgresGuards.NOT_HELD.equals(e.getSQLState());
    }

    @Override
    boolean takesTurns() {
        return true;
    }

    @Override
    Script.Answer<Long> takeTurn(BoundaryKey key, Script script) {
        script.plain(waitingFor(TURN_MILLIS));
        Script.Answer<Long> had = script.query(
                "SELECT 1 FROM pg_advisory_xact_lock(" + TURNS + ", ?)",
                ImmutableList.of(Arg.count(key.hashCode())),
                Cells::number);
        goingOn(script);
        return had;
    }

    @Override
    void lockForTurn(BoundaryKey key, Script script) {
        script.plain(waitingFor(ROW_MILLIS));
        script.update(BoundaryKey.LOCKED, ImmutableList.of(key.kind(), key.id()));
        goingOn(script);
    }

    private static ImmutableList<String> waitingFor(int millis) {
        return ImmutableList.of("SET LOCAL lock_timeout = '" + millis + "ms'");
    }

    private static void goingOn(Script script) {
        script.plain(ImmutableList.of(
                "SET LOCAL lock_timeout = DEFAULT",
                // the server itself lets go of the lock of a process that stands still
                "SET LOCAL idle_in_transaction_session_timeout = '" + IDLE_SECONDS + "s'"));
    }

    @Override
    void lock(List<Expectation> expected, Script script) {
        PostgresGuards.lock(expected, script);
    }

    @Override
    boolean comparesRows() {
        return true;
    }

    @Override
    ImmutableList<String> beginWriting() {
        return ImmutableList.of("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    }

    @Override
    ImmutableList<String> beginReading() {
        return ImmutableList.of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    String untouched() {
        return " FOR SHARE";
    }

    /** An error that the server itself reports about a transaction means that it was rolled back. */
    @Override
    boolean surelyUndone(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && !state.startsWith("08")
                && !state.startsWith("57P")
                && !state.startsWith("58")
                && !state.startsWith("XX");
    }

    @Override
    boolean lost(SQLException e) {
        return super.lost(e) || (e.getSQLState() != null && e.getSQLState().startsWith("57P"));
    }

    @Override
    String advice(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case FORBIDDEN, READ_ONLY ->
                "the tables may not be written to; let this user write to them, and see that the server is no standby";
            case FULL -> "the disk is full; make room";
            default -> super.advice(e);
        };
    }

    @Override
    Unlocking lockSchema(Connection connection) throws SQLException {
        execute(connection, ImmutableList.of("BEGIN"));
        ask(connection, "SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
        return done -> execute(connection, ImmutableList.of(done ? COMMIT : "ROLLBACK"));
    }

    @Override
    Claims claims(Connection connection) throws SQLException {
        boolean synced = "on".equals(ask(connection, "SHOW fsync"))
                && !"off".equals(ask(connection, "SHOW synchronous_commit"))
                && "on".equals(ask(connection, "SHOW full_page_writes"));
        return claims(synced, true, "set fsync, full_page_writes and synchronous_commit to on");
    }
}
