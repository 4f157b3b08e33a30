package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.parley.InvalidValueException;
import dev.parley.model.BodyFormat;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.ForumId;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PostId;
import dev.parley.model.ReplyPath;
import dev.parley.model.ReportId;
import dev.parley.model.Revision;
import dev.parley.model.SubmissionId;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.moderation.Action;
import dev.parley.order.Cursor;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What is one word, one time or one number: ids, handles, kinds, cursors. */
final class Words {
    private static final String UUID_FORM = " (a UUID of 36 characters)";
    private static final Pattern UUID_CHARACTERS =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");
    private static final Pattern DURATION =
            Pattern.compile("P(\\d{1,9}D)?(T(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?)?");

    static final Scalar<ForumId> FORUM_ID =
            Scalar.of("a forum id (1 to 64 of a-z 0-9 . _ -)", ForumId::new, ForumId::value);
    static final Scalar<MemberId> MEMBER_ID = Scalar.of(
            "a member id (1 to 64 code points, no control characters, no space at either end)",
            MemberId::new,
            MemberId::value);
    static final Scalar<Handle> HANDLE = Scalar.of(
            "a handle (1 to 64 letters, digits, dots, low lines, hyphens or single inner spaces)",
            Handle::new,
            Handle::value);
    static final Scalar<ThreadId> THREAD_ID = Scalar.of("a thread id" + UUID_FORM, ThreadId::parse, ThreadId::toString);
    static final Scalar<PostId> POST_ID = Scalar.of("a post id" + UUID_FORM, PostId::parse, PostId::toString);
    static final Scalar<SubmissionId> SUBMISSION_ID =
            Scalar.of("a submission id" + UUID_FORM, SubmissionId::parse, SubmissionId::toString);
    static final Scalar<ReportId> REPORT_ID = Scalar.of("a report id" + UUID_FORM, ReportId::parse, ReportId::toString);
    static final Scalar<CommandId> COMMAND_ID =
            Scalar.of("a command id" + UUID_FORM, CommandId::parse, CommandId::toString);

    /** The stand-in of an erased author. */
    static final Scalar<UUID> SURROGATE = Scalar.of(
            "a surrogate" + UUID_FORM, text -> inForm(UUID_CHARACTERS, text, UUID::fromString), UUID::toString);

    static final Scalar<Tag> TAG = Scalar.of("a tag (one line of 1 to 64 code points)", Tag::new, Tag::name);
    static final Scalar<Mood> MOOD = Scalar.of("a mood (1 to 32 of a-z 0-9 -)", Mood::new, Mood::name);
    static final Scalar<HugKind> HUG_KIND =
            Scalar.of("a kind of hugs (1 to 32 of a-z 0-9 -)", HugKind::new, HugKind::name);
    static final Scalar<BodyFormat> BODY_FORMAT =
            Scalar.of("a body format (1 to 32 of a-z 0-9 -)", BodyFormat::new, BodyFormat::id);
    static final Scalar<Digest> DIGEST =
            Scalar.of("a digest (64 lower-case hexadecimal digits)", Digest::new, Digest::hex);
    static final Scalar<Cursor> CURSOR = Scalar.of("a cursor as a page gave it", Cursor::parse, Cursor::text);
    static final Scalar<Action> ACTION = Scalar.words(Action.class);

    static final Codec<Revision> REVISION = Numbers.longFrom(0).as(Revision::new, Revision::value);

    /** RFC 3339 in UTC; written with at most six decimals and without trailing zeros. */
    static final Scalar<Instant> TIME_OF =
            Scalar.of("a time (RFC 3339 in UTC, such as 2026-01-02T03:04:05.12Z)", Words::parseTime, Words::printTime);

    /** ISO 8601, as the appendix A of RFC 3339 has it, in days and less. */
    static final Scalar<Duration> DURATION_OF =
            Scalar.of("a duration (ISO 8601, such as PT1M30S)", Words::parseDuration, Duration::toString);

    /** The post numbers from the root down to the post. */
    static final Codec<ReplyPath> PATH = Containers.list(Numbers.intFrom(1))
            .as(
                    numbers -> new ReplyPath(ImmutableIntArray.copyOf(numbers)),
                    path -> ImmutableList.copyOf(path.numbers().asList()));

    private Words() {}

    private static Instant parseTime(String text) {
        return inForm(TIME, text, spelled -> Times.kept(Instant.parse(spelled)));
    }

    /** {@link Instant#toString} gives the decimals in groups of three. */
    private static String printTime(Instant time) {
        String grouped = Times.kept(time).toString();
        int point = grouped.indexOf('.');
        if (point < 0) {
            return grouped;
        }
        int end = grouped.length() - 1;
        while (grouped.charAt(end - 1) == '0') {
            end--;
        }
        return grouped.substring(0, end) + "Z";
    }

    private static Duration parseDuration(String text) {
        return inForm(DURATION, text, Duration::parse);
    }

    private static <T> T inForm(Pattern form, String text, Function<String, T> parse) {
        if (!form.matcher(text).matches()) {
            throw malformed(text);
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw malformed(text);
        }
    }

    private static InvalidValueException malformed(String text) {
        return new InvalidValueException("word.malformed", InvalidValueException.quoted(text) + " is malformed");
    }
}
