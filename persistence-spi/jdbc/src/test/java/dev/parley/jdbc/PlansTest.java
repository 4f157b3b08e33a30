package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.jdbc.plans.Asked;
import dev.parley.jdbc.plans.Crowd;
import dev.parley.jdbc.plans.Listening;
import dev.parley.jdbc.plans.Plan;
import dev.parley.jdbc.plans.Plans;
import dev.parley.store.memory.MemoryStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S-PG-06, for every query that a store asks: it is answered from an index, and nothing is sorted. The tables are full,
 * and the engine chooses its plans by itself.
 */
class PlansTest {
    private static final int ENOUGH = 60;
    private static final int READING = 14;
    private static final int OF_LIST_AND_RECORD = 2;
    private static final int OF_LOOKUP = 4;

    static Stream<Named<Supplier<Engine>>> engines() {
        return Stream.of(
                Named.of("sqlite", Engines::sqliteInFile),
                Named.of("h2", Engines::h2InFile),
                Named.of("postgresql", Engines::postgresql),
                Named.of("mariadb", Engines::mariadb));
    }

    private static List<Asked> askEverything(Listening listening) {
        List<Asked> asked;
        try (JdbcStore store = JdbcStore.on(listening.dataSource()).open()) {
            asked = listening.during(() -> {
                List<Played.Step> steps = IntStream.range(0, 60)
                        .mapToObj(i -> new Played.Step(i % 5, i % 16, i % 16 == READING ? 1 : i))
                        .toList();
                new Played(steps).playAndCompare(new MemoryStore(), store);
                store.feed().orElseThrow().sequence(10);
                store.feed().orElseThrow().read(5, 10);
            });
        }
        Map<String, Asked> once = new LinkedHashMap<>();
        // of the same words the last: it has gone furthest
        asked.forEach(query -> once.put(query.sql(), query));
        return List.copyOf(once.values());
    }

    /** Tables of one row, and the one of forums, which are read all at once whenever one has changed. */
    private static final Set<String> SMALL = Set.of("parley_policy", "parley_feed", "parley_forums");

    /**
     * The figures of a forum are the one read that grows with it: out of an index, but out of all of it. Participants
     * of whom nothing may be seen are passed over: they are few (decision record 0003).
     */
    private static boolean passesOver(Asked asked) {
        return asked.sql().contains("SUM(visible_posts)") || asked.sql().contains("visible_posts >= ?");
    }

    /**
     * The hugs that one giver gave one post at one moment, one of each kind: MariaDB sorts these few. Other engines do
     * not ask so.
     */
    private static boolean amongOnesGiversHugs(Asked asked) {
        return asked.sql().contains("parley_hugs FORCE INDEX") && asked.sql().contains("AND giver = ? AND kind ");
    }

    private static long most(Asked asked) {
        if (asked.sql().contains(" LIMIT ?")) {
            int limit = (Integer) asked.values().get(asked.values().size() - 1);
            return (long) OF_LIST_AND_RECORD * (limit + 1);
        }
        // a post, where it stands in its thread, its boundary and the thread
        return (long) OF_LOOKUP * (asked.values().size() + 1);
    }

    @ParameterizedTest(name = "S-PG-06 every query on {0}")
    @MethodSource("engines")
    void S_PG_06_every_query_is_a_stretch_of_an_index(Supplier<Engine> engine) throws SQLException {
        try (EmptyDatabase database = engine.get().create()) {
            Listening listening = new Listening(database.dataSource());
            List<Asked> queries = askEverything(listening);
            assertThat(queries).hasSizeGreaterThan(ENOUGH);
            try (Connection connection = database.dataSource().getConnection()) {
                Crowd.fill(connection);
                Plans plans = Plans.of(connection, Plans.Size.LARGE);
                for (Asked query : queries) {
                    Plan plan = plans.plan(connection, query);
                    assertThat(plan.scanned())
                            .as("scanned by %s%n%s", query.sql(), plan.text())
                            .isSubsetOf(SMALL);
                    if (query.sql().contains(" ORDER BY ")) {
                        assertThat(plan.sorts() && !amongOnesGiversHugs(query))
                                .as("sorted by %s%n%s", query.sql(), plan.text())
                                .isFalse();
                    }
                    if (!passesOver(query)) {
                        assertThat(plan.rows())
                                .as("touched by %s%n%s", query.sql(), plan.text())
                                .isLessThanOrEqualTo(most(query));
                    }
                }
            }
        }
    }
}
