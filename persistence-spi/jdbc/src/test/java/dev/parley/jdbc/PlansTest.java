package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.memory.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** S-PG-06: every slice is a stretch of an index, in its order: nothing is scanned, and nothing sorted. */
class PlansTest {
    private final Set<String> slices = new ConcurrentSkipListSet<>();

    /** The same data source, which notes the slices that are asked of it. */
    private DataSource noting(DataSource dataSource) {
        return proxy(DataSource.class, dataSource);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    if (method.getName().equals("prepareStatement")) {
                        Splitter.on(";\n")
                                .splitToStream((String) args[0])
                                .filter(sql -> sql.contains(" ORDER BY ") && sql.endsWith(" LIMIT ?"))
                                .forEach(slices::add);
                    }
                    try {
                        Object result = method.invoke(target, args);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void askEverything(EmptyDatabase database) {
        try (JdbcStore store = JdbcStore.on(noting(database.dataSource())).open()) {
            List<Played.Step> steps = IntStream.range(0, 60)
                    .mapToObj(i -> new Played.Step(i % 5, i % 16, i))
                    .toList();
            new Played(steps).playAndCompare(new MemoryStore(), store);
        }
        assertThat(slices).hasSizeGreaterThan(30);
    }

    @Test
    void S_PG_06_on_sqlite() throws SQLException {
        try (EmptyDatabase database = Engines.sqliteInMemory().create()) {
            askEverything(database);
            try (Connection connection = database.dataSource().getConnection()) {
                for (String slice : slices) {
                    assertThat(plan(connection, "EXPLAIN QUERY PLAN " + slice, 4))
                            .as(slice)
                            .noneMatch(step -> step.startsWith("SCAN") && !step.contains("USING INDEX"))
                            .noneMatch(step -> step.contains("TEMP B-TREE"));
                }
            }
        }
    }

    @Test
    void S_PG_06_on_postgresql() throws SQLException {
        try (EmptyDatabase database = Engines.postgresql().create()) {
            askEverything(database);
            // in the extended protocol a question mark would have to have a value
            try (Connection connection = DriverManager.getConnection(database.url() + "&preferQueryMode=simple");
                    Statement statement = connection.createStatement()) {
                // with hardly a row in it, a table is read as a whole unless that is forbidden
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                statement.execute("SET enable_sort = off");
                for (String slice : slices) {
                    assertThat(plan(connection, "EXPLAIN (GENERIC_PLAN) " + numbered(slice), 1))
                            .as(slice)
                            .noneMatch(step -> step.contains("Seq Scan"))
                            .noneMatch(step -> step.contains("Sort"));
                }
            }
        }
    }

    /** {@code $1}, {@code $2}, … for question marks. */
    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(sql).replaceAll(mark -> "\\$" + number.incrementAndGet());
    }

    private static List<String> plan(Connection connection, String explain, int column) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(explain)) {
            while (found.next()) {
                steps.add(found.getString(column));
            }
        }
        return steps;
    }
}
