package dev.parley.jdbc;

import dev.parley.model.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cells of a row, from left to right. */
final class Cells {
    private final ResultSet row;
    private int column;

    Cells(ResultSet row) {
        this.row = row;
    }

    String text() throws SQLException {
        String text = textOrNull();
        if (text == null) {
            throw new SQLException("column %d holds nothing; somebody else has written to it".formatted(column));
        }
        return text;
    }

    @Nullable
    String textOrNull() throws SQLException {
        column++;
        return row.getString(column);
    }

    byte[] bytes() throws SQLException {
        column++;
        return row.getBytes(column);
    }

    UUID uuid() throws SQLException {
        return Arg.uuidOf(bytes());
    }

    long number() throws SQLException {
        column++;
        return row.getLong(column);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = number();
        return row.wasNull() ? null : number;
    }

    int count() throws SQLException {
        column++;
        return row.getInt(column);
    }

    OptionalInt countIfAny() throws SQLException {
        int count = count();
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
    }

    Instant time() throws SQLException {
        return Times.ofMicros(number());
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Cells cells) throws SQLException;
    }
}
