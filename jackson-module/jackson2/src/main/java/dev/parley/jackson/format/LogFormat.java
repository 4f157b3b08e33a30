package dev.parley.jackson.format;

import dev.parley.InvalidValueException;
import dev.parley.command.Violation;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.Reason;
import dev.parley.model.Receipt;
import dev.parley.model.Result;

/** The log, the receipts, and why something was refused. */
final class LogFormat {
    /** Codes are short; a long string is refused before it is looked at. */
    private static final int MAX_CODE_LENGTH = 255;

    private static final Scalar<String> CODE = Scalar.of(
            "a code (words of a-z 0-9 - joined by dots)",
            text -> {
                if (text.length() > MAX_CODE_LENGTH) {
                    throw new InvalidValueException(
                            "reason.malformed", "a code of %d characters is too long".formatted(text.length()));
                }
                return Reason.of(text).code();
            },
            code -> code);

    static final Codec<Reason> REASON = reason();
    static final Codec<Violation> VIOLATION = violation();
    static final UnionCodec<Boundary> BOUNDARY = boundary();
    static final UnionCodec<Result> RESULT = result();
    static final Codec<LogEntry> LOG_ENTRY = logEntry();
    static final Codec<Receipt> RECEIPT = receipt();

    private LogFormat() {}

    private static Codec<Reason> reason() {
        var of = RecordCodec.<Reason>of();
        var code = of.required("code", Reason::code, CODE);
        var arguments = of.required("arguments", Reason::arguments, Containers.sortedMap(Texts.RAW, Texts.RAW));
        return of.build(in -> new Reason(in.get(code), in.get(arguments)));
    }

    private static Codec<Violation> violation() {
        var of = RecordCodec.<Violation>of();
        var path = of.required("path", Violation::path, Texts.RAW);
        var code = of.required("code", Violation::code, Texts.RAW);
        var arguments = of.required("arguments", Violation::arguments, Containers.sortedMap(Texts.RAW, Texts.RAW));
        return of.build(in -> new Violation(in.get(path), in.get(code), in.get(arguments)));
    }

    private static UnionCodec<Boundary> boundary() {
        var policy = RecordCodec.<Boundary.OfPolicy>of();
        var thread = RecordCodec.<Boundary.OfThread>of();
        var threadId = thread.required("thread", Boundary.OfThread::id, Words.THREAD_ID);
        var member = RecordCodec.<Boundary.OfMember>of();
        var memberId = member.required("member", Boundary.OfMember::id, Words.MEMBER_ID);
        var handle = RecordCodec.<Boundary.OfHandle>of();
        var folded = handle.required("folded", Boundary.OfHandle::folded, Texts.RAW);
        var reading = RecordCodec.<Boundary.OfReading>of();
        var reader = reading.required("member", Boundary.OfReading::member, Words.MEMBER_ID);
        var readThread = reading.required("thread", Boundary.OfReading::thread, Words.THREAD_ID);
        return UnionCodec.<Boundary>of()
                .with("policy", Boundary.OfPolicy.class, policy.build(in -> new Boundary.OfPolicy()))
                .with("thread", Boundary.OfThread.class, thread.build(in -> new Boundary.OfThread(in.get(threadId))))
                .with("member", Boundary.OfMember.class, member.build(in -> new Boundary.OfMember(in.get(memberId))))
                .with("handle", Boundary.OfHandle.class, handle.build(in -> new Boundary.OfHandle(in.get(folded))))
                .with(
                        "reading",
                        Boundary.OfReading.class,
                        reading.build(in -> new Boundary.OfReading(in.get(reader), in.get(readThread))))
                .build();
    }

    private static UnionCodec<Result> result() {
        var published = RecordCodec.<Result.Published>of();
        var thread = published.required("thread", Result.Published::thread, Words.THREAD_ID);
        var post = published.required("post", Result.Published::post, Words.POST_ID);
        var number = published.required("number", Result.Published::number, PostFormat.NUMBER);
        var applied = RecordCodec.<Result.Applied>of();
        var unchanged = RecordCodec.<Result.Unchanged>of();
        var abandoned = RecordCodec.<Result.Abandoned>of();
        return UnionCodec.<Result>of()
                .with(
                        "published",
                        Result.Published.class,
                        published.build(in -> new Result.Published(in.get(thread), in.get(post), in.get(number))))
                .with("applied", Result.Applied.class, applied.build(in -> new Result.Applied()))
                .with("unchanged", Result.Unchanged.class, unchanged.build(in -> new Result.Unchanged()))
                .with("abandoned", Result.Abandoned.class, abandoned.build(in -> new Result.Abandoned()))
                .build();
    }

    private static Codec<LogEntry> logEntry() {
        var of = RecordCodec.<LogEntry>of();
        var boundary = of.required("boundary", LogEntry::boundary, BOUNDARY);
        var position = of.required("position", LogEntry::position, Numbers.longFrom(1));
        var at = of.required("at", LogEntry::at, Words.TIME_OF);
        var actor = of.optional("actor", LogEntry::actor, Words.MEMBER_ID);
        var command = of.required("command", LogEntry::command, Words.COMMAND_ID);
        var action = of.required("action", LogEntry::action, Texts.RAW);
        var reasons = of.required("reasons", LogEntry::reasons, Containers.list(REASON));
        var post = of.optionalInt("post", LogEntry::post, Numbers.INT);
        var subject = of.optional("subject", LogEntry::subject, Words.MEMBER_ID);
        var forum = of.optional("forum", LogEntry::forum, Words.FORUM_ID);
        var hug = of.optional("hug", LogEntry::hug, Words.HUG_KIND);
        return of.build(in -> new LogEntry(
                in.get(boundary),
                in.get(position),
                in.get(at),
                in.get(actor),
                in.get(command),
                in.get(action),
                in.get(reasons),
                in.get(post),
                in.get(subject),
                in.get(forum),
                in.get(hug)));
    }

    private static Codec<Receipt> receipt() {
        var of = RecordCodec.<Receipt>of();
        var actor = of.required("actor", Receipt::actor, Words.MEMBER_ID);
        var command = of.required("command", Receipt::command, Words.COMMAND_ID);
        var digest = of.required("digest", Receipt::digest, Words.DIGEST);
        var result = of.required("result", Receipt::result, RESULT);
        var at = of.required("at", Receipt::at, Words.TIME_OF);
        return of.build(in -> new Receipt(in.get(actor), in.get(command), in.get(digest), in.get(result), in.get(at)));
    }
}
