package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import dev.parley.model.Reading;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Action;
import dev.parley.moderation.Attempt;
import java.util.Optional;

/** Decides on hugs, and on how far somebody has read. */
final class Acknowledging {
    private final Hearing hearing;

    Acknowledging(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision give(GiveHug command) {
        return hearing.target().map(target -> give(command, target)).orElseGet(() -> Hearing.absent("post"));
    }

    private Decision give(GiveHug command, Hearing.Target target) {
        Attempt attempt = hearing.attempt(Action.HUG, hearing.forumOf(target.thread()))
                .in(target.thread())
                .to(target.post())
                .hugging(command.kind());
        ImmutableSet<Reason> all = hearing.objections(Action.HUG, hearing.about(target))
                .addAll(hearing.judge(attempt))
                .build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        Hug hug = new Hug(
                target.post().id(),
                target.post().author(),
                Author.named(hearing.self()),
                command.kind(),
                hearing.now());
        return hearing.scene().hug().isPresent()
                ? hearing.unchangedInThread()
                : put(
                        target,
                        command.kind(),
                        new Change.PutHug(target.thread().id(), hug),
                        target.post().tally().plusOne(command.kind()));
    }

    /** No rule is asked: whoever gave a hug may take it back, however the post that got it is withheld by now. */
    Decision takeBack(TakeBackHug command) {
        return hearing.targetOfOwnHug()
                .map(target -> takeBack(command, target))
                .orElseGet(() -> Hearing.absent("post"));
    }

    private Decision takeBack(TakeBackHug command, Hearing.Target target) {
        ImmutableSet<Reason> all =
                hearing.objections(Action.TAKE_BACK_HUG, hearing.about(target)).build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        return hearing.scene().hug().isEmpty()
                ? hearing.unchangedInThread()
                : put(
                        target,
                        command.kind(),
                        new Change.DeleteHug(
                                target.thread().id(), target.post().id(), Author.named(hearing.self()), command.kind()),
                        target.post().tally().minusOne(command.kind()));
    }

    private Decision put(Hearing.Target target, HugKind kind, Change hug, HugCounts tally) {
        DiscussionThread thread = target.thread();
        Post post = target.post();
        return hearing.inThread(
                thread,
                post,
                post.withTally(tally),
                ImmutableList.of(hug, new Change.PutTally(thread.id(), post.number(), tally)),
                entry -> entry.aboutHug(post.number(), kind));
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
