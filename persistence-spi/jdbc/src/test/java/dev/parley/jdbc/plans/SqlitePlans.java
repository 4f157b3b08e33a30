package dev.parley.jdbc.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/**
 * SQLite does not count the rows that it touches. A condition that is always true is put before the others instead: it
 * is looked at for every row of the first table, and counts.
 */
final class SqlitePlans implements Plans {
    private static final String EXPLAIN = "EXPLAIN QUERY PLAN ";
    private static final int DETAIL = 4;
    private static final Pattern SCAN = Pattern.compile("^SCAN (parley_\\w+|\\w)(?! USING)\\b", Pattern.MULTILINE);
    private static final Pattern CONDITIONS = Pattern.compile(" WHERE | ORDER BY ");

    @Override
    public Plan plan(Connection connection, Asked asked) throws SQLException {
        String text = Plans.lines(connection, asked.as(EXPLAIN + asked.sql()), DETAIL);
        long tables = text.lines()
                .filter(step -> step.startsWith("SEARCH") || step.startsWith("SCAN"))
                .count();
        return new Plan(
                text,
                CONDITIONS.matcher(asked.sql()).find() ? tables * touched(connection, asked, text) : 0,
                Plans.found(SCAN, text),
                text.contains("TEMP B-TREE"));
    }

    private static long touched(Connection connection, Asked asked, String text) throws SQLException {
        AtomicLong count = new AtomicLong();
        SQLiteConnection engine = connection.unwrap(SQLiteConnection.class);
        Function.create(engine, "touched", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                count.incrementAndGet();
                result(1);
            }
        });
        try {
            Asked counting = asked.as(counting(asked.sql()));
            String same = Plans.lines(connection, counting.as(EXPLAIN + counting.sql()), DETAIL);
            if (!same.equals(text)) {
                throw new IllegalStateException("counting changes the plan: %s became %s".formatted(text, same));
            }
            Plans.answered(connection, counting);
            return count.get();
        } finally {
            Function.destroy(engine, "touched");
        }
    }

    private static String counting(String sql) {
        Matcher conditions = CONDITIONS.matcher(sql);
        if (!conditions.find()) {
            throw new IllegalArgumentException("nowhere to count in " + sql);
        }
        String rest = sql.substring(conditions.end());
        return sql.substring(0, conditions.start())
                + (conditions.group().equals(" WHERE ") ? " WHERE touched() AND " : " WHERE touched() ORDER BY ")
                + rest;
    }
}
