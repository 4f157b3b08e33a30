package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Attachment;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import dev.parley.model.Boundary;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.Greetings;
import dev.parley.model.Handle;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.Permission;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Quote;
import dev.parley.model.Reason;
import dev.parley.model.ReplyPath;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;
import dev.parley.model.StateCounts;
import dev.parley.model.Tag;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.model.WrittenHug;
import dev.parley.model.WrittenHugs;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Records with values at the limits in every field: four-byte characters, combining marks, right-to-left text, spaces
 * at the ends, microseconds, the first and the last year, the largest numbers, texts that are empty and texts that are
 * not there.
 */
final class Laden {
    /** Four bytes in UTF-8, two chars in Java. */
    static final String HUGGING = "\uD83E\uDD17";

    /** A letter with two marks that no single character stands for; Hebrew; a zero-width joiner. */
    static final String MARKED = "q\u0323\u0307 \u05E9\u05DC\u05D5\u05DD a\u200Db '\"\\%_;-- \uFFFD";

    static final Instant MICROS = Instant.parse("2026-02-28T23:59:59.123457Z");

    private final Fresh fresh;

    Laden(Fresh fresh) {
        this.fresh = fresh;
    }

    private static String most(int codePoints) {
        return HUGGING.repeat(codePoints);
    }

    /** The id of a member with letters, marks and a four-byte character, of the greatest length. */
    MemberId member() {
        String word = "e\u0301-" + HUGGING + "-" + fresh.word();
        return new MemberId(
                word + most(MemberId.MAX_LENGTH - (int) word.codePoints().count()));
    }

    ImmutableList<Author> authors() {
        return ImmutableList.of(
                Author.named(member()),
                new Author.Alias("Älias " + fresh.word()),
                new Author.Ghost(HUGGING + fresh.word()),
                new Author.Erased(new UUID(
                        Long.MIN_VALUE, Long.MIN_VALUE | fresh.command().value().getLeastSignificantBits())));
    }

    Withholdings withholdings() {
        return Withholdings.NONE
                .with(new Withholding(
                        fresh.command(),
                        PostState.WITHDRAWN,
                        Optional.of(member()),
                        0,
                        Times.MIN,
                        Optional.empty(),
                        Optional.empty()))
                .with(new Withholding(
                        fresh.command(),
                        PostState.HIDDEN,
                        Optional.empty(),
                        Integer.MAX_VALUE,
                        Times.MAX,
                        Optional.of(most(Withholding.MAX_REASON_LENGTH)),
                        Optional.of(fresh.command())));
    }

    Forum forum(ForumId id, Optional<ForumId> parent) {
        return new Forum(
                id,
                most(Forum.MAX_NAME_LENGTH),
                MARKED + "\n\n  " + HUGGING,
                parent,
                Integer.MIN_VALUE,
                new ForumSettings(
                        WrittenHugs.MEMBERS,
                        Greetings.NAME,
                        ImmutableSet.of(new Mood("a"), new Mood("0-9")),
                        ImmutableSet.of(HugKind.HUG, new HugKind("thanks")),
                        ImmutableMap.of(
                                Role.MEMBER.name(),
                                new RoleGrants(ImmutableSet.of(Permission.READ), ImmutableSet.of(Permission.REPLY)))),
                ForumState.ARCHIVED);
    }

    Tail tail() {
        return new Tail(
                Integer.MAX_VALUE,
                MICROS,
                new StateCounts(1_000_000_000, 1, 2, 3, 4),
                new HugCounts(ImmutableSortedMap.of(
                        HugKind.HUG, Integer.MAX_VALUE, new HugKind("thanks"), Integer.MAX_VALUE)),
                Optional.of(new Bump(Integer.MAX_VALUE, Times.MAX)),
                1_000_000_000,
                -(1L << 60),
                Long.MAX_VALUE);
    }

