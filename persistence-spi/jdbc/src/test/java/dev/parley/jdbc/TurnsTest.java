package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Revision;
import dev.parley.store.CommitResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
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
        Dialect dialect;
        try (var connection = database.dataSource().getConnection()) {
            dialect = Dialect.of(connection);
        }
        Database other = new Database(
                new HostConnections(database.dataSource()), dialect, new Names(Optional.empty(), "parley_"));
        return new Commits(other, new PolicyCache(), new Turns(other, new Turns.Times(each, each, each)));
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
}
