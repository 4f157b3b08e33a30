package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A commit as a script: one round trip, and as few statements as can be, since each of them costs the server and the
 * driver about as much as the row that it writes. Guards and checks are statements that fail where one of them does not
 * hold; what follows on a statement that failed is not carried out.
 *
 * <p>The policy and the members are checked by every commit and change seldom. A lock of their rows would write to them
 * each time; they have advisory locks instead, which cost no write: shared for a check, exclusive for a guard. There
 * are {@value #BUCKETS} of these for all members, since the server has room for so many only. The other boundaries are
 * locked by their rows. Advisory locks come before those of rows, and each of both in one order (I21). They are taken
 * by a statement of their own, since a statement sees what was committed before it began, not what it waited for.
 *
 * <p>The last guard, the checks and a first write to each table are then one statement: a query over parts that write.
 * Its parts see none of each other's work, so that a further write to a table is in a statement after that.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">PostgreSQL: Advisory
 *     Locks</a>
 * @see <a href="https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING">PostgreSQL:
 *     Data-Modifying Statements in WITH</a>
 */
final class PostgresCommit {
    /** What a failing guard or check fails with: a division by zero, since SQL has no statement that just fails. */
    static final String NOT_HELD = "22012";

    private static final int BUCKETS = 256;

    /** An arbitrary number that is Parley's alone. */
    private static final int LOCKS = 0x5061726c;

    /** The server plans a statement over few rows in arrays anew each time, unless told not to. */
    private static final String PLANNED_ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";

    /** So many checks and locks are written out, more are rows of arrays. */
    private static final int FEW = 4;

    private static final String MOVE_ON =
            "UPDATE parley_boundaries SET revision = revision + 1 WHERE kind = ? AND id = ? AND revision = ? RETURNING 1";
    private static final String START = "INSERT INTO parley_boundaries AS b (kind, id, revision) VALUES (?, ?, 1)"
            + " ON CONFLICT (kind, id) DO UPDATE SET revision = 1 WHERE b.revision = 0 RETURNING 1";
    private static final String MOVED = "(SELECT count(*) FROM moved) = 1";
    private static final String CHECKED =
            "COALESCE((SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ?), 0) = ?";
    private static final String ALL_CHECKED =
            "(SELECT bool_and(COALESCE((SELECT b.revision FROM parley_boundaries b WHERE b.kind = w.kind AND b.id = w.id), 0)"
                    + " = w.revision) FROM unnest(CAST(? AS integer[]), CAST(? AS bytea[]), CAST(? AS bigint[]))"
                    + " AS w (kind, id, revision))";
    private static final String CHECKED_BY_ROW =
            "COALESCE((SELECT revision FROM parley_boundaries WHERE kind = ? AND id = ? FOR SHARE), 0) = ?";
    private static final String ABSENT =
            "INSERT INTO parley_boundaries (kind, id, revision) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";
    private static final String LOCK = "pg_advisory_xact_lock(" + LOCKS + ", ?)";
    private static final String LOCK_SHARED = "pg_advisory_xact_lock_shared(" + LOCKS + ", ?)";
    private static final String LOCK_ALL = "SELECT CASE WHEN w.moving = 1 THEN pg_advisory_xact_lock(" + LOCKS
            + ", w.bucket) ELSE pg_advisory_xact_lock_shared(" + LOCKS + ", w.bucket) END"
            + " FROM unnest(CAST(? AS integer[]), CAST(? AS integer[])) AS w (bucket, moving)";

    /** A part of a statement. */
    private record Part(String sql, List<Arg> args) {}

    private final Script script;

    private PostgresCommit(Script script) {
        this.script = script;
    }

    /** Has a script that has begun a transaction write all of this, or fail where something does not hold. */
    static void into(Script script, List<Expectation> inOrder, List<Write> writes) {
        if (inOrder.size() > FEW || writes.stream().anyMatch(PostgresCommit::hasColumns)) {
            script.plain(ImmutableList.of(PLANNED_ONCE));
        }
        lock(inOrder, script);
        new PostgresCommit(script).put(inOrder, rounds(writes));
    }

    private static boolean hasColumns(Write write) {
        return write.args().stream().anyMatch(arg -> !arg.elements().isEmpty());
    }

    /** In each round a table is written to once at most, so that what is done to one of them stays in order. */
    private static List<List<Part>> rounds(List<Write> writes) {
        List<List<Part>> rounds = new ArrayList<>(List.of(new ArrayList<>()));
        Map<String, Integer> done = new HashMap<>();
        for (Write write : writes) {
            int round = done.merge(write.table(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(new Part(write.sql(), write.args()));
        }
        return rounds;
    }

    private void put(List<Expectation> inOrder, List<List<Part>> rounds) {
        List<Expectation> byRow = inOrder.stream()
                .filter(expected -> expected.guarded() || !byBucket(expected))
                .toList();
        Expectation last = Iterables.getLast(byRow, null);
        Part moving = last != null && last.guarded() ? moving(last) : null;
        byRow.subList(0, byRow.size() - (moving == null ? 0 : 1)).forEach(this::demandRow);
        demand(moving, checks(inOrder), rounds.get(0));
        rounds.subList(1, rounds.size()).forEach(this::together);
    }

    private void demandRow(Expectation expected) {
        BoundaryKey key = expected.key();
        if (expected.guarded()) {
            demand(moving(expected), ImmutableList.of(), ImmutableList.of());
            return;
        }
        if (expected.absent()) {
            // only a row can be locked
            script.update(ABSENT, ImmutableList.of(key.kind(), key.id()));
        }
        Part unmoved = new Part(CHECKED_BY_ROW, ImmutableList.of(key.kind(), key.id(), revision(expected)));
        demand(null, ImmutableList.of(unmoved), ImmutableList.of());
    }

    private static Part moving(Expectation expected) {
        BoundaryKey key = expected.key();
        return expected.absent()
                ? new Part(START, ImmutableList.of(key.kind(), key.id()))
                : new Part(MOVE_ON, ImmutableList.of(key.kind(), key.id(), revision(expected)));
    }

    /** Checks of what the advisory locks keep from moving. */
    private static List<Part> checks(List<Expectation> inOrder) {
        List<Expectation> checked = inOrder.stream()
                .filter(expected -> !expected.guarded() && byBucket(expected))
                .toList();
        if (checked.size() > FEW) {
            return ImmutableList.of(new Part(
                    ALL_CHECKED,
                    ImmutableList.of(
                            Arg.column(checked, expected -> expected.key().kind()),
                            Arg.column(checked, expected -> expected.key().id()),
                            Arg.column(checked, PostgresCommit::revision))));
        }
        return checked.stream()
                .map(one -> new Part(
                        CHECKED, ImmutableList.of(one.key().kind(), one.key().id(), revision(one))))
                .toList();
    }

    /** One statement that writes, and fails unless the guard has moved and the checks hold. */
    private void demand(@Nullable Part moving, List<Part> checks, List<Part> writes) {
        List<Part> conditions = new ArrayList<>(checks);
        List<Part> parts = new ArrayList<>(writes);
        if (moving != null) {
            conditions.add(0, new Part(MOVED, ImmutableList.of()));
            parts.add(0, moving);
        }
        if (conditions.isEmpty()) {
            together(writes);
            return;
        }
        List<Arg> args = new ArrayList<>();
        conditions.forEach(condition -> args.addAll(condition.args()));
        String all = String.join(" AND ", conditions.stream().map(Part::sql).toList());
        together(parts, new Part("SELECT 1 / CASE WHEN " + all + " THEN 1 ELSE 0 END", args));
    }

    private void together(List<Part> writes) {
        if (!writes.isEmpty()) {
            int last = writes.size() - 1;
            together(writes.subList(0, last), writes.get(last));
        }
    }

    /** A guard that moves is the first of the parts, and so called. */
    private void together(List<Part> parts, Part main) {
        StringBuilder sql = new StringBuilder();
        List<Arg> args = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            sql.append(i == 0 ? "WITH moved" : ", w" + i)
                    .append(" AS (")
                    .append(part.sql())
                    .append(")\n");
            args.addAll(part.args());
        }
        sql.append(main.sql());
        args.addAll(main.args());
        script.update(sql.toString(), Collections.unmodifiableList(args));
    }

    /** Takes the advisory locks that keep these from changing, or others from standing on them. */
    static void lock(List<Expectation> expected, Script script) {
        SortedMap<Integer, Integer> moving = new TreeMap<>();
        for (Expectation one : expected) {
            if (byBucket(one)) {
                moving.merge(bucket(one.key()), one.guarded() ? 1 : 0, Math::max);
            }
        }
        if (moving.size() > FEW) {
            script.update(
                    LOCK_ALL,
                    ImmutableList.of(Arg.column(moving.keySet(), Arg::count), Arg.column(moving.values(), Arg::count)));
        } else if (!moving.isEmpty()) {
            List<String> locks = moving.values().stream()
                    .map(exclusive -> exclusive == 1 ? LOCK : LOCK_SHARED)
                    .toList();
            script.update(
                    "SELECT " + String.join(", ", locks),
                    moving.keySet().stream().map(Arg::count).toList());
        }
    }

    private static boolean byBucket(Expectation expected) {
        int kind = expected.key().kindNumber();
        return kind == BoundaryKey.POLICY || kind == BoundaryKey.MEMBER;
    }

    private static int bucket(BoundaryKey key) {
        return key.kindNumber() == BoundaryKey.POLICY ? 0 : 1 + Math.floorMod(key.hashCode(), BUCKETS);
    }

    private static Arg revision(Expectation expected) {
        return Arg.number(expected.revision().value());
    }
}
