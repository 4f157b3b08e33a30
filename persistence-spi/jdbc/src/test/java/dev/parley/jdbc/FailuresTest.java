package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.Capability;
import dev.parley.store.CommitResult;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong below says what to do, and loses nothing. */
class FailuresTest {
    @TempDir
    Path folder;

    @Test
    void a_missing_driver_is_named_by_its_dependency() {
        assertThat(DriverMissingException.missing("jdbc:postgresql://somewhere/db", new SQLException()))
                .hasMessageContaining("org.postgresql:postgresql");
        assertThatThrownBy(() -> JdbcStore.open("jdbc:oracle:thin:@somewhere"))
                .isInstanceOf(DriverMissingException.class)
                .hasMessageContaining("jdbc:mariadb:");
    }

    @Test
    void a_server_that_is_not_there_says_what_to_look_at() {
        assertThatThrownBy(() -> JdbcStore.open("jdbc:postgresql://127.0.0.1:1/none?user=nobody"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("see whether it runs");
    }

    @Test
    void a_folder_that_is_not_there_says_so() {
        assertThatThrownBy(
                        () -> JdbcStore.open(folder.resolve("no/such/parley.db").toString()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void a_database_that_may_only_be_read_refuses_a_commit_and_says_why() {
        String file = folder.resolve("parley.db").toString();
        try (JdbcStore store = JdbcStore.open(file)) {
            store.commit(StoreProof.put("ana", 0, "Ana"));
        }
        try (JdbcStore readOnly = JdbcStore.open("jdbc:sqlite:file:" + file + "?mode=ro")) {
            assertThat(StoreProof.display(readOnly, "ana")).hasValue("Ana");
            assertThatThrownBy(() -> readOnly.commit(StoreProof.put("ana", 1, "Later")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("may not be written to");
        }
    }

    @Test
    void a_full_disk_changes_nothing_and_is_over_when_there_is_room() throws SQLException {
        try (EmptyDatabase database = Engines.sqliteInMemory().create();
                JdbcStore store = JdbcStore.on(database.dataSource()).open()) {
            store.commit(StoreProof.put("ana", 0, "Ana"));
            limit(database, "PRAGMA max_page_count = 1");
            assertThatThrownBy(() -> fill(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("make room");
            assertThat(StoreProof.display(store, "ana")).hasValue("Ana");
            limit(database, "PRAGMA max_page_count = 100000");

            assertThat(store.commit(StoreProof.put("ana", 1, "Later"))).isInstanceOf(CommitResult.Committed.class);
        }
    }

    private static void fill(JdbcStore store) {
        for (int i = 0; i < 10_000; i++) {
            store.commit(StoreProof.put("m" + i, 0, "Somebody " + i));
        }
    }

    private static void limit(EmptyDatabase database, String pragma) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(pragma);
        }
    }

    @Test
    void S_LF_01_a_killed_postgresql_loses_nothing_and_the_store_goes_on_when_it_is_back() throws SQLException {
        killed(Engines.postgresql());
    }

    @Test
    void S_LF_01_a_killed_mariadb_loses_nothing_and_the_store_goes_on_when_it_is_back() throws SQLException {
        killed(Engines.mariadb());
    }

    private static void killed(Engine engine) throws SQLException {
        EmptyDatabase database = Wiped.database(engine);
        try (JdbcStore store = JdbcStore.open(database.url())) {
            assertThat(store.capabilities()).contains(Capability.DURABLE, Capability.SHARED);
            for (int i = 0; i < 20; i++) {
                store.commit(StoreProof.put("m" + i, 0, "M" + i));
            }
            engine.kill();
            assertThatThrownBy(() -> store.commit(StoreProof.put("late", 0, "Late")))
                    .isInstanceOf(StoreException.class);
            engine.restart();

            for (int i = 0; i < 20; i++) {
                assertThat(StoreProof.display(store, "m" + i)).hasValue("M" + i);
            }
            assertThat(store.commit(StoreProof.put("late", 0, "Late"))).isInstanceOf(CommitResult.Committed.class);
        }
    }

    @Test
    void the_scripts_of_all_engines_have_the_same_tables_and_columns() throws IOException {
        String sqlite = names("sqlite");

        assertThat(names("postgresql")).isEqualTo(sqlite);
        assertThat(names("mariadb")).isEqualTo(sqlite);
        assertThat(names("h2").replaceAll("\\w+_order\n", "")).isEqualTo(sqlite);
    }

    private static String names(String engine) throws IOException {
        Path script = Path.of("src/main/resources/dev/parley/jdbc/schema", engine, "V1__parley.sql");
        StringBuilder names = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (line.startsWith("CREATE TABLE") || line.matches("    [a-z].*")) {
                names.append(line.replace("CREATE TABLE IF NOT EXISTS", "")
                                .strip()
                                .replaceAll("[ (].*", ""))
                        .append('\n');
            }
        }
        return names.toString();
    }
}