    DiscussionThread thread(ThreadId id, ForumId forum) {
        return new DiscussionThread(
                id,
                forum,
                most(DiscussionThread.MAX_TITLE_LENGTH),
                new Author.Ghost(MARKED),
                ImmutableSet.of(new Tag("Tag"), new Tag("tag"), new Tag("täg"), new Tag(HUGGING)),
                Times.MIN,
                Listing.UNLISTED,
                withholdings(),
                Optional.of(new Lock(
                        LockScope.EVERYTHING, member(), 3, MICROS, Optional.of(MARKED), Optional.of(Times.MAX))),
                Optional.of(new Pin(PinScope.EVERYWHERE, member(), Times.MIN, Optional.of(MICROS))),
                Optional.of(DiscussionThread.MAX_SLOW_MODE),
                OptionalInt.of(Integer.MAX_VALUE),
                ImmutableSortedMap.of("", "", "Key", "  " + MARKED + "\t\n ", "key", HUGGING),
                tail());
    }

    PostContent content(String text) {
        return new PostContent(
                new Body(BodyFormat.MARKDOWN, text),
                Optional.of(new Mood("fine")),
                Optional.of(most(PostContent.MAX_WARNING_LENGTH)),
                ImmutableList.of(new Quote(fresh.thread(), Integer.MAX_VALUE), new Quote(fresh.thread(), 1)),
                ImmutableList.of(
                        new Attachment("Key", "image/png", "", 0),
                        new Attachment("key", most(9), MARKED, Long.MAX_VALUE)),
                ImmutableSet.of(member(), new MemberId("A"), new MemberId("a")),
                ImmutableList.of(
                        new WrittenHug(ImmutableSet.of(new MemberId("b"), new MemberId("a")), 9),
                        new WrittenHug(ImmutableSet.of(member()), 2)),
                Integer.MAX_VALUE,
                Optional.of(MICROS));
    }

    /** Text with spaces at both ends. */
    static String text() {
        return "  " + MARKED + "\n\n\t" + HUGGING + "   ";
    }

    Post post(ThreadId thread, PostId id, int number, Author author) {
        return new Post(
                id,
                thread,
                number,
                author,
                OptionalInt.of(number - 1),
                ReplyPath.root(number - 1).answeredBy(number),
                MICROS,
                Bumping.QUIET,
                content(text()),
                withholdings(),
                new HugCounts(ImmutableSortedMap.of(new HugKind("0"), 1, HugKind.HUG, Integer.MAX_VALUE)));
    }

    PostVersion version(ThreadId thread, int post, int version, Optional<String> reason) {
        return new PostVersion(
                thread,
                post,
                version,
                new Body(BodyFormat.BBCODE, text()),
                reason.map(given -> new Mood("sad")),
                new Author.Alias(HUGGING),
                Times.MAX,
                reason);
    }

    Member member(MemberId id) {
        return new Member(
                id,
                new Handle("Änne.O-k_ 9"),
                most(Member.MAX_NAME_LENGTH),
                MICROS,
                ImmutableSet.of(
                        new Sanction(
                                fresh.command(),
                                SanctionKind.SUSPENDED,
                                member(),
                                0,
                                Times.MIN,
                                Optional.empty(),
                                Optional.empty()),
                        new Sanction(
                                fresh.command(),
                                SanctionKind.WARNED,
                                member(),
                                Integer.MAX_VALUE,
                                MICROS,
                                Optional.of(Times.MAX),
                                Optional.of(MARKED))),
                ImmutableSet.of(new MemberId("Z"), new MemberId("z"), member()),
                Long.MAX_VALUE);
    }

    LogEntry entry(Boundary boundary, long position) {
        return new LogEntry(
                boundary,
                position,
                MICROS,
                Optional.of(member()),
                fresh.command(),
                "a-long-action-of-32-characters--".replaceAll("[0-9]", "x"),
                ImmutableList.of(
                        Reason.of("b.second", "max", ""),
                        new Reason("a.first", ImmutableSortedMap.of("", MARKED, "who", HUGGING))),
                OptionalInt.of(Integer.MAX_VALUE),
                Optional.of(member()),
                Optional.of(fresh.forum()),
                Optional.of(new HugKind("a-kind-of-hug-with-32-characters")));
    }

    LogEntry bareEntry(Boundary boundary, long position) {
        return LogEntry.of(boundary, position, Times.MIN, Optional.empty(), fresh.command(), "x");
    }

    CommandId command() {
        return fresh.command();
    }
}
