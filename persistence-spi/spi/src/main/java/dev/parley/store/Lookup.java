package dev.parley.store;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.util.Collection;

/**
 * The keys of records to be read at one moment. The policy is always among what is found; a post that is looked up by
 * its id comes with its thread.
 *
 * @param threads threads, each with its tail
 * @param posts posts by id
 * @param addresses posts by thread and number
 * @param members members
 * @param handles folded handles
 * @param participants authors in threads
 * @param hugs hugs
 * @param readings members in threads
 * @param receipts receipts
 */
public record Lookup(
        ImmutableSet<ThreadId> threads,
        ImmutableSet<PostId> posts,
        ImmutableSet<PostAddress> addresses,
        ImmutableSet<MemberId> members,
        ImmutableSet<String> handles,
        ImmutableSet<ParticipantKey> participants,
        ImmutableSet<HugKey> hugs,
        ImmutableSet<ReadingKey> readings,
        ImmutableSet<ReceiptKey> receipts) {

    /**
     * A lookup of nothing but the policy, to be filled.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What to look up to find what a boundary holds, as a {@linkplain CommitResult.Conflict conflict} shows it.
     *
     * @param boundary the boundary
     * @return the policy, the thread with its tail, the member, whom the handle means, or the reading
     */
    public static Lookup head(Boundary boundary) {
        return builder().head(boundary).build();
    }

    /** Fills a lookup. */
    public static final class Builder {
        private final ImmutableSet.Builder<ThreadId> threads = ImmutableSet.builder();
        private final ImmutableSet.Builder<PostId> posts = ImmutableSet.builder();
        private final ImmutableSet.Builder<PostAddress> addresses = ImmutableSet.builder();
        private final ImmutableSet.Builder<MemberId> members = ImmutableSet.builder();
        private final ImmutableSet.Builder<String> handles = ImmutableSet.builder();
        private final ImmutableSet.Builder<ParticipantKey> participants = ImmutableSet.builder();
        private final ImmutableSet.Builder<HugKey> hugs = ImmutableSet.builder();
        private final ImmutableSet.Builder<ReadingKey> readings = ImmutableSet.builder();
        private final ImmutableSet.Builder<ReceiptKey> receipts = ImmutableSet.builder();

        private Builder() {}

        /**
         * Looks up a thread with its tail.
         *
         * @param id the thread
         * @return this builder
         */
        public Builder thread(ThreadId id) {
            threads.add(id);
            return this;
        }

        /**
         * Looks up what a boundary holds, as a {@linkplain CommitResult.Conflict conflict} shows it.
         *
         * @param boundary the boundary
         * @return this builder
         */
        public Builder head(Boundary boundary) {
            return boundary.fold(new HeadOf(this));
        }

        /**
         * Looks up a post, and its thread.
         *
         * @param id the post
         * @return this builder
         */
        public Builder post(PostId id) {
            posts.add(id);
            return this;
        }

        /**
         * Looks up a post by where it stands.
         *
         * @param thread the thread
         * @param number the number there
         * @return this builder
         */
        public Builder post(ThreadId thread, int number) {
            addresses.add(new PostAddress(thread, number));
            return this;
        }

        /**
         * Looks up a member.
         *
         * @param id the member
         * @return this builder
         */
        public Builder member(MemberId id) {
            members.add(id);
            return this;
        }

        /**
         * Looks up members.
         *
         * @param ids the members
         * @return this builder
         */
        public Builder members(Collection<MemberId> ids) {
            members.addAll(ids);
            return this;
        }

        /**
         * Looks up whom a handle means.
         *
         * @param handle the handle
         * @return this builder
         */
        public Builder handle(Handle handle) {
            handles.add(handle.folded());
            return this;
        }

        /**
         * Looks up whom handles mean.
         *
         * @param folded the handles without differences of case
         * @return this builder
         */
        public Builder handles(Collection<String> folded) {
            handles.addAll(folded);
            return this;
        }

        /**
         * Looks up what an author has written in a thread.
         *
         * @param thread the thread
         * @param author the author
         * @return this builder
         */
        public Builder participant(ThreadId thread, Author author) {
            participants.add(new ParticipantKey(thread, author));
            return this;
        }

        /**
         * Looks up a hug.
         *
         * @param post the post
         * @param giver who gave it
         * @param kind of which kind
         * @return this builder
         */
        public Builder hug(PostId post, Author giver, HugKind kind) {
            hugs.add(new HugKey(post, giver, kind));
            return this;
        }

        /**
         * Looks up how far a member has read in a thread.
         *
         * @param member the member
         * @param thread the thread
         * @return this builder
         */
        public Builder reading(MemberId member, ThreadId thread) {
            readings.add(new ReadingKey(member, thread));
            return this;
        }

        /**
         * Looks up the receipt of a command.
         *
         * @param actor who sent it
         * @param command its id
         * @return this builder
         */
        public Builder receipt(MemberId actor, CommandId command) {
            receipts.add(new ReceiptKey(actor, command));
            return this;
        }

        /**
         * The lookup.
         *
         * @return the filled lookup
         */
        public Lookup build() {
            return new Lookup(
                    threads.build(),
                    posts.build(),
                    addresses.build(),
                    members.build(),
                    handles.build(),
                    participants.build(),
                    hugs.build(),
                    readings.build(),
                    receipts.build());
        }
    }
}
