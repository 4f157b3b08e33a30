package dev.parley.jdbc;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import dev.parley.store.StoreInUseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** H2. It compares texts by UTF-16, so that ordered texts have a column of bytes beside them. */
final class H2Dialect extends Dialect {
    private static final int ALREADY_IN_USE = 90020;
    private static final int READ_ONLY = 90097;
    private static final int CLOSED = 90121;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int LOCK_TIMEOUT = 50200;

    /** Stores of one process create their tables one after the other: data definition commits by itself. */
    private static final ReentrantLock SCHEMA = new ReentrantLock();

    private final boolean server;

    H2Dialect(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        server = lower.startsWith("jdbc:h2:tcp:")
                || lower.startsWith("jdbc:h2:ssl:")
                || lower.contains("auto_server=true");
    }

    @Override
    String folder() {
        return "h2";
    }

    /** Of a key of two columns with many values in the second, it would look up the first and go through all of it. */
    @Override
    int mostKeys() {
        return 1;
    }

    /** Of two indexes that begin with the same column it takes the shorter one, and sorts. */
    @Override
    String from(String index) {
        return index.equals(UNSEQUENCED) ? " USE INDEX (" + index + ")" : "";
    }

    @Override
    boolean sortsByWholeIndexes() {
        return true;
    }

    @Override
    ImmutableList<String> beginWriting() {
        return ImmutableList.of("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED", "BEGIN");
    }

    @Override
    ImmutableList<String> beginReading() {
        return ImmutableList.of("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT", "BEGIN");
    }

    @Override
    ImmutableList<String> endReading() {
        return ImmutableList.of(COMMIT, "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }

    /** It has no shared locks of rows: commits that check the same boundary wait for each other, and none fails. */
    @Override
    String untouched() {
        return " FOR UPDATE";
    }

    @Override
    String ordered(String column) {
        return column + "_order";
    }

    @Override
    Arg orderedArg(String text) {
        return Arg.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    String upsert(String table, List<String> key, List<String> rest) {
        List<String> columns =
                ImmutableList.<String>builder().addAll(key).addAll(rest).build();
        return "MERGE INTO %s (%s) KEY (%s) VALUES (%s)"
                .formatted(table, String.join(", ", columns), String.join(", ", key), marks(columns.size()));
    }

    @Override
    String insertIfAbsent(String table, List<String> key, List<String> rest) {
        List<String> columns =
                ImmutableList.<String>builder().addAll(key).addAll(rest).build();
        return "MERGE INTO %s t USING DUAL ON (%s) WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
                .formatted(
                        table,
                        IntStream.range(0, key.size())
                                .mapToObj(i -> "t.%s = ?%d".formatted(key.get(i), i + 1))
                                .collect(Collectors.joining(" AND ")),
                        String.join(", ", columns),
                        IntStream.rangeClosed(1, columns.size())
                                .mapToObj(i -> "?" + i)
                                .collect(Collectors.joining(", ")));
    }

    @Override
    boolean givenUp(SQLException e) {
        return e.getErrorCode() == CONCURRENT_UPDATE || e.getErrorCode() == LOCK_TIMEOUT || super.givenUp(e);
    }

    @Override
    boolean lost(SQLException e) {
        return e.getErrorCode() == CLOSED || super.lost(e);
    }

    /** Another process has this database, says an exception or what a pool has made of it. */
    static boolean inUse(SQLException e) {
        return Throwables.getCausalChain(e).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_IN_USE);
    }

    static StoreInUseException otherProcess(SQLException e) {
        return new StoreInUseException(
                "another process has this database open, and H2 in a process allows one; close it there, or use SQLite, PostgreSQL, MariaDB or a server of H2",
                e);
    }

    @Override
    String advice(SQLException e) {
        // it has no code of its own for what the operating system says in these words
        boolean full = Throwables.getCausalChain(e).stream()
                .anyMatch(cause -> cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left"));
        if (full) {
            return "the disk is full; make room";
        }
        return e.getErrorCode() == READ_ONLY
                ? "the database may not be written to; open it without ACCESS_MODE_DATA=r, and let this process write to its file"
                : super.advice(e);
    }

    @Override
    Unlocking lockSchema(Connection connection) {
        SCHEMA.lock();
        return done -> SCHEMA.unlock();
    }

    @Override
    Claims claims(Connection connection) {
        return claims(false, server, "H2 acknowledges before it syncs; use SQLite, PostgreSQL or MariaDB for that");
    }
}
