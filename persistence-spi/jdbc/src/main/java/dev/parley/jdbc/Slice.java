package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of one index: rows with equal first columns, in the order of the following ones, from a key on. It reads no
 * more rows than it may return, however deep it starts.
 *
 * @param select {@code SELECT … FROM …}
 * @param terms the conditions on the first columns, and whatever else is to hold
 * @param args the values in the conditions
 * @param keys the columns of the order, all of them in one direction
 * @param descending which direction
 * @param from the values of the key from which on to read; none for the start
 * @param inclusive whether the row with just that key is among those to read
 * @param limit the most rows
 * @param reading what makes a record of a row
 * @param <T> the type of the records
 */
record Slice<T>(
        String select,
        ImmutableList<String> terms,
        ImmutableList<Arg> args,
        ImmutableList<String> keys,
        boolean descending,
        ImmutableList<Arg> from,
        boolean inclusive,
        int limit,
        Cells.Reading<T> reading) {

    /** The same stretch with one condition more. */
    Slice<T> where(String column, Arg value) {
        return with(column + " = ?", value);
    }

    Slice<T> atLeast(String column, Arg value) {
        return with(column + " >= ?", value);
    }

    private Slice<T> with(String term, Arg value) {
        return new Slice<>(
                select,
                ImmutableList.<String>builder().addAll(terms).add(term).build(),
                ImmutableList.<Arg>builder().addAll(args).add(value).build(),
                keys,
                descending,
                from,
                inclusive,
                limit,
                reading);
    }

    /** The statement of this slice, for an engine that compares rows in its indexes. */
    Script.Answer<T> into(Script script) {
        if (from.isEmpty()) {
            return script.query(sql(terms), args(args, limit), reading);
        }
        String columns = keys.size() == 1 ? keys.get(0) : "(" + String.join(", ", keys) + ")";
        String marks = keys.size() == 1 ? "?" : Keys.in(from);
        return script.query(
                sql(ImmutableList.<String>builder()
                        .addAll(terms)
                        .add(columns + comparison(inclusive) + marks)
                        .build()),
                args(ImmutableList.<Arg>builder().addAll(args).addAll(from).build(), limit),
                reading);
    }

    /**
     * The same for an engine that does not: first the rows that share all but the last column of the key, then those
     * that share fewer, until there are enough.
     */
    ImmutableList<T> stepwise(Connection connection, Database database) throws SQLException {
        List<T> found = new ArrayList<>();
        for (int shared = Math.max(from.size() - 1, 0); shared >= 0 && found.size() < limit; shared--) {
            List<String> conditions = new ArrayList<>(terms);
            List<Arg> values = new ArrayList<>(args);
            for (int i = 0; i < shared; i++) {
                conditions.add(keys.get(i) + " = ?");
                values.add(from.get(i));
            }
            if (!from.isEmpty()) {
                conditions.add(keys.get(shared) + comparison(inclusive && shared == keys.size() - 1) + "?");
                values.add(from.get(shared));
            }
            Script script = database.script();
            Script.Answer<T> answer = script.query(sql(conditions), args(values, limit - found.size()), reading);
            script.run(connection);
            found.addAll(answer.rows());
        }
        return ImmutableList.copyOf(found);
    }

    /** Whether it takes no more than one statement on any engine. */
    boolean single() {
        return from.size() < 2;
    }

    private String comparison(boolean orEqual) {
        return (descending ? " <" : " >") + (orEqual ? "= " : " ");
    }

    private String sql(List<String> conditions) {
        String order =
                keys.stream().map(key -> descending ? key + " DESC" : key).collect(Collectors.joining(", "));
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return select + where + " ORDER BY " + order + " LIMIT ?";
    }

    private static ImmutableList<Arg> args(List<Arg> values, int limit) {
        return ImmutableList.<Arg>builder().addAll(values).add(Arg.count(limit)).build();
    }
}
