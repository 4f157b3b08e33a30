package dev.parley.jdbc.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2 writes into the statement what it did. */
final class H2Plans implements Plans {
    private static final Pattern SCAN = Pattern.compile("PUBLIC\\.(\\w+)\\.tableScan");
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Override
    public Plan plan(Connection connection, Asked asked) throws SQLException {
        String text = Plans.lines(connection, asked.as("EXPLAIN ANALYZE " + asked.sql()), 1);
        int limit = asked.sql().endsWith(" LIMIT ?")
                ? (Integer) asked.values().get(asked.values().size() - 1)
                : Integer.MAX_VALUE;
        boolean ended = Plans.answered(connection, asked) < limit;
        long rows = 0;
        long before = 0;
        Matcher scanned = SCANNED.matcher(text);
        while (scanned.find()) {
            long count = Long.parseLong(scanned.group(1));
            // the end of what there is counts as a row: once in the first table, for each of its rows in another one
            before = before == 0
                    ? count - (ended && count > 0 ? 1 : 0)
                    : Math.max(count - before, Math.min(count, before));
            rows += before;
        }
        return new Plan(
                text,
                rows,
                Plans.found(SCAN, text),
                asked.sql().contains(" ORDER BY ") && !text.contains("index sorted */"));
    }
}
