package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Statements that are run one after the other, whatever comes of each. Where the engine takes several at once they are
 * sent together, in one round trip. Used by one thread, and thrown away.
 */
final class Script {
    /** How many statements are sent together; each such bundle is a text that the driver keeps. */
    private static final int MOST_TOGETHER = 24;

    private final Dialect dialect;
    private final Names names;
    private final List<Step> steps = new ArrayList<>();

    Script(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    /** A statement, with what is to become of its answer. */
    private abstract static class Step {
        private final String sql;
        private final List<Arg> args;

        Step(String sql, List<Arg> args) {
            this.sql = sql;
            this.args = args;
        }

        abstract void rows(ResultSet rows) throws SQLException;

        abstract void changed(int count);
    }

    /** The rows that a query found, once the script has been run. */
    static final class Answer<T> extends Step {
        private final Cells.Reading<T> reading;
        private ImmutableList<T> rows = ImmutableList.of();

        private Answer(String sql, List<Arg> args, Cells.Reading<T> reading) {
            super(sql, args);
            this.reading = reading;
        }

        @Override
        void rows(ResultSet found) throws SQLException {
            ImmutableList.Builder<T> all = ImmutableList.builder();
            while (found.next()) {
                all.add(reading.from(new Cells(found)));
            }
            rows = all.build();
        }

        @Override
        void changed(int count) {}

        ImmutableList<T> rows() {
            return rows;
        }
    }

    /** How many rows a statement changed, once the script has been run. */
    static final class Count extends Step {
        private int changed;

        private Count(String sql, List<Arg> args) {
            super(sql, args);
        }

        @Override
        void rows(ResultSet found) {}

        @Override
        void changed(int count) {
            changed = Math.max(count, 0);
        }

        int changed() {
            return changed;
        }
    }

    <T> Answer<T> query(String sql, List<Arg> args, Cells.Reading<T> reading) {
        Answer<T> answer = new Answer<>(names.in(sql), args, reading);
        steps.add(answer);
        return answer;
    }

    Count update(String sql, List<Arg> args) {
        Count count = new Count(names.in(sql), args);
        steps.add(count);
        return count;
    }

    void plain(List<String> statements) {
        statements.forEach(sql -> steps.add(new Count(sql, List.of())));
    }

    /** Runs another script's statements as part of this one; their answers stay where they are. */
    void append(Script other) {
        steps.addAll(other.steps);
    }

    /** How many keys one of its statements looks up. */
    int mostKeys() {
        return dialect.mostKeys();
    }

    int size() {
        return steps.size();
    }

    void run(Connection connection) throws SQLException {
        int most = dialect.joinsStatements() ? MOST_TOGETHER : 1;
        for (int from = 0; from < steps.size(); from += most) {
            together(connection, steps.subList(from, Math.min(from + most, steps.size())));
        }
    }

    private static void together(Connection connection, List<Step> bundle) throws SQLException {
        StringJoiner sql = new StringJoiner(";\n");
        bundle.forEach(step -> sql.add(step.sql));
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            int index = 0;
            for (Step step : bundle) {
                for (Arg arg : step.args) {
                    index++;
                    arg.bind(statement, index);
                }
            }
            boolean rows = statement.execute();
            for (Step step : bundle) {
                if (rows) {
                    try (ResultSet found = statement.getResultSet()) {
                        step.rows(found);
                    }
                } else {
                    step.changed(statement.getUpdateCount());
                }
                rows = bundle.size() > 1 && statement.getMoreResults();
            }
        }
    }
}
