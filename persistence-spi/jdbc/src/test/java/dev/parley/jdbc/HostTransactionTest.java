package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Actor;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.LogEntry;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.service.HostTransaction;
import dev.parley.service.Outcome;
import dev.parley.service.StoreAudit;
import dev.parley.service.TransactionLostException;
import dev.parley.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reply and a row of the host's own are there together, or neither is. */
class HostTransactionTest {
    private static final ForumId GARDEN = new ForumId("garden");
    private static final Actor ANA = Actor.member("ana");

    static Stream<Named<Supplier<Engine>>> engines() {
        return Stream.of(
                Named.of("sqlite", Engines::sqliteInFile),
                Named.of("h2", Engines::h2InMemory),
                Named.of("postgresql", Engines::postgresql),
                Named.of("mariadb", Engines::mariadb));
    }

    /** A host with a table of its own beside a community with one thread. */
    private static final class Host implements AutoCloseable {
        final List<LogEntry> told = new ArrayList<>();
        final EmptyDatabase database;
        final JdbcStore store;
        final Discussions discussions;
        final ThreadId thread;

        Host(Engine engine) throws SQLException {
            database = Wiped.database(engine);
            store = JdbcStore.on(database.dataSource()).open();
            discussions = Discussions.over(store)
                    .listenersOn(Runnable::run)
                    .listener(told::add)
                    .build();
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS orders");
                statement.execute("CREATE TABLE orders (id INTEGER NOT NULL)");
            }
            AsActor host = discussions.as(Actor.admin("host"));
            host.introduce("host").orThrow();
            discussions.as(ANA).introduce("ana").orThrow();
            host.openForum(GARDEN, "Garden", "", ForumSettings.defaults()).orThrow();
            thread = host.startThread(GARDEN, "Orders", "What came in.")
                    .published()
                    .thread();
            told.clear();
        }

        Connection begin() throws SQLException {
            Connection connection = database.dataSource().getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        static void order(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO orders VALUES (1)");
            }
        }

        int orders() throws SQLException {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
                count.next();
                return count.getInt(1);
            }
        }

        int posts() {
            return discussions.as(ANA).thread(thread).orElseThrow().posts();
        }

        void requireSound() {
            assertThat(StoreAudit.of(store).drift()).isEmpty();
        }

        @Override
        public void close() {
            discussions.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void both_are_there_when_the_host_commits(Supplier<Engine> engine) throws SQLException {
        try (Host host = new Host(engine.get())) {
            try (Connection connection = host.begin()) {
                HostTransaction transaction = host.discussions.joining(host.store.joining(connection));
                Host.order(connection);
                assertThat(transaction.as(ANA).reply(host.thread, "An order came in."))
                        .isInstanceOf(Outcome.Pending.class);
                assertThat(transaction.as(ANA).thread(host.thread).orElseThrow().posts())
                        .isEqualTo(2);
                assertThat(transaction
                                .as(ANA)
                                .reply(host.thread, "Another one.")
                                .published()
                                .number())
                        .isEqualTo(3);
                assertThat(host.told).isEmpty();
                connection.commit();
                transaction.committed();
            }

            assertThat(host.told).hasSize(2);
            assertThat(host.orders()).isEqualTo(1);
            assertThat(host.posts()).isEqualTo(3);
            host.requireSound();
            assertThat(host.discussions
                            .as(ANA)
                            .reply(host.thread, "On we go.")
                            .published()
                            .number())
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void neither_is_there_when_it_rolls_back_and_the_command_may_be_sent_again(Supplier<Engine> engine)
            throws SQLException {
        try (Host host = new Host(engine.get())) {
            try (Connection connection = host.begin()) {
                HostTransaction transaction = host.discussions.joining(host.store.joining(connection));
                Host.order(connection);
                assertThat(transaction
                                .as(ANA)
                                .reply(host.thread, "An order came in.")
                                .published()
                                .number())
                        .isEqualTo(2);
                connection.rollback();
            }

            assertThat(host.told).isEmpty();
            assertThat(host.orders()).isZero();
            assertThat(host.posts()).isEqualTo(1);
            host.requireSound();
            assertThat(host.discussions
                            .as(ANA)
                            .reply(host.thread, "Another one.")
                            .published()
                            .number())
                    .isEqualTo(2);
        }
    }

    /** What a transaction sees of others, and when it finds out, is for its engine and isolation to say. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void a_faster_reply_is_never_lost_whether_the_transaction_is_or_not(Supplier<Engine> engine) throws SQLException {
        try (Host host = new Host(engine.get())) {
            int expected;
            try (Connection connection = host.begin()) {
                HostTransaction transaction = host.discussions.joining(host.store.joining(connection));
                assertThat(transaction.as(ANA).thread(host.thread).orElseThrow().posts())
                        .isEqualTo(1);
                host.discussions.as(ANA).reply(host.thread, "Faster.").orThrow();
                expected = replied(transaction, host) ? 3 : 2;
                if (expected == 3) {
                    connection.commit();
                    transaction.committed();
                } else {
                    connection.rollback();
                    assertThatThrownBy(() -> transaction.as(ANA).reply(host.thread, "Again."))
                            .isInstanceOf(TransactionLostException.class);
                }
            }

            assertThat(host.posts()).isEqualTo(expected);
            host.requireSound();
        }
    }

    private static boolean replied(HostTransaction transaction, Host host) {
        try {
            assertThat(transaction
                            .as(ANA)
                            .reply(host.thread, "Slower.")
                            .published()
                            .number())
                    .isEqualTo(3);
            return true;
        } catch (TransactionLostException | StoreException e) {
            return false;
        }
    }
}
