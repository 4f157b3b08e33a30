package dev.parley.jackson.format;

import dev.parley.command.HidePost;
import dev.parley.command.LockThread;
import dev.parley.command.PinThread;
import dev.parley.command.RemovePost;
import dev.parley.command.RestorePost;
import dev.parley.command.UnlockThread;
import dev.parley.command.UnpinThread;
import dev.parley.model.LockScope;
import dev.parley.model.PinScope;

/** Commands by which staff look after threads and posts. */
final class ModeratingCommandFormat {
    private ModeratingCommandFormat() {}

    static RecordCodec<LockThread> lockThread() {
        var of = RecordCodec.<LockThread>of();
        var id = of.required("id", LockThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", LockThread::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", LockThread::thread, Words.THREAD_ID);
        var scope = of.required("scope", LockThread::scope, Scalar.words(LockScope.class));
        var reason = of.optional("reason", LockThread::reason, Texts.RAW);
        var until = of.optional("until", LockThread::until, Words.TIME_OF);
        return of.build(in -> new LockThread(
                in.get(id), in.get(issuedAt), in.get(thread), in.get(scope), in.get(reason), in.get(until)));
    }

    static RecordCodec<UnlockThread> unlockThread() {
        var of = RecordCodec.<UnlockThread>of();
        var id = of.required("id", UnlockThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", UnlockThread::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", UnlockThread::thread, Words.THREAD_ID);
        return of.build(in -> new UnlockThread(in.get(id), in.get(issuedAt), in.get(thread)));
    }

    static RecordCodec<PinThread> pinThread() {
        var of = RecordCodec.<PinThread>of();
        var id = of.required("id", PinThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", PinThread::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", PinThread::thread, Words.THREAD_ID);
        var scope = of.required("scope", PinThread::scope, Scalar.words(PinScope.class));
        var until = of.optional("until", PinThread::until, Words.TIME_OF);
        return of.build(
                in -> new PinThread(in.get(id), in.get(issuedAt), in.get(thread), in.get(scope), in.get(until)));
    }

    static RecordCodec<UnpinThread> unpinThread() {
        var of = RecordCodec.<UnpinThread>of();
        var id = of.required("id", UnpinThread::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", UnpinThread::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", UnpinThread::thread, Words.THREAD_ID);
        return of.build(in -> new UnpinThread(in.get(id), in.get(issuedAt), in.get(thread)));
    }

    static RecordCodec<HidePost> hidePost() {
        var of = RecordCodec.<HidePost>of();
        var id = of.required("id", HidePost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", HidePost::issuedAt, Words.TIME_OF);
        var post = of.required("post", HidePost::post, Words.POST_ID);
        var reason = of.optional("reason", HidePost::reason, Texts.RAW);
        return of.build(in -> new HidePost(in.get(id), in.get(issuedAt), in.get(post), in.get(reason)));
    }

    static RecordCodec<RemovePost> removePost() {
        var of = RecordCodec.<RemovePost>of();
        var id = of.required("id", RemovePost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", RemovePost::issuedAt, Words.TIME_OF);
        var post = of.required("post", RemovePost::post, Words.POST_ID);
        var reason = of.optional("reason", RemovePost::reason, Texts.RAW);
        return of.build(in -> new RemovePost(in.get(id), in.get(issuedAt), in.get(post), in.get(reason)));
    }

    static RecordCodec<RestorePost> restorePost() {
        var of = RecordCodec.<RestorePost>of();
        var id = of.required("id", RestorePost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", RestorePost::issuedAt, Words.TIME_OF);
        var post = of.required("post", RestorePost::post, Words.POST_ID);
        var withholding = of.optional("withholding", RestorePost::withholding, Words.COMMAND_ID);
        return of.build(in -> new RestorePost(in.get(id), in.get(issuedAt), in.get(post), in.get(withholding)));
    }
}
