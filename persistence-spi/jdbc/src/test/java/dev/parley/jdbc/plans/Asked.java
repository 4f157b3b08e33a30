package dev.parley.jdbc.plans;

import com.google.common.base.Splitter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement with the values of its question marks.
 *
 * @param sql the statement
 * @param values a value for each question mark
 */
public record Asked(String sql, List<Object> values) {
    /** The statements that were sent together, one by one. */
    Stream<Asked> oneByOne() {
        if (!sql.contains(";\n")) {
            return Stream.of(this);
        }
        List<Asked> all = new ArrayList<>();
        int from = 0;
        for (String one : Splitter.on(";\n").split(sql)) {
            int to = from + (int) one.chars().filter(c -> c == '?').count();
            all.add(new Asked(one, values.subList(from, to)));
            from = to;
        }
        return all.stream();
    }

    /**
     * The same question, put otherwise.
     *
     * @param other a statement with the same question marks
     * @return the question
     */
    Asked as(String other) {
        return new Asked(other, values);
    }

    /**
     * Whether it reads and changes nothing.
     *
     * @return true for a query
     */
    public boolean reads() {
        return sql.startsWith("SELECT");
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
