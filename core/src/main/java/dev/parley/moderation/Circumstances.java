package dev.parley.moderation;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumState;
import dev.parley.model.Lock;
import dev.parley.model.Member;
import dev.parley.model.Permission;
import dev.parley.model.Pin;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Sanction;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the permission function looks at, besides the action: nothing that the actor may not see.
 *
 * @param granted what the actor's roles grant in the forum, nevers taken off
 * @param standing how the actor stands to the community
 * @param sanctions the actor's sanctions that hold now
 * @param forum the state of the forum; the strongest of it and those above
 * @param lock the lock of the thread that holds now
 * @param pin the pin of the thread that holds now
 * @param ownership whose the target is
 * @param withheld the kinds of withholdings of the post, as far as the actor may learn of them
 */
public record Circumstances(
        ImmutableSet<Permission> granted,
        Standing standing,
        ImmutableSet<Sanction> sanctions,
        ForumState forum,
        Optional<Lock> lock,
        Optional<Pin> pin,
        Ownership ownership,
        ImmutableSet<PostState> withheld) {
    /**
     * Refuses null.
     *
     * @param granted what the actor's roles grant in the forum, nevers taken off
     * @param standing how the actor stands to the community
     * @param sanctions the actor's sanctions that hold now
     * @param forum the state of the forum; the strongest of it and those above
     * @param lock the lock of the thread that holds now
     * @param pin the pin of the thread that holds now
     * @param ownership whose the target is
     * @param withheld the kinds of withholdings of the post, as far as the actor may learn of them
     */
    public Circumstances {
        Objects.requireNonNull(granted, "granted");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(sanctions, "sanctions");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(ownership, "ownership");
        Objects.requireNonNull(withheld, "withheld");
    }

    /**
     * The circumstances of an actor in the community as a whole.
     *
     * @param policy all forums
     * @param actor who acts
     * @param self the actor's member, if they were introduced
     * @param now the time
     * @return the circumstances, without a forum
     */
    public static Circumstances inCommunity(Policy policy, Actor actor, Optional<Member> self, Instant now) {
        return at(policy, Optional.empty(), actor, self, now);
    }

    /**
     * The circumstances of an actor in a forum.
     *
     * @param policy all forums
     * @param forum the forum
     * @param actor who acts
     * @param self the actor's member, if they were introduced
     * @param now the time
     * @return the circumstances, without a thread
     */
    public static Circumstances inForum(Policy policy, ForumId forum, Actor actor, Optional<Member> self, Instant now) {
        return at(policy, Optional.of(forum), actor, self, now);
    }

    private static Circumstances at(
            Policy policy, Optional<ForumId> forum, Actor actor, Optional<Member> self, Instant now) {
        return new Circumstances(
                Permissions.granted(policy, forum, actor),
                actor.member().isEmpty() ? Standing.GUEST : self.isEmpty() ? Standing.STRANGER : Standing.MEMBER,
                self.map(Member::sanctions).orElse(ImmutableSet.of()).stream()
                        .filter(sanction -> sanction.holdsAt(now))
                        .collect(ImmutableSet.toImmutableSet()),
                forum.map(policy::lineage).stream()
                        .flatMap(lineage -> lineage.stream().map(Forum::state))
                        .reduce(ForumState.OPEN, (a, b) -> a.compareTo(b) >= 0 ? a : b),
                Optional.empty(),
                Optional.empty(),
                Ownership.OTHERS,
                ImmutableSet.of());
    }

    /**
     * The same, about a thread.
     *
     * @param thread the thread
     * @param actor who acts
     * @param now the time
     * @return the circumstances of the thread
     */
    public Circumstances about(DiscussionThread thread, Actor actor, Instant now) {
        return new Circumstances(
                granted,
                standing,
                sanctions,
                forum,
                thread.lock().filter(held -> held.holdsAt(now)),
                thread.pin().filter(held -> held.holdsAt(now)),
                ownership(thread.opener(), actor),
                ImmutableSet.of());
    }

    /**
     * The same, about a post of the thread.
     *
     * @param thread the thread
     * @param post the post
     * @param visibility what the actor sees
     * @return the circumstances of the post
     */
    public Circumstances about(DiscussionThread thread, Post post, Visibility visibility) {
        return of(ownership(post.author(), visibility.actor()), visibility.withheld(thread, post));
    }

    /**
     * The same, with another owner and other withholdings.
     *
     * @param nextOwnership whose the target is
     * @param nextWithheld the kinds of withholdings that count
     * @return the changed circumstances
     */
    public Circumstances of(Ownership nextOwnership, ImmutableSet<PostState> nextWithheld) {
        return new Circumstances(granted, standing, sanctions, forum, lock, pin, nextOwnership, nextWithheld);
    }

    /**
     * Whether the actor is staff there: may review.
     *
     * @return true for staff
     */
    public boolean staff() {
        return granted.contains(Permission.REVIEW);
    }

    private static Ownership ownership(Author author, Actor actor) {
        return actor.is(author) ? Ownership.OWN : Ownership.OTHERS;
    }
}
