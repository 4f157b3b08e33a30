package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.command.Command;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Action;
import dev.parley.moderation.Attempt;
import dev.parley.moderation.Circumstances;
import dev.parley.moderation.Permissions;
import dev.parley.moderation.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One command before its judge: what all commands have in common. */
final class Hearing {
    /** Receipts live for 30 days; a command that is older than half of that could have lost its own. */
    static final Duration MAX_AGE = Duration.ofDays(15);

    /** How far the clock of whoever issued a command may be ahead. */
    static final Duration MAX_SKEW = Duration.ofMinutes(5);

    private final Command command;
    private final Scene scene;
    private final Context context;
    private final Visibility visibility;

    Hearing(Command command, Scene scene, Context context) {
        this.command = command;
        this.scene = scene;
        this.context = context;
        this.visibility = new Visibility(scene.policy().value(), context.actor());
    }

    Scene scene() {
        return scene;
    }

    Context context() {
        return context;
    }

    Instant now() {
        return context.now();
    }

    /** The forum, where the actor sees it. */
    Optional<Forum> forum(ForumId id) {
        return scene.policy().value().forum(id).filter(forum -> visibility.sees(forum.id()));
    }

    /** The thread of the scene, where the actor sees it. */
    Optional<DiscussionThread> thread() {
        return scene.thread().value().filter(visibility::sees);
    }

    /** The post of the scene with its thread, where the actor sees the thread and finds the post. */
    Optional<Target> target() {
        return inSight().filter(target -> visibility.finds(target.thread(), target.post()));
    }

    /** The same for taking back one's own hug, wherever the post that got it may be by now. */
    Optional<Target> targetOfOwnHug() {
        return scene.hug().isPresent() ? inSight() : target();
    }

    private Optional<Target> inSight() {
        return thread().flatMap(thread -> scene.post().map(post -> new Target(thread, post)));
    }

    /** A post that a command is about, in a thread that the actor sees. */
    record Target(DiscussionThread thread, Post post) {}

    Forum forumOf(DiscussionThread thread) {
        return scene.policy().value().forum(thread.forum()).orElseThrow();
    }

    Circumstances inCommunity() {
        return Circumstances.inCommunity(
                scene.policy().value(), context.actor(), scene.self().value(), now());
    }

    Circumstances inForum(ForumId forum) {
        return Circumstances.inForum(
                scene.policy().value(), forum, context.actor(), scene.self().value(), now());
    }

    Circumstances about(DiscussionThread thread) {
        return inForum(thread.forum()).about(thread, context.actor(), now());
    }

    Circumstances about(Target target) {
        return about(target.thread()).about(target.thread(), target.post(), visibility);
    }

    /** Every reason that the permission function has, and what is wrong with the time of the command. */
    ImmutableSet.Builder<Reason> objections(Action action, Circumstances circumstances) {
        ImmutableSet.Builder<Reason> reasons = ImmutableSet.builder();
        reasons.addAll(Permissions.objections(action, circumstances));
        if (command.issuedAt().isBefore(now().minus(MAX_AGE))) {
            reasons.add(Reason.of("command.too-old", "maxAge", MAX_AGE));
        }
        if (command.issuedAt().isAfter(now().plus(MAX_SKEW))) {
            reasons.add(Reason.of("command.ahead-of-time", "maxSkew", MAX_SKEW));
        }
        return reasons;
    }

    /** An attempt in a forum, for the rules. */
    Attempt attempt(Action action, Forum forum) {
        return Attempt.in(action, context.actor(), now(), forum);
    }

    ImmutableSortedSet<Reason> judge(Attempt attempt) {
        return context.rules().judge(attempt).refusals();
    }

    /** The actor's member. Only where {@link Permissions} has let them pass, so that they are no guest. */
    MemberId self() {
        return context.actor()
                .member()
                .orElseThrow(() -> new IllegalStateException("a guest passed the permission function"));
    }

    static Decision refuse(ImmutableSet<Reason> reasons) {
        return new Decision.Refused(ImmutableSortedSet.copyOf(reasons));
    }

    static Decision absent(String what) {
        return refuse(ImmutableSet.of(Reason.of(what + ".absent")));
    }

    /** An accepted command that changes one thread, with a line in its log that refers to what changed. */
    Decision inThread(
            DiscussionThread thread, ImmutableList<Change> changes, UnaryOperator<LogEntry> about, Result result) {
        Boundary boundary = Boundary.thread(thread.id());
        return new Decision.Accepted(
                ImmutableList.of(new Guard(boundary, scene.thread().revision())),
                checks(true, true),
                changes,
                ImmutableList.of(about.apply(entry(boundary, thread.tail().logged() + 1))),
                result);
    }

    /** An accepted command that changes one post of a thread, and what the thread's posts add up to. */
    Decision inThread(
            DiscussionThread thread,
            Post before,
            Post after,
            ImmutableList<Change> parts,
            UnaryOperator<LogEntry> about) {
        ThreadFold fold = ThreadFold.changed(thread, before, after, scene.participant(), scene.bumpBefore());
        return inThread(
                thread,
                ImmutableList.<Change>builder()
                        .addAll(parts)
                        .addAll(fold.changes(thread.tail().logged() + 1))
                        .build(),
                about,
                Result.APPLIED);
    }

    /** An accepted command that finds all as it wants it: only its receipt is kept. */
    Decision unchangedInThread() {
        Boundary boundary = scene.thread()
                .value()
                .map(thread -> Boundary.thread(thread.id()))
                .orElseThrow();
        return new Decision.Accepted(
                ImmutableList.of(new Guard(boundary, scene.thread().revision())),
                checks(true, true),
                ImmutableList.of(),
                ImmutableList.of(),
                Result.UNCHANGED);
    }

    /** What every write stands on: the policy, and the actor's member. */
    ImmutableList<Check> checks(boolean policy, boolean self) {
        ImmutableList.Builder<Check> checks = ImmutableList.builder();
        if (policy) {
            checks.add(new Check(Boundary.POLICY, scene.policy().revision()));
        }
        if (self) {
            checks.add(new Check(Boundary.member(self()), scene.self().revision()));
        }
        return checks.build();
    }

    LogEntry entry(Boundary boundary, long position) {
        return LogEntry.of(boundary, position, now(), context.actor().member(), command.id(), command.action());
    }
}
