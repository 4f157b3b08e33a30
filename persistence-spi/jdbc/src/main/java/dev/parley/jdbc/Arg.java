package dev.parley.jdbc;

import com.google.common.math.LongMath;
import dev.parley.model.Times;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value for a question mark. An absent one has its type too, since a driver prepares a statement anew when the types
 * change.
 *
 * @param type one of {@link Types}
 * @param value the value, or null
 */
record Arg(int type, @Nullable Object value) {
    static Arg text(@Nullable String value) {
        return new Arg(Types.VARCHAR, value);
    }

    static Arg bytes(byte @Nullable [] value) {
        return new Arg(Types.BINARY, value);
    }

    static Arg number(@Nullable Long value) {
        return new Arg(Types.BIGINT, value);
    }

    static Arg number(long value) {
        return new Arg(Types.BIGINT, value);
    }

    static Arg count(@Nullable Integer value) {
        return new Arg(Types.INTEGER, value);
    }

    static Arg count(int value) {
        return new Arg(Types.INTEGER, value);
    }

    static Arg uuid(UUID value) {
        return bytes(bytesOf(value));
    }

    static Arg time(Instant value) {
        return number(Times.micros(value));
    }

    /** Many values of one type, for an engine that takes them as an array. */
    static <T> Arg column(Collection<T> rows, Function<? super T, Arg> value) {
        List<Arg> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(value.apply(row)));
        return new Arg(Types.ARRAY, Column.of(cells.get(0).type(), cells));
    }

    /** The value as something that is equal to the same value elsewhere. */
    Object comparable() {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value == null ? "" : value;
    }

    /** What the engine calls the type of the values of a column. */
    String elements() {
        return value instanceof Column column ? column.type() : "";
    }

    /**
     * The values of a column.
     *
     * @param type what the engine calls their type
     * @param values the values, in an array of their class
     */
    @SuppressWarnings("ArrayRecordComponent") // made here and bound at once
    private record Column(String type, @Nullable Object[] values) {
        static Column of(int type, List<Arg> cells) {
            return switch (type) {
                case Types.BINARY -> new Column("bytea", filled(cells, new byte[cells.size()][]));
                case Types.BIGINT -> new Column("int8", filled(cells, new Long[cells.size()]));
                case Types.INTEGER -> new Column("int4", filled(cells, new Integer[cells.size()]));
                default -> new Column("text", filled(cells, new String[cells.size()]));
            };
        }

        private static @Nullable Object[] filled(List<Arg> cells, @Nullable Object[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = cells.get(i).value();
            }
            return values;
        }
    }

    static byte[] bytesOf(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    static UUID uuidOf(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Whether it is a number, and another one comes next. */
    boolean isWhole() {
        return value instanceof Long || value instanceof Integer;
    }

    /** A number so far from this one; the last one there is, where there is none. */
    Arg plus(int difference) {
        if (value instanceof Integer count) {
            return number(count + (long) difference);
        }
        return number(LongMath.saturatedAdd((Long) Objects.requireNonNull(value), difference));
    }

    void bind(PreparedStatement statement, int index) throws SQLException {
        if (value == null) {
            statement.setNull(index, type);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Column column) {
            statement.setArray(index, statement.getConnection().createArrayOf(column.type(), column.values()));
        } else if (value instanceof Integer count) {
            statement.setInt(index, count);
        } else {
            statement.setLong(index, (Long) value);
        }
    }
}
