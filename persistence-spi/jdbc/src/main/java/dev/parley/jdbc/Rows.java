package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import dev.parley.model.Boundary;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.ReplyPath;
import dev.parley.model.Result;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.model.Withholdings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which columns make a record, and how. What is read here is what {@link Writes} has put there. */
final class Rows {
    static final String THREAD = "details, last_number, last_created, visible_posts, withdrawn_posts, hidden_posts,"
            + " removed_posts, erased_posts, hug_counts, bump_number, bump_at, repliers, heat, logged";
    static final String POST = "id, thread, number, author, reply_to, path, created, bumping, body_format, body_text,"
            + " content, withholdings, tally";
    static final String VERSION =
            "thread, post, version, body_format, body_text, mood, replaced_by, replaced_at, reason";
    static final String HUG = "post, recipient, giver, kind, given_at";
    static final String PARTICIPANT = "thread, author, visible_posts, last_number, last_at";
    static final String READING = "member, thread, read_up_to";
    static final String RECEIPT = "actor, command, digest, result, received_at";
    static final String LOG =
            "boundary_kind, boundary, log_position, logged_at, actor, command, action, post, subject, details";

    private Rows() {}

    static DiscussionThread thread(Cells cells) throws SQLException {
        return thread(cells, Words.read(cells.text(), DiscussionThread.class));
    }

    /** A thread where there is one: after an outer join its columns may hold nothing. */
    static Optional<DiscussionThread> threadIfAny(Cells cells) throws SQLException {
        String details = cells.textOrNull();
        return details == null
                ? Optional.empty()
                : Optional.of(thread(cells, Words.read(details, DiscussionThread.class)));
    }

    private static DiscussionThread thread(Cells cells, DiscussionThread details) throws SQLException {
        return details.withTail(tail(cells));
    }

    private static Tail tail(Cells cells) throws SQLException {
        int lastNumber = cells.count();
        Instant lastCreated = cells.time();
        StateCounts posts = new StateCounts(cells.count(), cells.count(), cells.count(), cells.count(), cells.count());
        HugCounts hugs = Words.read(cells.textOrNull(), HugCounts.class, HugCounts.NONE);
        OptionalInt bumpNumber = cells.countIfAny();
        Long bumpAt = cells.numberOrNull();
        Optional<Bump> bump = bumpAt == null
                ? Optional.empty()
                : Optional.of(new Bump(bumpNumber.orElseThrow(), Times.ofMicros(bumpAt)));
        return new Tail(lastNumber, lastCreated, posts, hugs, bump, cells.count(), cells.number(), cells.number());
    }

    static Post post(Cells cells) throws SQLException {
        PostId id = new PostId(cells.uuid());
        ThreadId thread = new ThreadId(cells.uuid());
        int number = cells.count();
        Author author = Words.author(cells.text());
        OptionalInt replyTo = cells.countIfAny();
        ReplyPath path = ReplyPath.ofBytes(cells.bytes());
        Instant created = cells.time();
        Bumping bumping = Words.bumping(cells.count());
        PostContent content = content(body(cells), cells.textOrNull());
        return new Post(
                id,
                thread,
                number,
                author,
                replyTo,
                path,
                created,
                bumping,
                content,
                Words.read(cells.textOrNull(), Withholdings.class, Withholdings.NONE),
                Words.read(cells.textOrNull(), HugCounts.class, HugCounts.NONE));
    }

    private static Body body(Cells cells) throws SQLException {
        return new Body(new BodyFormat(cells.text()), cells.text());
    }

    private static PostContent content(Body body, @Nullable String json) {
        return json == null ? PostContent.of(body) : withBody(Words.read(json, PostContent.class), body);
    }

    static PostContent withBody(PostContent content, Body body) {
        return new PostContent(
                body,
                content.mood(),
                content.contentWarning(),
                content.quotes(),
                content.attachments(),
                content.named(),
                content.writtenHugs(),
                content.versions(),
                content.lastEdit());
    }

    static PostVersion version(Cells cells) throws SQLException {
        return new PostVersion(
                new ThreadId(cells.uuid()),
                cells.count(),
                cells.count(),
                body(cells),
                Optional.ofNullable(cells.textOrNull()).map(Mood::new),
                Words.author(cells.text()),
                cells.time(),
                Optional.ofNullable(cells.textOrNull()));
    }

    static Hug hug(Cells cells) throws SQLException {
        return new Hug(
                new PostId(cells.uuid()),
                Words.author(cells.text()),
                Words.author(cells.text()),
                new HugKind(cells.text()),
                cells.time());
    }

    static Participant participant(Cells cells) throws SQLException {
        return new Participant(
                new ThreadId(cells.uuid()), Words.author(cells.text()), cells.count(), cells.count(), cells.time());
    }

    static Reading reading(Cells cells) throws SQLException {
        return new Reading(new MemberId(cells.text()), new ThreadId(cells.uuid()), cells.count());
    }

    static Member member(Cells cells) throws SQLException {
        return Words.read(cells.text(), Member.class);
    }

    static Receipt receipt(Cells cells) throws SQLException {
        return new Receipt(
                new MemberId(cells.text()),
                new CommandId(cells.uuid()),
                new Digest(cells.text()),
                Words.read(cells.text(), Result.class),
                cells.time());
    }

    static LogEntry logEntry(Cells cells) throws SQLException {
        Boundary boundary = BoundaryKey.boundary(cells.count(), cells.bytes());
        long position = cells.number();
        Instant at = cells.time();
        Optional<MemberId> actor = Optional.ofNullable(cells.textOrNull()).map(MemberId::new);
        CommandId command = new CommandId(cells.uuid());
        String action = cells.text();
        OptionalInt post = cells.countIfAny();
        Optional<MemberId> subject = Optional.ofNullable(cells.textOrNull()).map(MemberId::new);
        String details = cells.textOrNull();
        return details == null
                ? new LogEntry(
                        boundary,
                        position,
                        at,
                        actor,
                        command,
                        action,
                        ImmutableList.of(),
                        post,
                        subject,
                        Optional.empty(),
                        Optional.empty())
                : Words.read(details, LogEntry.class);
    }
}
