package dev.parley.jackson.format;

import dev.parley.command.GiveHug;
import dev.parley.command.MarkRead;
import dev.parley.command.ReturnPost;
import dev.parley.command.TakeBackHug;
import dev.parley.command.WithdrawPost;
import dev.parley.model.HugKind;

/** Commands that hug, take back what is one's own, and say how far one has read. */
final class AcknowledgingCommandFormat {
    private AcknowledgingCommandFormat() {}

    static RecordCodec<GiveHug> giveHug() {
        var of = RecordCodec.<GiveHug>of();
        var id = of.required("id", GiveHug::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", GiveHug::issuedAt, Words.TIME_OF);
        var post = of.required("post", GiveHug::post, Words.POST_ID);
        var kind = of.defaulted("kind", GiveHug::kind, Words.HUG_KIND, HugKind.HUG);
        return of.build(in -> new GiveHug(in.get(id), in.get(issuedAt), in.get(post), in.get(kind)));
    }

    static RecordCodec<TakeBackHug> takeBackHug() {
        var of = RecordCodec.<TakeBackHug>of();
        var id = of.required("id", TakeBackHug::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", TakeBackHug::issuedAt, Words.TIME_OF);
        var post = of.required("post", TakeBackHug::post, Words.POST_ID);
        var kind = of.defaulted("kind", TakeBackHug::kind, Words.HUG_KIND, HugKind.HUG);
        return of.build(in -> new TakeBackHug(in.get(id), in.get(issuedAt), in.get(post), in.get(kind)));
    }

    static RecordCodec<WithdrawPost> withdrawPost() {
        var of = RecordCodec.<WithdrawPost>of();
        var id = of.required("id", WithdrawPost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", WithdrawPost::issuedAt, Words.TIME_OF);
        var post = of.required("post", WithdrawPost::post, Words.POST_ID);
        return of.build(in -> new WithdrawPost(in.get(id), in.get(issuedAt), in.get(post)));
    }

    static RecordCodec<ReturnPost> returnPost() {
        var of = RecordCodec.<ReturnPost>of();
        var id = of.required("id", ReturnPost::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", ReturnPost::issuedAt, Words.TIME_OF);
        var post = of.required("post", ReturnPost::post, Words.POST_ID);
        return of.build(in -> new ReturnPost(in.get(id), in.get(issuedAt), in.get(post)));
    }

    static RecordCodec<MarkRead> markRead() {
        var of = RecordCodec.<MarkRead>of();
        var id = of.required("id", MarkRead::id, Words.COMMAND_ID);
        var issuedAt = of.required("issuedAt", MarkRead::issuedAt, Words.TIME_OF);
        var thread = of.required("thread", MarkRead::thread, Words.THREAD_ID);
        var upTo = of.required("upTo", MarkRead::upTo, Numbers.INT);
        return of.build(in -> new MarkRead(in.get(id), in.get(issuedAt), in.get(thread), in.get(upTo)));
    }
}
