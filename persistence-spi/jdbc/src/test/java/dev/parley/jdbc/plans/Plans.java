package dev.parley.jdbc.plans;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Asks an engine how it answers queries, by answering them. */
public interface Plans {
    /** How much is in a database. */
    enum Size {
        /** So little that an engine may as well read a table as a whole, which it then must not. */
        SMALL,
        /** So much that an engine chooses by what it knows of the tables. */
        LARGE
    }

    /**
     * Answers a query and tells how.
     *
     * @param connection to the database, with nothing under way
     * @param asked the query
     * @return how
     * @throws SQLException when the engine refuses
     */
    Plan plan(Connection connection, Asked asked) throws SQLException;

    /**
     * Whoever knows the words of the engine behind a connection.
     *
     * @param connection to the database
     * @param size whether there is enough in it to choose between plans
     * @return its plans
     * @throws SQLException when it cannot be known
     */
    static Plans of(Connection connection, Size size) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return switch (product) {
            case "sqlite" -> new SqlitePlans();
            case "h2" -> new H2Plans();
            case "postgresql" -> new PostgresPlans(size);
            case "mariadb" -> new MariaDbPlans();
            default -> throw new IllegalArgumentException(product);
        };
    }

    /**
     * The rows that an engine touches for queries of a database with little in it.
     *
     * @param database where to ask
     * @param asked the queries
     * @return how many rows, all in all
     */
    static long rows(DataSource database, Iterable<Asked> asked) {
        try (Connection connection = database.getConnection()) {
            Plans plans = of(connection, Size.SMALL);
            long rows = 0;
            for (Asked query : asked) {
                rows += plans.plan(connection, query).rows();
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("there is no plan", e);
        }
    }

    /** One column of all rows of an answer, a line each. */
    static String lines(Connection connection, Asked asked, int column) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement statement = asked.prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                lines.append(found.getString(column)).append('\n');
            }
        }
        return lines.toString();
    }

    /** All that the first group of a pattern finds in a plan. */
    static Set<String> found(Pattern pattern, String plan) {
        return pattern.matcher(plan)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rows an answer has. */
    static int answered(Connection connection, Asked asked) throws SQLException {
        int rows = 0;
        try (PreparedStatement statement = asked.prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    /** Does something that has no answer. */
    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
