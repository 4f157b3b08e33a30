package dev.parley.jdbc.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL tells how many rows each step found and threw away. With hardly a row in it, a table is read as a whole
 * unless that is forbidden.
 */
final class PostgresPlans implements Plans {
    private static final Pattern SCAN = Pattern.compile(
            "^ *(?:-> +)?[\\w ]*Scan.*\\(actual.*rows=(\\d+)(?:\\.\\d+)? loops=(\\d+)\\)$", Pattern.MULTILINE);
    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern REMOVED =
            Pattern.compile("^ *Rows Removed by (?:Index Recheck|Filter): (\\d+)", Pattern.MULTILINE);

    private static final String[] FORBIDDEN = {"enable_seqscan", "enable_bitmapscan", "enable_sort"};

    private final Size size;

    PostgresPlans(Size size) {
        this.size = size;
    }

    @Override
    public Plan plan(Connection connection, Asked asked) throws SQLException {
        if (size == Size.LARGE) {
            // as on a solid-state disk: otherwise it would rather read a few pages as a whole, of tables of this size
            Plans.run(connection, "SET random_page_cost = 1.1");
            return plan(explained(connection, asked));
        }
        for (String way : FORBIDDEN) {
            Plans.run(connection, "SET " + way + " = off");
        }
        try {
            return plan(explained(connection, asked));
        } finally {
            for (String way : FORBIDDEN) {
                Plans.run(connection, "RESET " + way);
            }
        }
    }

    private static String explained(Connection connection, Asked asked) throws SQLException {
        return Plans.lines(connection, asked.as("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + asked.sql()), 1);
    }

    private static Plan plan(String text) {
        long rows = 0;
        Matcher scan = SCAN.matcher(text);
        while (scan.find()) {
            rows += Long.parseLong(scan.group(1)) * Long.parseLong(scan.group(2));
        }
        Matcher removed = REMOVED.matcher(text);
        while (removed.find()) {
            rows += Long.parseLong(removed.group(1));
        }
        return new Plan(text, rows, Plans.found(SEQUENTIAL, text), text.contains("Sort"));
    }
}
