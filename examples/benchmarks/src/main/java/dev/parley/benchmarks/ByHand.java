package dev.parley.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an expert would write for this one case without a library: the row of the thread is locked by the update that
 * counts the reply, the post and a line of the log are inserted, all of it in one statement and so in one round trip
 * and one commit.
 */
final class ByHand implements Replies {
    private static final String SCHEMA = """
            CREATE TABLE thread (id uuid PRIMARY KEY, title text NOT NULL, posts int NOT NULL, last_number int NOT NULL,
              last_activity timestamptz NOT NULL, logged bigint NOT NULL);
            CREATE INDEX thread_by_activity ON thread (last_activity DESC, id DESC);
            CREATE TABLE post (thread uuid NOT NULL, number int NOT NULL, id uuid NOT NULL, author text NOT NULL,
              body text NOT NULL, created timestamptz NOT NULL, PRIMARY KEY (thread, number));
            CREATE UNIQUE INDEX post_by_id ON post (id);
            CREATE TABLE log (thread uuid NOT NULL, position bigint NOT NULL, at timestamptz NOT NULL, actor text NOT NULL,
              action text NOT NULL, number int NOT NULL, PRIMARY KEY (thread, position));
            """;

    private static final String REPLY = """
            WITH t AS (UPDATE thread SET posts = posts + 1, last_number = last_number + 1, last_activity = ?,
                logged = logged + 1 WHERE id = ? RETURNING id, last_number, logged),
              p AS (INSERT INTO post SELECT id, last_number, ?, ?, ?, ? FROM t)
            INSERT INTO log SELECT id, logged, ?, ?, 'reply', last_number FROM t RETURNING number
            """;

    private final HikariDataSource source;

    ByHand(HikariDataSource source) {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be made", e);
        }
    }

    @Override
    public String name() {
        return "by hand";
    }

    @Override
    public List<Object> open(int threads) {
        List<Object> opened = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO thread VALUES (?, 'A thread', 1, 1, ?, 1)")) {
            for (int i = 0; i < threads; i++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setObject(2, now());
                insert.executeUpdate();
                opened.add(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a thread cannot be opened", e);
        }
        return opened;
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    @Override
    public int reply(Object thread, int writer, String text) {
        OffsetDateTime now = now();
        String author = "writer " + writer;
        return number(source, REPLY, now, thread, UUID.randomUUID(), author, text, now, now, author);
    }

    /** Runs a statement that gives the number of the reply. */
    static int number(HikariDataSource source, String reply, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(reply)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reply cannot be written", e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
