package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.decision.Change;
import dev.parley.model.AuthorOrder;
import dev.parley.model.Body;
import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.Mood;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Tail;
import dev.parley.model.Times;
import dev.parley.model.Withholdings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that put the changes of one commit in place. Used by one thread, and thrown away. */
final class Writes implements Change.Cases {
    /** Up to as many statements are sent one by one, or together where the engine takes that; more go as batches. */
    private static final int MOST_SINGLE = 40;

    private static final String UPDATE_TAIL = "UPDATE parley_threads SET " + Dialect.assignments(Insertion.TAIL, "?")
            + ", last_activity = COALESCE(?, created) WHERE id = ?";
    private static final String OF_POST = " WHERE thread = ? AND number = ?";

    private final Dialect dialect;
    private final List<Write> writes = new ArrayList<>();

    Writes(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * A statement.
     *
     * @param table the table that it changes: statements on different tables do not depend on each other
     * @param sql the statement; the same for several rows makes them a batch
     * @param insertion what it puts; null where it does not put a whole row
     * @param args its arguments
     */
    private record Write(String table, String sql, @Nullable Insertion insertion, List<Arg> args) {}

    private void add(String table, String sql, List<Arg> args) {
        writes.add(new Write(table, sql, null, args));
    }

    private void add(String table, String sql, Arg... args) {
        add(table, sql, ImmutableList.copyOf(args));
    }

    private void put(Insertion what, List<Arg> args) {
        writes.add(new Write(what.table(), dialect.insert(what), what, args));
    }

    private void put(Insertion what, Arg... args) {
        put(what, ImmutableList.copyOf(args));
    }

    /** Whether they are to be statements of a script: few enough, or put together by the engine anyway. */
    boolean asScript() {
        return dialect.takesColumns() || writes.size() <= MOST_SINGLE;
    }

    /** Makes them statements of a script; rows of one table are put together, where the engine can. */
    void into(Script script) {
        if (dialect.takesColumns()) {
            alike().forEach(group -> together(group, script));
        } else {
            writes.forEach(write -> script.update(write.sql(), write.args()));
        }
    }

    private void together(List<Write> group, Script script) {
        Insertion insertion = group.get(0).insertion();
        if (insertion == null || group.size() == 1 || repeats(insertion, group)) {
            group.forEach(write -> script.update(write.sql(), write.args()));
            return;
        }
        ImmutableList.Builder<Arg> columns = ImmutableList.builder();
        for (int column = 0; column < group.get(0).args().size(); column++) {
            int index = column;
            columns.add(Arg.column(group, write -> write.args().get(index)));
        }
        ImmutableList<Arg> args = columns.build();
        script.update(dialect.insertMany(insertion, Lists.transform(args, Arg::elements)), args);
    }

    /** Whether a row is put twice, which a single statement cannot. */
    private static boolean repeats(Insertion insertion, List<Write> group) {
        int key = insertion.replacing() ? insertion.key().size() : 0;
        return key > 0
                && group.stream()
                                .map(write -> Lists.transform(write.args().subList(0, key), Arg::comparable))
                                .distinct()
                                .count()
                        < group.size();
    }

    /** Runs them table by table, the same statements in a row as one batch. */
    void batched(Connection connection, Names names) throws SQLException {
        for (List<Write> group : alike()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(names.in(group.get(0).sql()))) {
                for (Write write : group) {
                    int index = 0;
                    for (Arg arg : write.args()) {
                        index++;
                        arg.bind(statement, index);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** Table by table, in groups of the same statement in a row. */
    private List<List<Write>> alike() {
        List<Write> byTable = new ArrayList<>(writes);
        byTable.sort(Comparator.comparing(Write::table));
        List<List<Write>> groups = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= byTable.size(); to++) {
            if (to == byTable.size()
                    || !byTable.get(to).sql().equals(byTable.get(from).sql())) {
                groups.add(byTable.subList(from, to));
                from = to;
            }
        }
        return groups;
    }

    @Override
    public void putForum(Change.PutForum change) {
        Forum forum = change.forum();
        put(
                Insertion.FORUMS,
                List.of(
                        Arg.text(forum.id().value()),
                        Arg.text(forum.name()),
                        Arg.text(forum.parent().map(ForumId::value).orElse(null)),
                        Arg.count(forum.position()),
                        Arg.text(forum.state().name()),
                        Words.json(forum)));
    }

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {
        put(Insertion.POLICY, List.of(Arg.count(1), Arg.number(change.position())));
    }

    @Override
    public void putMember(Change.PutMember change) {
        Member member = change.member();
        put(
                Insertion.MEMBERS,
                List.of(
                        Arg.text(member.id().value()),
                        Arg.text(member.handle().value()),
                        Arg.text(member.displayName()),
                        Arg.time(member.since()),
                        Arg.number(member.logged()),
                        Words.json(member)));
    }

    @Override
    public void putHandle(Change.PutHandle change) {
        put(
                Insertion.HANDLES,
                List.of(Arg.text(change.folded()), Arg.text(change.member().value())));
    }

    @Override
    public void putThread(Change.PutThread change) {
        DiscussionThread thread = change.thread();
        Arg id = Arg.uuid(thread.id().value());
        Arg forum = Arg.text(thread.forum().value());
        Arg created = Arg.time(thread.created());
        Arg lastActivity = Arg.time(thread.lastActivity());
        Arg state = Words.state(thread.state());
        Arg listing = Words.listing(thread.listing());
        put(
                Insertion.THREADS,
                ImmutableList.<Arg>builder()
                        .add(id, forum, Arg.text(thread.title()), Words.author(thread.opener()))
                        .add(created, lastActivity, state, listing, Words.pinned(thread), Words.locked(thread))
                        .add(Words.json(thread))
                        .addAll(tail(thread.tail()))
                        .build());
        add("parley_thread_tags", "DELETE FROM parley_thread_tags WHERE thread = ?", id);
        thread.tags()
                .forEach(tag ->
                        put(Insertion.TAGS, forum, Arg.text(tag.name()), id, state, listing, created, lastActivity));
    }

    private static List<Arg> tail(Tail tail) {
        return List.of(
                Arg.count(tail.lastNumber()),
                Arg.time(tail.lastCreated()),
                Arg.count(tail.posts().visible()),
                Arg.count(tail.posts().withdrawn()),
                Arg.count(tail.posts().hidden()),
                Arg.count(tail.posts().removed()),
                Arg.count(tail.posts().erased()),
                Arg.number(tail.hugs().total()),
                Words.json(tail.hugs(), HugCounts.NONE),
                Arg.count(tail.lastBump().map(Bump::number).orElse(null)),
                bumpAt(tail),
                Arg.count(tail.repliers()),
                Arg.number(tail.heat()),
                Arg.number(tail.logged()));
    }

    private static Arg bumpAt(Tail tail) {
        return Arg.number(tail.lastBump().map(bump -> Times.micros(bump.at())).orElse(null));
    }

    @Override
    public void putTail(Change.PutTail change) {
        Arg id = Arg.uuid(change.thread().value());
        Arg bumpAt = bumpAt(change.tail());
        add(
                "parley_threads",
                UPDATE_TAIL,
                ImmutableList.<Arg>builder()
                        .addAll(tail(change.tail()))
                        .add(bumpAt, id)
                        .build());
        add(
                "parley_thread_tags",
                "UPDATE parley_thread_tags SET last_activity = COALESCE(?, created) WHERE thread = ?",
                bumpAt,
                id);
    }

    @Override
    public void putPost(Change.PutPost change) {
        Post post = change.post();
        put(
                Insertion.POSTS,
                ImmutableList.<Arg>builder()
                        .add(Arg.uuid(post.thread().value()), Arg.count(post.number()))
                        .add(Arg.uuid(post.id().value()), Words.author(post.author()))
                        .add(Arg.count(
                                post.replyTo().isPresent() ? post.replyTo().getAsInt() : null))
                        .add(Arg.bytes(post.path().bytes()), Arg.time(post.created()), Words.bumping(post.bumping()))
                        .add(Words.state(post.state()), hugRank(post.tally()))
                        .add(Words.json(post.tally(), HugCounts.NONE))
                        .add(Words.json(post.withholdings(), Withholdings.NONE))
                        .addAll(content(post.content()))
                        .build());
    }

    private static Arg hugRank(HugCounts tally) {
        return Arg.number(-tally.total());
    }

    private static List<Arg> content(PostContent content) {
        Body body = content.body();
        Body without = new Body(body.format(), "");
        return List.of(
                Arg.text(body.format().id()),
                Arg.text(body.text()),
                Words.json(Rows.withBody(content, without), PostContent.of(without)));
    }

    @Override
    public void putContent(Change.PutContent change) {
        add(
                "parley_posts",
                "UPDATE parley_posts SET body_format = ?, body_text = ?, content = ?" + OF_POST,
                ImmutableList.<Arg>builder()
                        .addAll(content(change.content()))
                        .add(Arg.uuid(change.thread().value()), Arg.count(change.number()))
                        .build());
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        add(
                "parley_posts",
                "UPDATE parley_posts SET state = ?, withholdings = ?" + OF_POST,
                Words.state(change.withholdings().state()),
                Words.json(change.withholdings(), Withholdings.NONE),
                Arg.uuid(change.thread().value()),
                Arg.count(change.number()));
    }

    @Override
    public void putTally(Change.PutTally change) {
        add(
                "parley_posts",
                "UPDATE parley_posts SET hug_rank = ?, tally = ?" + OF_POST,
                hugRank(change.tally()),
                Words.json(change.tally(), HugCounts.NONE),
                Arg.uuid(change.thread().value()),
                Arg.count(change.number()));
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        PostVersion version = change.version();
        put(
                Insertion.VERSIONS,
                List.of(
                        Arg.uuid(version.thread().value()),
                        Arg.count(version.post()),
                        Arg.count(version.version()),
                        Arg.text(version.body().format().id()),
                        Arg.text(version.body().text()),
                        Arg.text(version.mood().map(Mood::name).orElse(null)),
                        Words.author(version.replacedBy()),
                        Arg.time(version.replacedAt()),
                        Arg.text(version.reason().orElse(null))));
    }

    @Override
    public void putHug(Change.PutHug change) {
        Hug hug = change.hug();
        put(
                Insertion.HUGS,
                List.of(
                        Arg.uuid(hug.post().value()),
                        Words.author(hug.giver()),
                        Arg.text(hug.kind().name()),
                        Arg.uuid(change.thread().value()),
                        Words.author(hug.recipient()),
                        Arg.time(hug.at())));
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        add(
                "parley_hugs",
                "DELETE FROM parley_hugs WHERE post = ? AND giver = ? AND kind = ? AND thread = ?",
                Arg.uuid(change.post().value()),
                Arg.text(AuthorOrder.key(change.giver())),
                Arg.text(change.kind().name()),
                Arg.uuid(change.thread().value()));
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        Participant participant = change.participant();
        put(
                Insertion.PARTICIPANTS,
                List.of(
                        Arg.uuid(participant.thread().value()),
                        Words.author(participant.author()),
                        Arg.count(participant.visiblePosts()),
                        Arg.count(participant.lastNumber()),
                        Arg.time(participant.lastAt())));
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        put(
                Insertion.READINGS,
                List.of(
                        Arg.text(reading.member().value()),
                        Arg.uuid(reading.thread().value()),
                        Arg.count(reading.readUpTo())));
    }

    void append(LogEntry entry) {
        BoundaryKey key = BoundaryKey.of(entry.boundary());
        put(
                Insertion.LOG,
                key.kind(),
                key.id(),
                Arg.number(entry.position()),
                Arg.time(entry.at()),
                Words.member(entry.actor()),
                Arg.uuid(entry.command().value()),
                Arg.text(entry.action()),
                Arg.count(entry.post().isPresent() ? entry.post().getAsInt() : null),
                Words.member(entry.subject()),
                saysMore(entry) ? Words.json(entry) : Arg.text(null));
    }

    void keep(Receipt receipt) {
        put(
                Insertion.RECEIPTS,
                Arg.text(receipt.actor().value()),
                Arg.uuid(receipt.command().value()),
                Arg.text(receipt.digest().hex()),
                Words.json(receipt.result()),
                Arg.time(receipt.at()));
    }

    /** Whether an entry says what no column of its own has. */
    private static boolean saysMore(LogEntry entry) {
        return !entry.reasons().isEmpty()
                || entry.forum().isPresent()
                || entry.hug().isPresent();
    }
}
