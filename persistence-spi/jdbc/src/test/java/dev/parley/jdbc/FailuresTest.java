package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import dev.parley.ParleyException;
import dev.parley.command.IntroduceMember;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Actor;
import dev.parley.model.CommandId;
import dev.parley.model.Handle;
import dev.parley.model.MemberId;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.service.StoreAudit;
import dev.parley.store.Capability;
import dev.parley.store.CommitResult;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void a_driver_that_is_not_on_the_class_path_is_named() throws Exception {
        List<URL> without = new ArrayList<>();
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            if (!entry.contains("sqlite-jdbc")) {
                without.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method open = loader.loadClass(JdbcStore.class.getName()).getMethod("open", String.class);

            assertThatThrownBy(
                            () -> open.invoke(null, folder.resolve("parley.db").toString()))
                    .cause()
                    .returns(
                            DriverMissingException.class.getName(),
                            e -> e.getClass().getName())
                    .hasMessageContaining("org.xerial:sqlite-jdbc");
        }
    }

    static Stream<Named<Supplier<String>>> wrongDoors() {
        return Stream.of(
                Named.of("postgresql, nobody's user", () -> url(Engines.postgresql(), "user=postgres", "user=nobody")),
                Named.of("postgresql, no such database", () -> url(Engines.postgresql(), "/parley\\d+", "/nowhere")),
                Named.of("mariadb, wrong password", () -> url(Engines.mariadb(), "user=root", "user=root&password=x")),
                Named.of("mariadb, no such database", () -> url(Engines.mariadb(), "/parley\\d+", "/nowhere")),
                Named.of("mariadb, nothing at the port", () -> "jdbc:mariadb://127.0.0.1:1/none?user=root"),
                Named.of("h2, no such database", () -> "jdbc:h2:mem:nowhere;IFEXISTS=TRUE"));
    }

    private static String url(Engine engine, String right, String wrong) {
        try (EmptyDatabase database = engine.create()) {
            return database.url().replaceFirst(right, wrong);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongDoors")
    void what_cannot_be_opened_says_what_to_look_at(Supplier<String> url) {
        String wrong = url.get();

        assertThatThrownBy(() -> JdbcStore.open(wrong))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the database cannot be opened")
                .hasMessageContaining("see whether it runs, and the URL, user and password are right");
    }

    @Test
    void a_database_of_h2_with_another_password_says_what_to_look_at() {
        String url = "jdbc:h2:file:" + folder.resolve("locked") + ";USER=ana;PASSWORD=";
        JdbcStore.open(url + "right").close();

        assertThatThrownBy(() -> JdbcStore.open(url + "wrong"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("user and password are right");
    }

    @Test
    void a_database_of_h2_that_may_only_be_read_refuses_a_commit_and_says_why() {
        String url = "jdbc:h2:file:" + folder.resolve("still");
        try (JdbcStore store = JdbcStore.open(url)) {
            store.commit(StoreProof.put("ana", 0, "Ana"));
        }
        try (JdbcStore readOnly = JdbcStore.open(url + ";ACCESS_MODE_DATA=r")) {
            assertUnwritable(readOnly);
        }
    }

    @Test
    void a_user_of_postgresql_who_may_only_read_is_refused_a_commit_and_told_why() throws SQLException {
        onlyReading(
                Engines.postgresql(), "CREATE USER reader", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
    }

    @Test
    void a_user_of_mariadb_who_may_only_read_is_refused_a_commit_and_told_why() throws SQLException {
        onlyReading(Engines.mariadb(), "CREATE USER reader@'%'", "GRANT SELECT ON *.* TO reader@'%'");
    }

    private static void onlyReading(Engine engine, String... grants) throws SQLException {
        try (EmptyDatabase database = engine.create()) {
            try (JdbcStore store = JdbcStore.on(database.dataSource()).open()) {
                store.commit(StoreProof.put("ana", 0, "Ana"));
                for (String grant : grants) {
                    limit(database, grant);
                }
                try (JdbcStore reader = JdbcStore.open(database.url().replaceFirst("user=\\w+", "user=reader"))) {
                    assertUnwritable(reader);
                }
                assertThat(store.commit(StoreProof.put("ana", 1, "Later"))).isInstanceOf(CommitResult.Committed.class);
            } finally {
                if (engine.name().equals("postgresql")) {
                    limit(database, "DROP OWNED BY reader");
                }
                limit(database, "DROP USER reader");
            }
        }
    }

    private static void assertUnwritable(JdbcStore store) {
        assertThat(StoreProof.display(store, "ana")).hasValue("Ana");
        assertThatThrownBy(() -> store.commit(StoreProof.put("ana", 1, "Later")))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(UnknownOutcomeException.class)
                .hasMessageContaining("nothing has changed")
                .hasMessageContaining("may not be written to");
        assertThat(StoreProof.display(store, "ana")).hasValue("Ana");
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

    /** The same store, and the same service on it, serve again: nothing is opened anew. */
    private static void killed(Engine engine) throws SQLException {
        EmptyDatabase database = Wiped.database(engine);
        try (JdbcStore store = JdbcStore.open(database.url());
                Discussions discussions = Discussions.over(store).build()) {
            assertThat(store.capabilities()).contains(Capability.DURABLE, Capability.SHARED);
            for (int i = 0; i < 20; i++) {
                store.commit(StoreProof.put("m" + i, 0, "M" + i));
            }
            assertThat(introduced(discussions, "ana")).isInstanceOf(Outcome.Done.class);
            engine.kill();
            assertThatThrownBy(() -> store.commit(StoreProof.put("late", 0, "Late")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("see whether the server runs");
            assertThatThrownBy(() -> introduced(discussions, "bo")).isInstanceOf(ParleyException.class);
            engine.restart();

            for (int i = 0; i < 20; i++) {
                assertThat(StoreProof.display(store, "m" + i)).hasValue("M" + i);
            }
            assertThat(store.commit(StoreProof.put("late", 0, "Late"))).isInstanceOf(CommitResult.Committed.class);
            assertThat(introduced(discussions, "bo")).isInstanceOf(Outcome.Done.class);
            assertThat(introduced(discussions, "ana")).as("a repeated command").isInstanceOf(Outcome.Done.class);
            assertThat(StoreAudit.of(store).drift()).isEmpty();
        }
    }

    private static Outcome introduced(Discussions discussions, String name) {
        CommandId id = new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return discussions
                .as(Actor.member(name))
                .apply(new IntroduceMember(id, Instant.now(), new MemberId(name), new Handle(name), "Somebody"));
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
