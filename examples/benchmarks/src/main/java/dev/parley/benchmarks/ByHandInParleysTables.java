package dev.parley.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.model.ThreadId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The same by hand in Parley's own tables, and so with the same indexes: for every list that Parley has. The same
 * guarantees too: the receipt by which a command has one effect, what its writer has written in the thread, and a check
 * of the writer that holds until the commit. One statement, for this one kind of command, on one engine.
 */
final class ByHandInParleysTables implements Replies {
    private static final String REPLY = """
            WITH m AS (SELECT id FROM parley_members WHERE id = ? FOR SHARE),
              t AS (UPDATE parley_threads SET last_number = last_number + 1, last_created = ?, visible_posts = visible_posts + 1,
                bump_number = last_number + 1, bump_at = ?, last_activity = ?, logged = logged + 1
                WHERE id = ? AND EXISTS (SELECT 1 FROM m) RETURNING id, last_number, logged),
              p AS (INSERT INTO parley_posts (thread, number, id, author, path, created, bumping, state, hug_rank,
                  body_format, body_text)
                SELECT id, last_number, ?, ?, int4send(last_number), ?, 0, 0, 0, 'plain', ? FROM t),
              u AS (INSERT INTO parley_participants AS u (thread, author, visible_posts, last_number, last_at)
                SELECT id, ?, 1, last_number, ? FROM t ON CONFLICT (thread, author) DO UPDATE
                SET visible_posts = u.visible_posts + 1, last_number = excluded.last_number, last_at = excluded.last_at),
              r AS (INSERT INTO parley_receipts (actor, command, digest, result, received_at)
                SELECT ?, ?, ?, 'reply ' || last_number, ? FROM t)
            INSERT INTO parley_log (boundary_kind, boundary, log_position, logged_at, actor, command, action, post)
              SELECT 3, id, logged, ?, ?, ?, 'reply', last_number FROM t RETURNING post
            """;

    /** As long as that of a command is. */
    private static final String DIGEST = "0".repeat(64);

    private final HikariDataSource source;
    private final WithParley furnished;

    /** A side with a community that Parley has furnished. */
    ByHandInParleysTables(HikariDataSource source, int writers) {
        this.source = source;
        this.furnished = new WithParley(source, writers);
    }

    @Override
    public String name() {
        return "by hand, same guarantees and indexes";
    }

    @Override
    public List<Object> open(int threads) {
        return furnished.open(threads);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public int reply(Object thread, int writer, String text) {
        Instant instant = Instant.now();
        long now = instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        String member = "writer " + writer;
        String author = "m" + member;
        byte[] command = bytes(UUID.randomUUID());
        return ByHand.number(
                source,
                REPLY,
                member,
                now,
                now,
                now,
                bytes(((ThreadId) thread).value()),
                bytes(UUID.randomUUID()),
                author,
                now,
                text,
                author,
                now,
                member,
                command,
                DIGEST,
                now,
                now,
                member,
                command);
    }

    @Override
    public void close() {
        furnished.close();
        source.close();
    }
}
