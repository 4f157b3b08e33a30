package dev.parley.jdbc.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.jdbc.JdbcStore;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engines;
import dev.parley.service.Meter;
import dev.parley.store.Capability;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S-LF-01: a store that claims {@code DURABLE} syncs to disk before it acknowledges, at least once for each of many
 * commits that come one after the other. No kill can show that it does not.
 */
class SyncsTest {
    private static final int COMMITS = 60;
    private static final long PATIENCE_SECONDS = 30;

    /** What PostgreSQL's processes for those who write are called. */
    private static final String LETTERS = "&ApplicationName=letters";

    @TempDir
    private Path folder;

    // Engines in the process that writes: its calls to the system are counted.

    @Test
    void S_LF_01_sqlite_that_syncs_each_commit_claims_to_be_durable() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("community.db");

        assertThat(traced(url)).isGreaterThanOrEqualTo(COMMITS);
        assertDurable(url, true);
    }

    @Test
    void S_LF_01_sqlite_that_syncs_now_and_then_claims_nothing() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("community.db") + "?synchronous=NORMAL";

        assertThat(traced(url)).isLessThan(COMMITS);
        assertDurable(url, false);
    }

    @Test
    void S_LF_01_h2_that_writes_at_once_does_not_sync_and_claims_nothing() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("community") + ";WRITE_DELAY=0";

        assertThat(traced(url)).isLessThan(COMMITS);
        assertDurable(url, false);
    }

    private int traced(String url) throws IOException, InterruptedException {
        requireStrace();
        Path trace = folder.resolve("trace");
        List<String> strace =
                List.of("strace", "-f", "--seccomp-bpf", "-y", "-e", "trace=fsync,fdatasync", "-o", trace.toString());
        try (JavaProcess writer = JavaProcess.startUnder(
                strace, MarkedLetters.class, url, folder.toString(), Integer.toString(COMMITS))) {
            List<String> said = writer.end();
            List<String> syncs = Files.readAllLines(trace).stream()
                    .filter(line -> line.contains("sync(") && line.contains(folder.toString()))
                    .toList();
            int begin = indexOf(MarkedLetters.BEGIN, syncs);
            int end = indexOf(MarkedLetters.END, syncs);
            assertThat(begin).as("%s, %s", said, syncs).isNotNegative();
            assertThat(end).as("%s, %s", said, syncs).isGreaterThan(begin);
            return end - begin - 1;
        }
    }

    private static int indexOf(String mark, List<String> syncs) {
        return syncs.stream().map(line -> line.contains(mark)).toList().indexOf(true);
    }

    private static void requireStrace() throws InterruptedException {
        String reason;
        try {
            Process probe = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true").start();
            if (probe.waitFor() == 0) {
                return;
            }
            reason = "strace may not trace here";
        } catch (IOException e) {
            reason = "strace is not installed; apt-get install strace";
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(reason);
        }
        Assumptions.abort("no syncs can be counted: " + reason);
    }

    private static void assertDurable(String url, boolean claimed) {
        try (JdbcStore store = JdbcStore.open(url)) {
            assertThat(store.capabilities().contains(Capability.DURABLE)).isEqualTo(claimed);
        }
    }

    // Servers count for themselves.

    @Test
    void S_LF_01_postgresql_that_syncs_each_commit_claims_to_be_durable() throws Exception {
        try (EmptyDatabase database = Engines.postgresql().create();
                Connection connection = database.dataSource().getConnection()) {
            int before = syncedBefore(database.url() + LETTERS, () -> ofPostgresql(connection));
            write(database.url() + LETTERS);

            // another process may have synced for one that writes, and that one tells of it a little later
            await(() -> ofPostgresql(connection) - before >= COMMITS);
            assertDurable(database.url(), true);
        }
    }

    @Test
    void S_LF_01_postgresql_that_acknowledges_before_it_syncs_claims_nothing() throws Exception {
        try (EmptyDatabase database = Engines.postgresql().create();
                Connection connection = database.dataSource().getConnection()) {
            execute(connection, "ALTER DATABASE %s SET synchronous_commit = off".formatted(connection.getCatalog()));
            int before = syncedBefore(database.url() + LETTERS, () -> ofPostgresql(connection));
            write(database.url() + LETTERS);

            assertThat(ofPostgresql(connection) - before).isLessThan(COMMITS);
            assertDurable(database.url(), false);
        }
    }

    @Test
    void S_LF_01_postgresql_that_never_syncs_claims_nothing() throws Exception {
        // where the engine is missing, this is skipped as all of its tests
        assertThat(Engines.postgresql().name()).isEqualTo("postgresql");
        try (EmbeddedPostgres careless =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            assertDurable(careless.getJdbcUrl("postgres", "postgres"), false);
        }
    }

    @Test
    void S_LF_01_mariadb_that_syncs_each_commit_claims_to_be_durable() throws Exception {
        try (EmptyDatabase database = Engines.mariadb().create();
                Connection connection = database.dataSource().getConnection()) {
            int before = syncedBefore(database.url(), () -> ofMariadb(connection));
            write(database.url());

            assertThat(ofMariadb(connection) - before).isGreaterThanOrEqualTo(COMMITS);
            assertDurable(database.url(), true);
        }
    }

    @Test
    void S_LF_01_mariadb_that_syncs_now_and_then_claims_nothing() throws Exception {
        try (EmptyDatabase database = Engines.mariadb().create();
                Connection connection = database.dataSource().getConnection()) {
            execute(connection, "SET GLOBAL innodb_flush_log_at_trx_commit = 2");
            try {
                int before = syncedBefore(database.url(), () -> ofMariadb(connection));
                write(database.url());

                assertThat(ofMariadb(connection) - before).isLessThan(COMMITS);
                assertDurable(database.url(), false);
            } finally {
                execute(connection, "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
            }
        }
    }

    /** The count before the letters: the commits of tables and people do not count. */
    private static int syncedBefore(String url, Callable<Integer> count) throws Exception {
        try (JdbcStore store = JdbcStore.open(url)) {
            assertThat(new Letters(store, Meter.NONE).threads()).hasSize(Letters.THREADS);
        }
        return count.call();
    }

    private static void write(String url) {
        try (JdbcStore store = JdbcStore.open(url)) {
            MarkedLetters.write(new Letters(store, Meter.NONE), COMMITS);
        }
    }

    /** PostgreSQL's processes tell what they have counted when they end. */
    private static int ofPostgresql(Connection connection) throws Exception {
        await(() -> ask(connection, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'letters'") == 0);
        return ask(connection, "SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal'");
    }

    /** Of all its files: MariaDB has no count of the log's own syncs any more. */
    private static int ofMariadb(Connection connection) throws SQLException {
        return ask(
                connection,
                "SELECT variable_value FROM information_schema.global_status"
                        + " WHERE variable_name = 'Innodb_data_fsyncs'");
    }

    /** No server says when its statistics are complete: asked again and again. */
    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as("not so after %d s", PATIENCE_SECONDS)
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static int ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertThat(found.next()).as(sql).isTrue();
            return found.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
