package dev.parley.jackson.format;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.Violation;
import dev.parley.model.Attachment;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.BodyFormat;
import dev.parley.model.Boundary;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.Greetings;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.Participant;
import dev.parley.model.Permission;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Quote;
import dev.parley.model.Reading;
import dev.parley.model.Reason;
import dev.parley.model.Receipt;
import dev.parley.model.ReplyPath;
import dev.parley.model.ReportId;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.model.RoleGrants;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;
import dev.parley.model.StateCounts;
import dev.parley.model.SubmissionId;
import dev.parley.model.Tag;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.model.WrittenHug;
import dev.parley.model.WrittenHugs;
import dev.parley.moderation.Action;
import dev.parley.order.Cursor;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.view.AuthorView;
import dev.parley.view.EditView;
import dev.parley.view.ForumHeading;
import dev.parley.view.ForumView;
import dev.parley.view.HugView;
import dev.parley.view.LockView;
import dev.parley.view.LogEntryView;
import dev.parley.view.MemberView;
import dev.parley.view.ParticipantView;
import dev.parley.view.PinView;
import dev.parley.view.PostPage;
import dev.parley.view.PostView;
import dev.parley.view.ThreadPage;
import dev.parley.view.ThreadView;
import dev.parley.view.VersionView;
import dev.parley.view.WithholdingView;
import java.util.Optional;

/** Every type that has a format. A new type is added here and in the class of its topic. */
public final class Formats {
    private static final ImmutableMap<Class<?>, Scalar<?>> SCALARS = scalars();
    private static final ImmutableMap<Class<?>, Codec<?>> CODECS = codecs();
    private static final ImmutableMap<Class<?>, Writing<?>> WRITINGS = writings();

    private Formats() {}

    /**
     * The types that are plain strings, and can be keys of maps.
     *
     * @return their classes
     */
    public static ImmutableSet<Class<?>> strings() {
        return SCALARS.keySet();
    }

    /**
     * The types that can be read and written: what is kept, and what comes in. Cases of sealed types are among them.
     *
     * @return their classes
     */
    public static ImmutableSet<Class<?>> readable() {
        return CODECS.keySet();
    }

    /**
     * The types that can be written: all that are readable, and the views.
     *
     * @return their classes
     */
    public static ImmutableSet<Class<?>> writable() {
        return WRITINGS.keySet();
    }

    /**
     * The format of a type that is a plain string.
     *
     * @param type the type
     * @param <T> the type
     * @return its format, empty where it has none of this kind
     */
    public static <T> Optional<Scalar<T>> string(Class<T> type) {
        @SuppressWarnings("unchecked") // The builder takes a class only with a format of that class.
        Scalar<T> format = (Scalar<T>) SCALARS.get(type);
        return Optional.ofNullable(format);
    }

    /**
     * The format of a type that can be read.
     *
     * @param type the type
     * @param <T> the type
     * @return its format, empty where it has none of this kind
     */
    public static <T> Optional<Codec<T>> reading(Class<T> type) {
        @SuppressWarnings("unchecked") // The builder takes a class only with a format of that class.
        Codec<T> format = (Codec<T>) CODECS.get(type);
        return Optional.ofNullable(format);
    }

    /**
     * The format of a type that can be written.
     *
     * @param type the type
     * @param <T> the type
     * @return its format, empty where it has none
     */
    public static <T> Optional<Writing<T>> writing(Class<T> type) {
        @SuppressWarnings("unchecked") // The builder takes a class only with a format of that class.
        Writing<T> format = (Writing<T>) WRITINGS.get(type);
        return Optional.ofNullable(format);
    }

    private static ImmutableMap<Class<?>, Scalar<?>> scalars() {
        Strings strings = new Strings();
        strings.add(BodyFormat.class, Words.BODY_FORMAT);
        strings.add(CommandId.class, Words.COMMAND_ID);
        strings.add(Cursor.class, Words.CURSOR);
        strings.add(Digest.class, Words.DIGEST);
        strings.add(ForumId.class, Words.FORUM_ID);
        strings.add(Handle.class, Words.HANDLE);
        strings.add(HugKind.class, Words.HUG_KIND);
        strings.add(MemberId.class, Words.MEMBER_ID);
        strings.add(Mood.class, Words.MOOD);
        strings.add(PostId.class, Words.POST_ID);
        strings.add(ReportId.class, Words.REPORT_ID);
        strings.add(SubmissionId.class, Words.SUBMISSION_ID);
        strings.add(Tag.class, Words.TAG);
        strings.add(ThreadId.class, Words.THREAD_ID);
        strings.add(Action.class, Scalar.words(Action.class));
        strings.add(Bumping.class, Scalar.words(Bumping.class));
        strings.add(ForumState.class, Scalar.words(ForumState.class));
        strings.add(Greetings.class, Scalar.words(Greetings.class));
        strings.add(Listing.class, Scalar.words(Listing.class));
        strings.add(LockScope.class, Scalar.words(LockScope.class));
        strings.add(Permission.class, Scalar.words(Permission.class));
        strings.add(PinScope.class, Scalar.words(PinScope.class));
        strings.add(PostOrder.class, Scalar.words(PostOrder.class));
        strings.add(PostState.class, Scalar.words(PostState.class));
        strings.add(SanctionKind.class, Scalar.words(SanctionKind.class));
        strings.add(ThreadOrder.class, Scalar.words(ThreadOrder.class));
        strings.add(WrittenHugs.class, Scalar.words(WrittenHugs.class));
        return strings.all.buildOrThrow();
    }

