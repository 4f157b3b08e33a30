package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.command.EditPost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.HugCounts;
import dev.parley.model.Listing;
import dev.parley.model.Mood;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reason;
import dev.parley.model.ReplyPath;
import dev.parley.model.Result;
import dev.parley.model.Tag;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import dev.parley.moderation.Action;
import dev.parley.moderation.Attempt;
import dev.parley.text.NormalForm;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides on what is written: threads, replies, edits, titles. */
final class Writing {
    private final Hearing hearing;

    Writing(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision start(StartThread command) {
        Optional<Forum> seen = hearing.forum(command.forum());
        if (seen.isEmpty()) {
            return Hearing.absent("forum");
        }
        Forum forum = seen.get();
        Body body = command.body().toBody();
        ImmutableSet<Tag> tags = command.tags().stream().map(Tag::new).collect(ImmutableSet.toImmutableSet());
        Attempt attempt = hearing.attempt(Action.START_THREAD, forum)
                .titled(NormalForm.line(command.title()), tags)
                .saying(body, command.mood());
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.START_THREAD, hearing.inForum(forum.id()))
                .addAll(hearing.judge(attempt))
                .addAll(names(body, forum));
        if (hearing.scene().thread().value().isPresent()) {
            reasons.add(Reason.of("command-id.reused"));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty() ? started(command, forum, tags, body) : Hearing.refuse(all);
    }

    private Decision started(StartThread command, Forum forum, ImmutableSet<Tag> tags, Body body) {
        ThreadId id = hearing.context().newThread();
        Author author = Author.named(hearing.self());
        Post opening = post(
                id,
                1,
                author,
                OptionalInt.empty(),
                ReplyPath.root(1),
                hearing.now(),
                Bumping.BUMPS,
                content(body, command.mood(), forum));
        Tail tail = ThreadFold.logged(ThreadFold.first(opening), 1);
        DiscussionThread thread = new DiscussionThread(
                id,
                forum.id(),
                command.title(),
                author,
                tags,
                hearing.now(),
                Listing.LISTED,
                Withholdings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                ImmutableSortedMap.of(),
                tail);
        Boundary boundary = Boundary.thread(id);
        return new Decision.Accepted(
                ImmutableList.of(new Guard(boundary, hearing.scene().thread().revision())),
                hearing.checks(true, true),
                ImmutableList.of(
                        new Change.PutThread(thread),
                        new Change.PutPost(opening),
                        new Change.PutParticipant(new Participant(id, author, 1, 1, opening.created()))),
                ImmutableList.of(hearing.entry(boundary, 1).aboutPost(1)),
                new Result.Published(id, opening.id(), 1));
    }

    Decision reply(Reply command) {
        Optional<DiscussionThread> seen = hearing.thread();
        if (seen.isEmpty()) {
            return Hearing.absent("thread");
        }
        DiscussionThread thread = seen.get();
        Forum forum = hearing.forumOf(thread);
        Body body = command.body().toBody();
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.REPLY, hearing.about(thread))
                .addAll(hearing.judge(
                        hearing.attempt(Action.REPLY, forum).in(thread).saying(body, command.mood())))
                .addAll(names(body, forum));
        if (command.replyTo().isPresent() && hearing.scene().answered().isEmpty()) {
            reasons.add(Reason.of("reply.to-absent", "number", command.replyTo().getAsInt()));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty() ? replied(command, thread, forum, body) : Hearing.refuse(all);
    }

    private Decision replied(Reply command, DiscussionThread thread, Forum forum, Body body) {
        int number = Math.addExact(thread.tail().lastNumber(), 1);
        Post post = post(
                thread.id(),
                number,
                Author.named(hearing.self()),
                command.replyTo(),
                hearing.scene()
                        .answered()
                        .map(answered -> answered.answeredBy(number))
                        .orElseGet(() -> ReplyPath.root(number)),
                ThreadFold.created(thread.tail(), hearing.now()),
                command.bumping(),
                content(body, command.mood(), forum));
        ThreadFold fold = ThreadFold.published(thread, post, hearing.scene().participant());
        return hearing.inThread(
                thread,
                ImmutableList.<Change>builder()
                        .add(new Change.PutPost(post))
                        .addAll(fold.changes(thread.tail().logged() + 1))
                        .build(),
                entry -> entry.aboutPost(number),
                new Result.Published(thread.id(), post.id(), number));
    }

    Decision edit(EditPost command) {
        return hearing.target().map(target -> edit(command, target)).orElseGet(() -> Hearing.absent("post"));
    }

    private Decision edit(EditPost command, Hearing.Target target) {
        DiscussionThread thread = target.thread();
        Post post = target.post();
        Forum forum = hearing.forumOf(thread);
        Body body = command.body().toBody();
        Attempt attempt = hearing.attempt(Action.EDIT, forum)
                .in(thread)
                .to(post)
                .saying(body, command.mood().equals(post.content().mood()) ? Optional.empty() : command.mood());
        ImmutableSet.Builder<Reason> reasons = hearing.objections(Action.EDIT, hearing.about(target))
                .addAll(hearing.judge(attempt))
                .addAll(names(body, forum));
        int version = post.content().versions();
        if (command.expectedVersion() != version) {
            reasons.add(new Reason(
                    "edit.version-differs",
                    ImmutableSortedMap.of(
                            "actual",
                            Integer.toString(version),
                            "expected",
                            Integer.toString(command.expectedVersion()))));
        }
        ImmutableSet<Reason> all = reasons.build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        boolean same = body.equals(post.content().body())
                && command.mood().equals(post.content().mood());
        return same ? hearing.unchangedInThread() : edited(command, thread, forum, post, body);
    }

    private Decision edited(EditPost command, DiscussionThread thread, Forum forum, Post post, Body body) {
        PostContent before = post.content();
        PostVersion earlier = new PostVersion(
                thread.id(),
                post.number(),
                before.versions(),
                before.body(),
                before.mood(),
                Author.named(hearing.self()),
                hearing.now(),
                command.reason());
        NamedInText found =
                NamedInText.read(body, forum.settings(), hearing.scene().names());
        PostContent after = new PostContent(
                body,
                command.mood(),
                before.contentWarning(),
                before.quotes(),
                before.attachments(),
                found.named(),
                found.writtenHugs(),
                Math.addExact(before.versions(), 1),
                Optional.of(hearing.now()));
        return hearing.inThread(
                thread,
                post,
                post.withContent(after),
                ImmutableList.of(
                        new Change.PutVersion(earlier), new Change.PutContent(thread.id(), post.number(), after)),
                entry -> entry.aboutPost(post.number()));
    }

    Decision rename(RenameThread command) {
        Optional<DiscussionThread> seen = hearing.thread();
        if (seen.isEmpty()) {
            return Hearing.absent("thread");
        }
        DiscussionThread thread = seen.get();
        Attempt attempt = hearing.attempt(Action.RENAME, hearing.forumOf(thread))
                .in(thread)
                .titled(NormalForm.line(command.title()), ImmutableSet.of());
        ImmutableSet<Reason> all = hearing.objections(Action.RENAME, hearing.about(thread))
                .addAll(hearing.judge(attempt))
                .build();
        if (!all.isEmpty()) {
            return Hearing.refuse(all);
        }
        return ThreadCare.put(hearing, thread, thread.withTitle(command.title()));
    }

    private ImmutableSet<Reason> names(Body body, Forum forum) {
        int candidates = NamedInText.candidates(body, forum.settings()).size();
        return candidates <= NamedInText.MAX_CANDIDATES
                ? ImmutableSet.of()
                : ImmutableSet.of(Reason.of("body.too-many-names", "max", NamedInText.MAX_CANDIDATES));
    }

    private PostContent content(Body body, Optional<Mood> mood, Forum forum) {
        NamedInText found =
                NamedInText.read(body, forum.settings(), hearing.scene().names());
        return new PostContent(
                body,
                mood,
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                found.named(),
                found.writtenHugs(),
                1,
                Optional.empty());
    }

    private Post post(
            ThreadId thread,
            int number,
            Author author,
            OptionalInt replyTo,
            ReplyPath path,
            Instant created,
            Bumping bumping,
            PostContent content) {
        PostId id = hearing.context().newPost();
        return new Post(
                id,
                thread,
                number,
                author,
                replyTo,
                path,
                created,
                bumping,
                content,
                Withholdings.NONE,
                HugCounts.NONE);
    }
}
