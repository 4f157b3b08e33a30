package dev.parley.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever met a conflict in its turn has the next word at that boundary, for a moment. */
class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    static Stream<Named<Supplier<Engine>>> servers() {
        return Stream.of(Named.of("postgresql", Engines::postgresql), Named.of("mariadb", Engines::mariadb));
    }

    /** What commits in another process would. */
    private static Commits commits(EmptyDatabase database, Duration each) throws SQLException {
        Database other = database(database);
        return new Commits(other, new PolicyCache(), new Turns(other, new Turns.Times(each, each, each)));
    }

    private static Database database(EmptyDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            return new Database(
                    new HostConnections(database.dataSource()),
                    Dialect.of(connection),
                    new Names(Optional.empty(), "parley_"));
        }
    }

    private static void twoConflicts(Commits commits) {
        assertThat(commits.commit(StoreProof.put("ana", 0, "late"))).isInstanceOf(CommitResult.Conflict.class);
        assertThat(commits.commit(StoreProof.put("ana", 0, "late"))).isInstanceOf(CommitResult.Conflict.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void nobody_is_faster_than_whoever_has_the_turn(Supplier<Engine> engine)
            throws SQLException, ExecutionException, InterruptedException {
        EmptyDatabase database = Wiped.database(engine.get());
        Commits first = commits(database, LONG);
        Commits second = commits(database, LONG);
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            assertThat(second.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            twoConflicts(first);
            Future<CommitResult> meanwhile =
                    aside.submit(() -> second.commit(StoreProof.put("ana", 1, "the second's")));

            assertThat(first.commit(StoreProof.put("ana", 1, "the first's")))
                    .isInstanceOf(CommitResult.Committed.class);
            assertThat(meanwhile.get()).isInstanceOf(CommitResult.Conflict.class);
        } finally {
            aside.shutdownNow();
            first.close();
            second.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void who_has_the_turn_goes_on_writing_while_others_wait_for_theirs(Supplier<Engine> engine)
            throws SQLException, ExecutionException, InterruptedException {
        EmptyDatabase database = Wiped.database(engine.get());
        Commits first = commits(database, LONG);
        Commits second = commits(database, LONG);
        ExecutorService aside = Executors.newSingleThreadExecutor();
        try {
            assertThat(second.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            twoConflicts(first);
            assertThat(first.commit(StoreProof.put("ana", 1, "first"))).isInstanceOf(CommitResult.Committed.class);
            assertThat(second.commit(StoreProof.put("ana", 1, "late"))).isInstanceOf(CommitResult.Conflict.class);
            Future<CommitResult> waiting = aside.submit(() -> second.commit(StoreProof.put("ana", 2, "second")));
            assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            for (int revision = 2; revision < 5; revision++) {
                assertThat(first.commit(StoreProof.put("ana", revision, "first")))
                        .isInstanceOf(CommitResult.Committed.class);
            }
            first.close();

            assertThat(waiting.get())
                    .isInstanceOfSatisfying(
                            CommitResult.Conflict.class,
                            conflict -> assertThat(conflict.current()).isEqualTo(new Revision(5)));
            assertThat(second.commit(StoreProof.put("ana", 5, "second"))).isInstanceOf(CommitResult.Committed.class);
        } finally {
            aside.shutdownNow();
            first.close();
            second.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void a_turn_that_is_not_used_ends_by_itself(Supplier<Engine> engine) throws SQLException {
        EmptyDatabase database = Wiped.database(engine.get());
        Commits first = commits(database, Duration.ofMillis(1));
        Commits second = commits(database, LONG);
        try {
            assertThat(second.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            twoConflicts(first);

            assertThat(second.commit(StoreProof.put("ana", 1, "on"))).isInstanceOf(CommitResult.Committed.class);
        } finally {
            first.close();
            second.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    @Timeout(40)
    void the_row_is_let_go_of_although_commits_of_the_turn_go_on(Supplier<Engine> engine) throws SQLException {
        EmptyDatabase database = Wiped.database(engine.get());
        Commits others = commits(database, LONG);
        Database own = database(database);
        Turns turns = new Turns(own, new Turns.Times(LONG, Duration.ofMillis(5), Duration.ofMillis(20)));
        Commit late = StoreProof.put("ana", 0, "late");
        try {
            assertThat(others.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            CommitResult conflict = turns.in(late, turn -> others.commit(late));

            CommitResult meanwhile = turns.in(late, turn -> {
                Script locking = own.script();
                own.dialect().lockForTurn(BoundaryKey.of(late.guards().get(0).boundary()), locking);
                requireNonNull(turn).keep(requireNonNull(own.waiting(locking)));
                // keeps this turn busy until it gets the row
                return others.commit(StoreProof.put("ana", 1, "on"));
            });

            assertThat(conflict).isInstanceOf(CommitResult.Conflict.class);
            assertThat(meanwhile).isInstanceOf(CommitResult.Committed.class);
        } finally {
            turns.close();
            others.close();
        }
    }

    @Test
    void a_turn_that_cannot_be_begun_takes_no_place() throws SQLException {
        EmptyDatabase database = Wiped.database(Engines.postgresql());
        Commits others = commits(database, LONG);
        AtomicBoolean down = new AtomicBoolean();
        HostConnections sound = new HostConnections(database.dataSource());
        Connections failing = new Connections() {
            @Override
            public Connection borrow() throws SQLException {
                if (down.get()) {
                    throw new SQLException("no connection, on purpose", "08001");
                }
                return sound.borrow();
            }

            @Override
            public void giveBack(Connection connection, boolean isSound) {
                sound.giveBack(connection, isSound);
            }

            @Override
            public void close() {}
        };
        Database own = new Database(failing, database(database).dialect(), new Names(Optional.empty(), "parley_"));
        Turns turns = new Turns(own, new Turns.Times(LONG, LONG, LONG));
        Commit late = StoreProof.put("ana", 0, "late");
        try {
            assertThat(others.commit(StoreProof.put("ana", 0, "Ana"))).isInstanceOf(CommitResult.Committed.class);
            turns.in(late, turn -> others.commit(late));
            down.set(true);
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> turns.in(late, turn -> others.commit(late)))
                        .isInstanceOf(StoreException.class);
            }
            down.set(false);

            AtomicReference<Object> had = new AtomicReference<>();
            turns.in(late, turn -> {
                had.set(turn);
                return others.commit(late);
            });
            assertThat(had.get()).isNotNull();
        } finally {
            turns.close();
            others.close();
        }
    }
}
