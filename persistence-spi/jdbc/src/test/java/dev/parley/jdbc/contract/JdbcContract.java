package dev.parley.jdbc.contract;

import dev.parley.jdbc.JdbcStore;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.plans.Listening;
import dev.parley.jdbc.plans.Plans;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import dev.parley.store.contract.FailurePoints;
import dev.parley.store.contract.RowProbe;
import dev.parley.store.contract.StoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;

/** The kit on one engine; each {@link #open()} is on a database of its own. */
abstract class JdbcContract extends StoreContract {
    private static final int NEWER = 99;

    private final List<EmptyDatabase> databases = new ArrayList<>();
    private FailingConnections connections;
    private final IdentityHashMap<DiscussionStore, Listening> listening = new IdentityHashMap<>();

    /** The engine; a test without it is skipped by name. */
    abstract Engine engine();

    private EmptyDatabase fresh() {
        EmptyDatabase database = engine().create();
        databases.add(database);
        return database;
    }

    /** The database that the latest store was opened on. */
    final EmptyDatabase latest() {
        return databases.get(databases.size() - 1);
    }

    @AfterAll
    final void dropDatabases() {
        databases.forEach(EmptyDatabase::close);
    }

    @Override
    protected DiscussionStore open() {
        Listening heard = new Listening(fresh().dataSource());
        connections = new FailingConnections(heard.dataSource());
        JdbcStore store = JdbcStore.on(connections).open();
        listening.put(store, heard);
        return store;
    }

    @Override
    protected Optional<DiscussionStore> reopen() {
        return Optional.of(JdbcStore.on(connections).open());
    }

    @Override
    protected Optional<Supplier<DiscussionStore>> newerSchema() {
        EmptyDatabase database = fresh();
        JdbcStore.on(database.dataSource()).open().close();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE parley_schema SET version = " + NEWER);
        } catch (SQLException e) {
            throw new IllegalStateException("the version cannot be raised", e);
        }
        return Optional.of(() -> JdbcStore.on(database.dataSource()).open());
    }

    @Override
    protected Optional<Supplier<DiscussionStore>> nothingYet() {
        EmptyDatabase database = fresh();
        try (DiscussionStore probe = JdbcStore.on(fresh().dataSource()).open()) {
            if (!probe.capabilities().contains(Capability.SHARED)) {
                return Optional.empty();
            }
        }
        return Optional.of(() -> JdbcStore.on(database.dataSource()).open());
    }

    @Override
    protected Optional<RowProbe> probe() {
        return Optional.of((store, range) -> {
            Listening heard = Objects.requireNonNull(listening.get(store), "a store of this test");
            return Plans.rows(heard.unheard(), heard.during(() -> store.read(range)));
        });
    }

    @Override
    protected Optional<FailurePoints> failurePoints() {
        FailingConnections failing = Objects.requireNonNull(connections, "connections");
        return Optional.of((store, step, work) -> failing.failing(step, work));
    }
}
