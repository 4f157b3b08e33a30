package dev.parley.moderation;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who sees what. What an actor does not see is absent for them: no answer, no reason and no count tells it from what
 * never existed. For one actor and one policy; not for several threads at once.
 *
 * <p>Views are made of what it lets through, and so are the {@link Circumstances} of the permission function and the
 * target of every decision: a reason cannot tell what it was never shown.
 */
public final class Visibility {
    private final Policy policy;
    private final Actor actor;
    private final Map<ForumId, ImmutableSet<Permission>> granted = new HashMap<>();

    /**
     * What this actor sees.
     *
     * @param policy all forums
     * @param actor who looks
     */
    public Visibility(Policy policy, Actor actor) {
        this.policy = policy;
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    /**
     * Whether a forum is there for the actor.
     *
     * @param forum a forum, perhaps one that does not exist
     * @return true if and only if it exists and they may read it
     */
    public boolean sees(ForumId forum) {
        return policy.forum(forum).isPresent() && granted(forum).contains(Permission.READ);
    }

    /**
     * Whether a thread is there for the actor.
     *
     * @param thread a thread
     * @return true if and only if they may read its forum and it is visible, or they see what is hidden
     */
    public boolean sees(DiscussionThread thread) {
        return sees(thread.forum()) && (thread.state() == PostState.VISIBLE || seesHidden(thread.forum()));
    }

    /**
     * Whether a post's text and author are shown to the actor; else its number and place are, and nothing more.
     *
     * @param thread a thread that they see
     * @param post a post of it
     * @return true if and only if it is visible, or they see what is hidden and it is not erased, or it is their own
     *     and neither removed nor erased
     */
    public boolean reveals(DiscussionThread thread, Post post) {
        PostState state = post.state();
        return switch (state) {
            case VISIBLE -> true;
            case WITHDRAWN, HIDDEN -> actor.is(post.author()) || seesHidden(thread.forum());
            case REMOVED -> seesHidden(thread.forum());
            case ERASED -> false;
        };
    }

    /**
     * Whether the actor learns why a post is withheld, though perhaps not its text.
     *
     * @param thread a thread that they see
     * @param post a post of it
     * @return true for its author and for whoever sees what is hidden, unless it is erased
     */
    public boolean explains(DiscussionThread thread, Post post) {
        return post.state() != PostState.ERASED && (actor.is(post.author()) || seesHidden(thread.forum()));
    }

    /**
     * Whether a post's id means anything to the actor. Of one that it does not find they see the number, the place and
     * the word for its state; whatever they ask of it by its id is answered as if it had never existed.
     *
     * @param thread a thread that they see
     * @param post a post of it
     * @return true if and only if its text is shown to them, or why it is withheld
     */
    public boolean finds(DiscussionThread thread, Post post) {
        return reveals(thread, post) || explains(thread, post);
    }

    /**
     * The kinds of withholdings that the actor may learn of.
     *
     * @param thread a thread that they see
     * @param post a post of it
     * @return all of the post where they learn why it is withheld; else the one that everybody sees, if it is withheld
     */
    public ImmutableSet<PostState> withheld(DiscussionThread thread, Post post) {
        PostState shown = post.state();
        if (shown == PostState.VISIBLE) {
            return ImmutableSet.of();
        }
        return explains(thread, post) ? post.withholdings().states() : ImmutableSet.of(shown);
    }

    /**
     * Whether the actor sees what is hidden in a forum.
     *
     * @param forum the forum
     * @return true if and only if they have the permission
     */
    public boolean seesHidden(ForumId forum) {
        return granted(forum).contains(Permission.SEE_HIDDEN);
    }

    /**
     * Whether the actor sees the log of a forum's threads.
     *
     * @param forum the forum
     * @return true if and only if they have the permission
     */
    public boolean seesLog(ForumId forum) {
        return granted(forum).contains(Permission.SEE_LOG);
    }

    private ImmutableSet<Permission> granted(ForumId forum) {
        return granted.computeIfAbsent(forum, id -> Permissions.granted(policy, Optional.of(id), actor));
    }
}
