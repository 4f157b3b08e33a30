package dev.parley.jackson.format;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.EditPost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.model.Bumping;

/** Commands that bring a text. */
final class WritingCommandFormat {
    static final Codec<BodyInput> BODY = body();

    private WritingCommandFormat() {}

    static RecordCodec<StartThread> startThread() {
        var of = RecordCodec.<StartThread>of();
        var id = of.required("id", StartThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", StartThread::issuedAt, Words.TIME_OF);
        var forum = of.required("forum", StartThread::forum, Words.FORUM_ID);
        var title = of.required("title", StartThread::title, Texts.RAW);
        var body = of.required("body", StartThread::body, BODY);
        var tags = of.defaulted("tags", StartThread::tags, Containers.set(Texts.RAW), ImmutableSet.of());
        var mood = of.optional("mood", StartThread::mood, Words.MOOD);
        return of.build(in -> new StartThread(
                in.get(id), in.get(issuedAt), in.get(forum), in.get(title), in.get(body), in.get(tags), in.get(mood)));
    }

    static RecordCodec<Reply> reply() {
        var of = RecordCodec.<Reply>of();
        var id = of.required("id", Reply::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", Reply::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", Reply::thread, Words.THREAD_ID);
        var body = of.required("body", Reply::body, BODY);
        var replyTo = of.optionalInt("replyTo", Reply::replyTo, Numbers.INT);
        var mood = of.optional("mood", Reply::mood, Words.MOOD);
        var bumping = of.defaulted("bumping", Reply::bumping, Scalar.words(Bumping.class), Bumping.BUMPS);
        return of.build(in -> new Reply(
                in.get(id),
                in.get(issuedAt),
                in.get(thread),
                in.get(body),
                in.get(replyTo),
                in.get(mood),
                in.get(bumping)));
    }

    static RecordCodec<EditPost> editPost() {
        var of = RecordCodec.<EditPost>of();
        var id = of.required("id", EditPost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", EditPost::issuedAt, Words.TIME_OF);
        var post = of.required("post", EditPost::post, Words.POST_ID);
        var expectedVersion = of.required("expectedVersion", EditPost::expectedVersion, Numbers.INT);
        var body = of.required("body", EditPost::body, BODY);
        var mood = of.optional("mood", EditPost::mood, Words.MOOD);
        var reason = of.optional("reason", EditPost::reason, Texts.RAW);
        return of.build(in -> new EditPost(
                in.get(id),
                in.get(issuedAt),
                in.get(post),
                in.get(expectedVersion),
                in.get(body),
                in.get(mood),
                in.get(reason)));
    }

    static RecordCodec<RenameThread> renameThread() {
        var of = RecordCodec.<RenameThread>of();
        var id = of.required("id", RenameThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", RenameThread::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", RenameThread::thread, Words.THREAD_ID);
        var title = of.required("title", RenameThread::title, Texts.RAW);
        return of.build(in -> new RenameThread(in.get(id), in.get(issuedAt), in.get(thread), in.get(title)));
    }

    private static Codec<BodyInput> body() {
        var of = RecordCodec.<BodyInput>of();
        var format = of.required("format", BodyInput::format, Words.BODY_FORMAT);
        var text = of.required("text", BodyInput::text, Texts.RAW);
        return of.build(in -> new BodyInput(in.get(format), in.get(text)));
    }
}
