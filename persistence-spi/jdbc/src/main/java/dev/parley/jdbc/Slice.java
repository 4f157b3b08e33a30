package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of one index: rows with equal first columns, in the order of the following ones, from a key on. It reads no
 * more rows than it may return, however deep it starts.
 *
 * @param select {@code SELECT … FROM …}, the table of the index last
 * @param index the index
 * @param terms the conditions on the first columns, and whatever else is to hold
 * @param args the values in the conditions
 * @param first the first columns of the index, in its order, whose values are given
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
        String index,
        ImmutableList<String> terms,
        ImmutableList<Arg> args,
        ImmutableList<String> first,
        ImmutableList<String> keys,
        boolean descending,
        ImmutableList<Arg> from,
        boolean inclusive,
        int limit,
        Cells.Reading<T> reading) {

    /** The same stretch, with the value that the next column of the index has. */
    Slice<T> where(String column, Arg value) {
        return with(column + " = ?", Optional.of(value), Optional.of(column));
    }

    /** The same, with a value that stands in the statement: an index may be over the rows that have it. */
    Slice<T> where(String column, int value) {
        return with(column + " = " + value, Optional.empty(), Optional.of(column));
    }

    /** A slice of whole stretches, to be narrowed by {@link #where}. */
    static <T> Slice<T> of(
            String select,
            String index,
            ImmutableList<String> keys,
            boolean descending,
            ImmutableList<Arg> from,
            int limit,
            Cells.Reading<T> reading) {
        return new Slice<>(
                select,
                index,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                keys,
                descending,
                from,
                false,
                limit,
                reading);
    }

    static <T> Slice<T> rising(
            String select,
            String index,
            ImmutableList<String> keys,
            ImmutableList<Arg> after,
            int limit,
            Cells.Reading<T> reading) {
        return of(select, index, keys, false, after, limit, reading);
    }

    static <T> Slice<T> falling(
            String select,
            String index,
            ImmutableList<String> keys,
            ImmutableList<Arg> after,
            int limit,
            Cells.Reading<T> reading) {
        return of(select, index, keys, true, after, limit, reading);
    }

    /** The same, with the row of just that key among those to read. */
    Slice<T> inclusive(boolean included) {
        return new Slice<>(select, index, terms, args, first, keys, descending, from, included, limit, reading);
    }

    /** The same, with a condition between tables. */
    Slice<T> joined(String condition) {
        return with(condition, Optional.empty(), Optional.empty());
    }

    /** Passes over rows that the index does not tell apart. */
    Slice<T> only(String condition, Arg value) {
        return with(condition, Optional.of(value), Optional.empty());
    }

    private Slice<T> with(String term, Optional<Arg> value, Optional<String> column) {
        return new Slice<>(
                select,
                index,
                plus(terms, Optional.of(term)),
                plus(args, value),
                plus(first, column),
                keys,
                descending,
                from,
                inclusive,
                limit,
                reading);
    }

    private static <E> ImmutableList<E> plus(ImmutableList<E> list, Optional<E> element) {
        return ImmutableList.<E>builder()
                .addAll(list)
                .addAll(element.stream().iterator())
                .build();
    }

    /** The statement of this slice, for an engine that compares rows in its indexes. */
    Script.Answer<T> into(Script script, Dialect dialect) {
        if (from.isEmpty()) {
            return script.query(sql(terms, dialect), args(args, limit), reading);
        }
        String columns = keys.size() == 1 ? keys.get(0) : "(" + String.join(", ", keys) + ")";
        String marks = keys.size() == 1 ? "?" : Keys.in(from);
        return script.query(
                sql(plus(terms, Optional.of(columns + comparison(inclusive) + marks)), dialect),
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
                Arg bound = from.get(shared);
                boolean orEqual = inclusive && shared == keys.size() - 1;
                // an index that is looked up from a value on shows all rows that have the value, if only to drop them
                boolean next = !orEqual && bound.isWhole();
                conditions.add(keys.get(shared) + comparison(orEqual || next) + "?");
                values.add(next ? bound.plus(descending ? -1 : 1) : bound);
            }
            Script script = database.script();
            Script.Answer<T> answer =
                    script.query(sql(conditions, database.dialect()), args(values, limit - found.size()), reading);
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

    private String sql(List<String> conditions, Dialect dialect) {
        String order = Stream.concat(dialect.sortsByWholeIndexes() ? first.stream() : Stream.of(), keys.stream())
                .map(key -> descending ? key + " DESC" : key)
                .collect(Collectors.joining(", "));
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return select + dialect.from(index) + where + " ORDER BY " + order + " LIMIT ?";
    }

    private static ImmutableList<Arg> args(List<Arg> values, int limit) {
        return ImmutableList.<Arg>builder().addAll(values).add(Arg.count(limit)).build();
    }
}
