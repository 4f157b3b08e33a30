package dev.parley.store;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Lookup} found, all of it from one moment. Records that do not exist are absent from the maps;
 * boundaries that were looked up are in theirs in any case, with their revision.
 *
 * @param policy all forums
 * @param threads the threads that were looked up, and those of posts looked up by id
 * @param posts the posts that exist, by id
 * @param addresses the posts that exist, by thread and number
 * @param members the members that were looked up
 * @param handles whom the handles mean
 * @param participants the participants that exist
 * @param hugs the hugs that exist
 * @param readings the readings that were looked up
 * @param receipts the receipts that are known
 */
public record Found(
        Versioned<Policy> policy,
        ImmutableMap<ThreadId, Versioned<Optional<DiscussionThread>>> threads,
        ImmutableMap<PostId, Post> posts,
        ImmutableMap<PostAddress, Post> addresses,
        ImmutableMap<MemberId, Versioned<Optional<Member>>> members,
        ImmutableMap<String, Versioned<Optional<MemberId>>> handles,
        ImmutableMap<ParticipantKey, Participant> participants,
        ImmutableMap<HugKey, Hug> hugs,
        ImmutableMap<ReadingKey, Versioned<Optional<Reading>>> readings,
        ImmutableMap<ReceiptKey, Receipt> receipts) {
    /**
     * Refuses null.
     *
     * @param policy all forums
     * @param threads the threads that were looked up, and those of posts looked up by id
     * @param posts the posts that exist, by id
     * @param addresses the posts that exist, by thread and number
     * @param members the members that were looked up
     * @param handles whom the handles mean
     * @param participants the participants that exist
     * @param hugs the hugs that exist
     * @param readings the readings that were looked up
     * @param receipts the receipts that are known
     */
    public Found {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(threads, "threads");
        Objects.requireNonNull(posts, "posts");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(handles, "handles");
        Objects.requireNonNull(participants, "participants");
        Objects.requireNonNull(hugs, "hugs");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(receipts, "receipts");
    }

    /**
     * A thread.
     *
     * @param id a thread that was looked up, or that of a post that was found by id
     * @return the thread, or that there is none
     * @throws IllegalStateException when it was not looked up
     */
    public Versioned<Optional<DiscussionThread>> thread(ThreadId id) {
        return lookedUp(id, threads.get(id));
    }

    /**
     * A post.
     *
     * @param id its id
     * @return the post, if it exists
     */
    public Optional<Post> post(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    /**
     * A post.
     *
     * @param thread its thread
     * @param number its number there
     * @return the post, if it exists
     */
    public Optional<Post> post(ThreadId thread, int number) {
        return Optional.ofNullable(addresses.get(new PostAddress(thread, number)));
    }

    /**
     * A member.
     *
     * @param id a member that was looked up
     * @return the member, or that there is none
     * @throws IllegalStateException when they were not looked up
     */
    public Versioned<Optional<Member>> member(MemberId id) {
        return lookedUp(id, members.get(id));
    }

    /**
     * Whom a handle means.
     *
     * @param folded a folded handle that was looked up
     * @return the member's id, or that it means nobody
     * @throws IllegalStateException when it was not looked up
     */
    public Versioned<Optional<MemberId>> handle(String folded) {
        return lookedUp(folded, handles.get(folded));
    }

    /**
     * What an author has written in a thread.
     *
     * @param thread the thread
     * @param author the author
     * @return the participant, if there is one
     */
    public Optional<Participant> participant(ThreadId thread, Author author) {
        return Optional.ofNullable(participants.get(new ParticipantKey(thread, author)));
    }

    /**
     * A hug.
     *
     * @param post the post
     * @param giver who gave it
     * @param kind of which kind
     * @return the hug, if it is there
     */
    public Optional<Hug> hug(PostId post, Author giver, HugKind kind) {
        return Optional.ofNullable(hugs.get(new HugKey(post, giver, kind)));
    }

    /**
     * How far a member has read in a thread.
     *
     * @param member the member
     * @param thread the thread
     * @return the reading, or that there is none
     * @throws IllegalStateException when it was not looked up
     */
    public Versioned<Optional<Reading>> reading(MemberId member, ThreadId thread) {
        ReadingKey key = new ReadingKey(member, thread);
        return lookedUp(key, readings.get(key));
    }

    /**
     * The receipt of a command.
     *
     * @param actor who sent it
     * @param command its id
     * @return the receipt, if it is known
     */
    public Optional<Receipt> receipt(MemberId actor, CommandId command) {
        return Optional.ofNullable(receipts.get(new ReceiptKey(actor, command)));
    }

    /**
     * The revision of a boundary.
     *
     * @param boundary a boundary whose {@linkplain Lookup#head head} was looked up
     * @return its revision
     * @throws IllegalStateException when it was not looked up
     */
    public Revision revision(Boundary boundary) {
        return boundary.fold(new Boundary.Cases<Revision>() {
            @Override
            public Revision policy() {
                return policy.revision();
            }

            @Override
            public Revision thread(ThreadId id) {
                return Found.this.thread(id).revision();
            }

            @Override
            public Revision member(MemberId id) {
                return Found.this.member(id).revision();
            }

            @Override
            public Revision handle(String folded) {
                return Found.this.handle(folded).revision();
            }

            @Override
            public Revision reading(MemberId member, ThreadId thread) {
                return Found.this.reading(member, thread).revision();
            }
        });
    }

    private static <T> T lookedUp(Object key, @Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("%s was not looked up".formatted(key));
        }
        return found;
    }
}
