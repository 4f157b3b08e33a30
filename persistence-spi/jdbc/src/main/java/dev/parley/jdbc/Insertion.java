package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** That rows of one table are put with all of their columns. A constant: equal to itself only. */
final class Insertion {
    /** The columns that a tail is. */
    static final ImmutableList<String> TAIL = ImmutableList.of(
            "last_number",
            "last_created",
            "visible_posts",
            "withdrawn_posts",
            "hidden_posts",
            "removed_posts",
            "erased_posts",
            "hugs",
            "hug_counts",
            "bump_number",
            "bump_at",
            "repliers",
            "heat",
            "logged");

    private static final ImmutableList<String> THREAD = ImmutableList.<String>builder()
            .add(
                    "forum",
                    "title",
                    "opener",
                    "created",
                    "last_activity",
                    "state",
                    "listing",
                    "pinned",
                    "locked",
                    "details")
            .addAll(TAIL)
            .build();
    static final Insertion FORUMS = Insertion.upsert(
            "parley_forums", ImmutableList.of("id"), "name", "parent", "sort_position", "state", "details");
    static final Insertion POLICY = Insertion.upsert("parley_policy", ImmutableList.of("only_row"), "logged");
    static final Insertion MEMBERS = Insertion.upsert(
            "parley_members", ImmutableList.of("id"), "handle", "display_name", "since", "logged", "details");
    static final Insertion HANDLES = Insertion.upsert("parley_handles", ImmutableList.of("folded"), "member");
    static final Insertion THREADS =
            Insertion.upsert("parley_threads", ImmutableList.of("id"), THREAD.toArray(String[]::new));
    static final Insertion TAGS = Insertion.fresh(
            "parley_thread_tags", "forum", "tag", "thread", "state", "listing", "created", "last_activity");
    static final Insertion POSTS = Insertion.fresh(
            "parley_posts",
            "thread",
            "number",
            "id",
            "author",
            "reply_to",
            "path",
            "created",
            "bumping",
            "state",
            "hug_rank",
            "tally",
            "withholdings",
            "body_format",
            "body_text",
            "content");
    static final Insertion VERSIONS = Insertion.upsert(
            "parley_versions",
            ImmutableList.of("thread", "post", "version"),
            "body_format",
            "body_text",
            "mood",
            "replaced_by",
            "replaced_at",
            "reason");
    static final Insertion HUGS = Insertion.upsert(
            "parley_hugs", ImmutableList.of("post", "giver", "kind"), "thread", "recipient", "given_at");
    static final Insertion PARTICIPANTS = Insertion.upsert(
            "parley_participants", ImmutableList.of("thread", "author"), "visible_posts", "last_number", "last_at");
    static final Insertion READINGS =
            Insertion.upsert("parley_readings", ImmutableList.of("member", "thread"), "read_up_to");
    static final Insertion LOG = Insertion.fresh(
            "parley_log",
            "boundary_kind",
            "boundary",
            "log_position",
            "logged_at",
            "actor",
            "command",
            "action",
            "post",
            "subject",
            "details");

    /** Never an upsert: a key that is there already is the last defence against doing a thing twice. */
    static final Insertion RECEIPTS =
            Insertion.fresh("parley_receipts", "actor", "command", "digest", "result", "received_at");

    private final String table;
    private final ImmutableList<String> key;
    private final ImmutableList<String> rest;
    private final boolean replacing;

    private Insertion(String table, List<String> key, List<String> rest, boolean replacing) {
        this.table = table;
        this.key = ImmutableList.copyOf(key);
        this.rest = ImmutableList.copyOf(rest);
        this.replacing = replacing;
    }

    /** Rows that are not there yet; one that is, is an error. */
    static Insertion fresh(String table, String... columns) {
        return new Insertion(table, ImmutableList.copyOf(columns), ImmutableList.of(), false);
    }

    /** Rows that are put whether or not one with the same key is there. */
    static Insertion upsert(String table, List<String> key, String... rest) {
        return new Insertion(table, key, ImmutableList.copyOf(rest), true);
    }

    String table() {
        return table;
    }

    ImmutableList<String> key() {
        return key;
    }

    ImmutableList<String> rest() {
        return rest;
    }

    ImmutableList<String> columns() {
        return ImmutableList.<String>builder().addAll(key).addAll(rest).build();
    }

    boolean replacing() {
        return replacing;
    }
}
