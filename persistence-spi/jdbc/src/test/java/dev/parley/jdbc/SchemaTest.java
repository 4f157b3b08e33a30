package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.InvalidValueException;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.StoreException;
import dev.parley.store.memory.MemoryStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables in a schema of their own, under names of their own. */
class SchemaTest {
    private static final int STEPS = 32;
    private static final int KINDS = 16;
    private static final int NEWER = 99;

    static Stream<Named<Supplier<Engine>>> engines() {
        return Stream.of(
                Named.of("h2", Engines::h2InMemory),
                Named.of("postgresql", Engines::postgresql),
                Named.of("mariadb", Engines::mariadb));
    }

    private static void run(EmptyDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void a_store_in_a_schema_answers_as_any_other(Supplier<Engine> engine) throws SQLException {
        try (EmptyDatabase database = engine.get().create();
                JdbcStore store = JdbcStore.on(database.dataSource())
                        .schema("inner_s")
                        .prefix("f_")
                        .open()) {
            List<Played.Step> steps = IntStream.range(0, STEPS)
                    .mapToObj(i -> new Played.Step(i % 5, i % KINDS, i))
                    .toList();
            new Played(steps).playAndCompare(new MemoryStore(), store);
            int sequenced = store.feed().orElseThrow().sequence(STEPS);

            assertThat(sequenced).isPositive();
            assertThat(store.feed().orElseThrow().read(0, STEPS)).hasSize(sequenced);
            run(database, "DROP SCHEMA inner_s" + (database.url().contains("mariadb") ? "" : " CASCADE"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void stores_in_two_schemas_and_beside_them_know_nothing_of_each_other(Supplier<Engine> engine) throws SQLException {
        try (EmptyDatabase database = engine.get().create()) {
            try (JdbcStore one =
                            JdbcStore.on(database.dataSource()).schema("one_s").open();
                    JdbcStore two =
                            JdbcStore.on(database.dataSource()).schema("two_s").open();
                    JdbcStore beside = JdbcStore.on(database.dataSource()).open()) {
                one.commit(StoreProof.put("ana", 0, "One"));
                two.commit(StoreProof.put("ana", 0, "Two"));

                assertThat(StoreProof.display(one, "ana")).hasValue("One");
                assertThat(StoreProof.display(two, "ana")).hasValue("Two");
                assertThat(StoreProof.display(beside, "ana")).isEmpty();
            }
            try (JdbcStore again = JdbcStore.on(database.dataSource())
                    .schema("one_s")
                    .verifyOnly()
                    .open()) {
                assertThat(StoreProof.display(again, "ana")).hasValue("One");
            }
            run(database, "UPDATE two_s.parley_schema SET version = " + NEWER);
            assertThatThrownBy(() ->
                            JdbcStore.on(database.dataSource()).schema("two_s").open())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("version " + NEWER);
            run(database, "DROP SCHEMA one_s" + (database.url().contains("mariadb") ? "" : " CASCADE"));
            run(database, "DROP SCHEMA two_s" + (database.url().contains("mariadb") ? "" : " CASCADE"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void a_schema_that_is_not_there_is_missed_when_nothing_may_be_made(Supplier<Engine> engine) {
        try (EmptyDatabase database = engine.get().create()) {
            JdbcStore.on(database.dataSource()).open().close();

            assertThatThrownBy(() -> JdbcStore.on(database.dataSource())
                            .schema("nowhere")
                            .verifyOnly()
                            .open())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("nowhere.parley_")
                    .hasMessageContaining("V1__parley.sql");
        }
    }

    @Test
    void sqlite_has_no_schemas_and_says_what_to_use() {
        try (EmptyDatabase database = Engines.sqliteInMemory().create()) {
            assertThatThrownBy(() ->
                            JdbcStore.on(database.dataSource()).schema("forum").open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("prefix");
        }
    }

    @Test
    void nothing_but_a_name_gets_into_a_statement() {
        try (EmptyDatabase database = Engines.sqliteInMemory().create()) {
            for (String name : List.of("a; DROP TABLE x", "A", "1a", "", "a.b", "a\"b", "a".repeat(31))) {
                assertThatThrownBy(() -> JdbcStore.on(database.dataSource()).schema(name))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }
}
