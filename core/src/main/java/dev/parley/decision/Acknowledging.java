package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.command.GiveHug;
import dev.parley.command.MarkRead;
import dev.parley.command.TakeBackHug;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Action;
import java.util.Optional;

/** Decides on hugs, and on how far somebody has read. */
final class Acknowledging {
    private final Hearing hearing;

    Acknowledging(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision give(GiveHug command) {
        return decide(Action.HUG, command.kind(), (thread, post) -> {
            Hug hug = new Hug(post.id(), post.author(), Author.named(hearing.self()), command.kind(), hearing.now());
            return hearing.scene().hug().isPresent()
                    ? hearing.unchangedInThread()
                    : put(
                            thread,
                            post,
                            new Change.PutHug(thread.id(), hug),
                            post.tally().plusOne(command.kind()));
        });
    }

    Decision takeBack(TakeBackHug command) {
        return decide(
                Action.TAKE_BACK_HUG,
                command.kind(),
                (thread, post) -> hearing.scene().hug().isEmpty()
                        ? hearing.unchangedInThread()
                        : put(
                                thread,
                                post,
                                deletion(thread, post.id(), command.kind()),
                                post.tally().minusOne(command.kind())));
    }

    private Change deletion(DiscussionThread thread, PostId post, HugKind kind) {
        return new Change.DeleteHug(thread.id(), post, Author.named(hearing.self()), kind);
    }

    /** What an allowed hug, or taking one back, comes to. */
    private interface Step {
        Decision decide(DiscussionThread thread, Post post);
    }

    private Decision decide(Action action, HugKind kind, Step step) {
        Optional<DiscussionThread> seen = hearing.thread();
        Optional<Post> target = hearing.scene().post();
        if (seen.isEmpty() || target.isEmpty()) {
            return Hearing.absent("post");
        }
        DiscussionThread thread = seen.get();
        Post post = target.get();
        ImmutableSortedSet<Reason> judged = hearing.judge(hearing.attempt(action, hearing.forumOf(thread))
                .in(thread)
                .to(post)
                .hugging(kind));
        ImmutableSet<Reason> all = hearing.objections(action, hearing.about(thread, post))
                .addAll(judged)
                .build();
        return all.isEmpty() ? step.decide(thread, post) : Hearing.refuse(all);
    }

    private Decision put(DiscussionThread thread, Post post, Change hug, HugCounts tally) {
        return hearing.inThread(
                thread,
                post,
                post.withTally(tally),
                ImmutableList.of(hug, new Change.PutTally(thread.id(), post.number(), tally)));
    }

    Decision markRead(MarkRead command) {
        Optional<DiscussionThread> seen = hearing.thread();
        if (seen.isEmpty()) {
            return Hearing.absent("thread");
        }
        DiscussionThread thread = seen.get();
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.MARK_READ, hearing.about(thread));
        int last = thread.tail().lastNumber();
        if (command.upTo() > last) {
            reasons.add(Reason.of("reading.beyond-end", "last", last));
        }
        ImmutableSet<Reason> all = reasons.build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        MemberId self = hearing.self();
        int before = hearing.scene().reading().value().map(Reading::readUpTo).orElse(0);
        ImmutableList<Change> changes = command.upTo() > before
                ? ImmutableList.of(new Change.PutReading(new Reading(self, thread.id(), command.upTo())))
                : ImmutableList.of();
        return new Decision.Accepted(
                ImmutableList.of(new Guard(
                        Boundary.reading(self, thread.id()),
                        hearing.scene().reading().revision())),
                hearing.checks(true, true),
                changes,
                ImmutableList.of(),
                changes.isEmpty() ? Result.UNCHANGED : Result.APPLIED);
    }
}
