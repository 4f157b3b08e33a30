package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Guards and checks as statements that fail where one of them does not hold. So a whole commit is one script and one
 * round trip: what follows on a statement that failed is not carried out.
 *
 * <p>The policy and the members are checked by every commit and change seldom. A lock of their rows would write to them
 * each time; they have advisory locks instead, which cost no write: shared for a check, exclusive for a guard. There
 * are {@value #BUCKETS} of these for all members, since the server has room for so many only. The other boundaries are
 * locked by their rows. Advisory locks come before those of rows, and each of both in one order (I21).
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL: Advisory
 *     Locks</a>
 */
final class PostgresGuards {
    /** What a failing guard or check fails with: a division by zero, since SQL has no statement that just fails. */
    static final String NOT_HELD = "22012";

    private static final int BUCKETS = 256;

    /** An arbitrary number that is Parley's alone. */
    private static final int LOCKS = 0x5061726c;

    private static final String MOVED = "RETURNING 1) SELECT 1 / count(*) FROM moved";
    private static final String MOVE_ON =
            "WITH moved AS (UPDATE parley_boundaries SET revision = revision + 1 WHERE kind = ? AND id = ? AND revision = ? "
                    + MOVED;
    private static final String START =
            "WITH moved AS (INSERT INTO parley_boundaries AS b (kind, id, revision) VALUES (?, ?, 1)"
                    + " ON CONFLICT (kind, id) DO UPDATE SET revision = 1 WHERE b.revision = 0 " + MOVED;
    /** The server plans a statement over arrays anew each time, which pays for more than a few checks. */
    private static final int FEW = 4;

    private static final String CHECKED = "SELECT 1 / CASE WHEN"
            + " COALESCE((SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ?), 0) = ? THEN 1 ELSE 0 END";
    private static final String ALL_CHECKED =
            "SELECT 1 / CASE WHEN bool_and(COALESCE(b.revision, 0) = w.revision) THEN 1 ELSE 0 END"
                    + " FROM unnest(CAST(? AS integer[]), CAST(? AS bytea[]), CAST(? AS bigint[])) AS w (kind, id, revision)"
                    + " LEFT JOIN parley_boundaries b ON b.kind = w.kind AND b.id = w.id";
    private static final String ABSENT =
            "INSERT INTO parley_boundaries (kind, id, revision) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";
    private static final String CHECKED_BY_ROW =
            "SELECT 1 / CASE WHEN COALESCE((SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ? FOR SHARE), 0) = ?"
                    + " THEN 1 ELSE 0 END";
    private static final String LOCKED = "SELECT CASE WHEN w.moving = 1 THEN pg_advisory_xact_lock(" + LOCKS
            + ", w.bucket) ELSE pg_advisory_xact_lock_shared(" + LOCKS + ", w.bucket) END"
            + " FROM unnest(CAST(? AS integer[]), CAST(? AS integer[])) AS w (bucket, moving)";

    private PostgresGuards() {}

    /** Has a script fail unless all of these hold. */
    static void demand(List<Expectation> inOrder, Script script) {
        lock(inOrder, script);
        List<Expectation> checked = inOrder.stream()
                .filter(expected -> !expected.guarded() && byBucket(expected))
                .toList();
        if (checked.size() <= FEW) {
            checked.forEach(one -> script.update(
                    CHECKED, ImmutableList.of(one.key().kind(), one.key().id(), revision(one))));
        } else {
            script.update(
                    ALL_CHECKED,
                    ImmutableList.of(
                            Arg.column(checked, expected -> expected.key().kind()),
                            Arg.column(checked, expected -> expected.key().id()),
                            Arg.column(checked, PostgresGuards::revision)));
        }
        for (Expectation expected : inOrder) {
            if (expected.guarded()) {
                moveOn(expected, script);
            } else if (!byBucket(expected)) {
                checkRow(expected, script);
            }
        }
    }

    /** Takes the advisory locks that keep these from changing, or others from standing on them. */
    static void lock(List<Expectation> expected, Script script) {
        SortedMap<Integer, Integer> moving = new TreeMap<>();
        for (Expectation one : expected) {
            if (byBucket(one)) {
                moving.merge(bucket(one.key()), one.guarded() ? 1 : 0, Math::max);
            }
        }
        if (!moving.isEmpty()) {
            script.update(
                    LOCKED,
                    ImmutableList.of(Arg.column(moving.keySet(), Arg::count), Arg.column(moving.values(), Arg::count)));
        }
    }

    private static boolean byBucket(Expectation expected) {
        int kind = expected.key().kindNumber();
        return kind == BoundaryKey.POLICY || kind == BoundaryKey.MEMBER;
    }

    private static int bucket(BoundaryKey key) {
        return key.kindNumber() == BoundaryKey.POLICY ? 0 : 1 + Math.floorMod(key.hashCode(), BUCKETS);
    }

    private static void moveOn(Expectation expected, Script script) {
        BoundaryKey key = expected.key();
        if (expected.absent()) {
            script.update(START, ImmutableList.of(key.kind(), key.id()));
        } else {
            script.update(MOVE_ON, ImmutableList.of(key.kind(), key.id(), revision(expected)));
        }
    }

    private static void checkRow(Expectation expected, Script script) {
        BoundaryKey key = expected.key();
        if (expected.absent()) {
            // only a row can be locked
            script.update(ABSENT, ImmutableList.of(key.kind(), key.id()));
        }
        script.update(CHECKED_BY_ROW, ImmutableList.of(key.kind(), key.id(), revision(expected)));
    }

    private static Arg revision(Expectation expected) {
        return Arg.number(expected.revision().value());
    }
}
