package dev.parley.moderation;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.Body;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.HugKind;
import dev.parley.model.Mood;
import dev.parley.model.Post;
import dev.parley.model.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody is about to do, as rules see it: in normal form, before it has any effect. Parts that do not belong to
 * the action are absent.
 *
 * @param action what
 * @param actor who
 * @param now when
 * @param forum where
 * @param thread in which thread
 * @param target to which post
 * @param title the title that is written
 * @param body the body that is written
 * @param tags the tags that are written
 * @param mood the mood that is chosen
 * @param hugKind the kind of hug that is given
 */
public record Attempt(
        Action action,
        Actor actor,
        Instant now,
        Forum forum,
        Optional<DiscussionThread> thread,
        Optional<Post> target,
        Optional<String> title,
        Optional<Body> body,
        ImmutableSet<Tag> tags,
        Optional<Mood> mood,
        Optional<HugKind> hugKind) {
    /**
     * Refuses null.
     *
     * @param action what
     * @param actor who
     * @param now when
     * @param forum where
     * @param thread in which thread
     * @param target to which post
     * @param title the title that is written
     * @param body the body that is written
     * @param tags the tags that are written
     * @param mood the mood that is chosen
     * @param hugKind the kind of hug that is given
     */
    public Attempt {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(forum, "forum");
    }

    /**
     * An attempt in a forum, before its parts are added.
     *
     * @param action what
     * @param actor who
     * @param now when
     * @param forum where
     * @return the attempt
     */
    public static Attempt in(Action action, Actor actor, Instant now, Forum forum) {
        return new Attempt(
                action,
                actor,
                now,
                forum,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableSet.of(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same in a thread.
     *
     * @param next the thread
     * @return the attempt
     */
    public Attempt in(DiscussionThread next) {
        return new Attempt(action, actor, now, forum, Optional.of(next), target, title, body, tags, mood, hugKind);
    }

    /**
     * The same to a post.
     *
     * @param next the post
     * @return the attempt
     */
    public Attempt to(Post next) {
        return new Attempt(action, actor, now, forum, thread, Optional.of(next), title, body, tags, mood, hugKind);
    }

    /**
     * The same with a title and tags.
     *
     * @param nextTitle the title
     * @param nextTags the tags
     * @return the attempt
     */
    public Attempt titled(String nextTitle, ImmutableSet<Tag> nextTags) {
        return new Attempt(
                action, actor, now, forum, thread, target, Optional.of(nextTitle), body, nextTags, mood, hugKind);
    }

    /**
     * The same with a body and a mood.
     *
     * @param nextBody the body
     * @param nextMood the mood
     * @return the attempt
     */
    public Attempt saying(Body nextBody, Optional<Mood> nextMood) {
        return new Attempt(
                action, actor, now, forum, thread, target, title, Optional.of(nextBody), tags, nextMood, hugKind);
    }

    /**
     * The same with a kind of hug.
     *
     * @param next the kind
     * @return the attempt
     */
    public Attempt hugging(HugKind next) {
        return new Attempt(action, actor, now, forum, thread, target, title, body, tags, mood, Optional.of(next));
    }
}
