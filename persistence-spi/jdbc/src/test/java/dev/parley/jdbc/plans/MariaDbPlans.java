package dev.parley.jdbc.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB tells how many rows it read of each table, in what would be JSON if it did not quote binary values. What it
 * throws away within an index it does not count: that it must not do.
 */
final class MariaDbPlans implements Plans {
    private static final Pattern COUNT = Pattern.compile("^ *\"(r_loops|r_rows)\": ([\\d.]+)", Pattern.MULTILINE);

    private static final Pattern ALL = Pattern.compile("\"table_name\": \"(\\w+)\",\\s+\"access_type\": \"ALL\"");

    @Override
    public Plan plan(Connection connection, Asked asked) throws SQLException {
        Plans.run(connection, "SET optimizer_switch = 'index_condition_pushdown=off'");
        try {
            return plan(Plans.lines(connection, asked.as("ANALYZE FORMAT=JSON " + asked.sql()), 1));
        } finally {
            Plans.run(connection, "SET optimizer_switch = DEFAULT");
        }
    }

    private static Plan plan(String text) {
        double rows = 0;
        double loops = 0;
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            double value = Double.parseDouble(count.group(2));
            if (count.group(1).equals("r_loops")) {
                loops = value;
            } else {
                rows += loops * value;
            }
        }
        return new Plan(text, Math.round(rows), Plans.found(ALL, text), text.contains("\"filesort\""));
    }
}