    private static ImmutableMap<Class<?>, Codec<?>> codecs() {
        Codecs codecs = new Codecs();
        codecs.add(Attachment.class, PostFormat.ATTACHMENT);
        codecs.add(Body.class, PostFormat.BODY);
        codecs.add(BodyInput.class, WritingCommandFormat.BODY);
        codecs.add(Bump.class, ThreadFormat.BUMP);
        codecs.add(DiscussionThread.class, ThreadFormat.THREAD);
        codecs.add(Forum.class, ForumFormat.FORUM);
        codecs.add(ForumSettings.class, ForumFormat.SETTINGS);
        codecs.add(Hug.class, PostFormat.HUG);
        codecs.add(HugCounts.class, PostFormat.HUG_COUNTS);
        codecs.add(Lock.class, ThreadFormat.LOCK);
        codecs.add(LogEntry.class, LogFormat.LOG_ENTRY);
        codecs.add(Member.class, MemberFormat.MEMBER);
        codecs.add(Participant.class, PostFormat.PARTICIPANT);
        codecs.add(Pin.class, ThreadFormat.PIN);
        codecs.add(Policy.class, ForumFormat.POLICY);
        codecs.add(Post.class, PostFormat.POST);
        codecs.add(PostContent.class, PostFormat.CONTENT);
        codecs.add(PostVersion.class, PostFormat.VERSION);
        codecs.add(Quote.class, PostFormat.QUOTE);
        codecs.add(Reading.class, MemberFormat.READING);
        codecs.add(Reason.class, LogFormat.REASON);
        codecs.add(Receipt.class, LogFormat.RECEIPT);
        codecs.add(ReplyPath.class, Words.PATH);
        codecs.add(Revision.class, Words.REVISION);
        codecs.add(RoleGrants.class, ForumFormat.GRANTS);
        codecs.add(Sanction.class, MemberFormat.SANCTION);
        codecs.add(StateCounts.class, ThreadFormat.STATE_COUNTS);
        codecs.add(Tail.class, ThreadFormat.TAIL);
        codecs.add(Violation.class, LogFormat.VIOLATION);
        codecs.add(Withholding.class, PostFormat.WITHHOLDING);
        codecs.add(Withholdings.class, PostFormat.WITHHOLDINGS);
        codecs.add(WrittenHug.class, PostFormat.WRITTEN_HUG);
        codecs.addUnion(Author.class, PostFormat.AUTHOR);
        codecs.addUnion(Boundary.class, LogFormat.BOUNDARY);
        codecs.addUnion(Command.class, CommandFormat.COMMAND);
        codecs.addUnion(Result.class, LogFormat.RESULT);
        return codecs.all.putAll(SCALARS).buildOrThrow();
    }

    private static ImmutableMap<Class<?>, Writing<?>> writings() {
        Writings writings = new Writings();
        writings.add(EditView.class, PostViewFormat.EDIT);
        writings.add(ForumHeading.class, ThreadViewFormat.HEADING);
        writings.add(ForumView.class, ThreadViewFormat.FORUM);
        writings.add(HugView.class, PostViewFormat.HUG);
        writings.add(LockView.class, ThreadViewFormat.LOCK);
        writings.add(LogEntryView.class, PostViewFormat.LOG_ENTRY);
        writings.add(MemberView.class, ThreadViewFormat.MEMBER);
        writings.add(ParticipantView.class, PostViewFormat.PARTICIPANT);
        writings.add(PinView.class, ThreadViewFormat.PIN);
        writings.add(PostPage.class, PostViewFormat.PAGE);
        writings.add(PostView.class, PostViewFormat.POST);
        writings.add(ThreadPage.class, ThreadViewFormat.PAGE);
        writings.add(ThreadView.class, ThreadViewFormat.THREAD);
        writings.add(VersionView.class, PostViewFormat.VERSION);
        writings.add(WithholdingView.class, PostViewFormat.WITHHOLDING);
        writings.add(AuthorView.class, PostViewFormat.AUTHOR);
        writings.add(AuthorView.Named.class, PostViewFormat.AUTHOR::write);
        writings.add(AuthorView.Alias.class, PostViewFormat.AUTHOR::write);
        writings.add(AuthorView.Ghost.class, PostViewFormat.AUTHOR::write);
        writings.add(AuthorView.Erased.class, PostViewFormat.AUTHOR::write);
        return writings.all.putAll(CODECS).buildOrThrow();
    }

    /** Takes a class only together with a format of that class. */
    private static final class Strings {
        private final ImmutableMap.Builder<Class<?>, Scalar<?>> all = ImmutableMap.builder();

        <T> void add(Class<T> type, Scalar<T> format) {
            all.put(type, format);
        }
    }

    /** Takes a class only together with a format of that class. */
    private static final class Codecs {
        private final ImmutableMap.Builder<Class<?>, Codec<?>> all = ImmutableMap.builder();

        <T> void add(Class<T> type, Codec<T> format) {
            all.put(type, format);
        }

        <T> void addUnion(Class<T> type, UnionCodec<T> format) {
            all.put(type, format);
            format.cases().forEach(one -> all.put(one, format.only(one)));
        }
    }

    /** Takes a class only together with a format of that class. */
    private static final class Writings {
        private final ImmutableMap.Builder<Class<?>, Writing<?>> all = ImmutableMap.builder();

        <T> void add(Class<T> type, Writing<T> format) {
            all.put(type, format);
        }
    }
}
