package dev.parley.decision;

import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import java.util.Objects;

/**
 * One record, or one named part of a record, that a commit puts in place or deletes. Parts are put whole: a store never
 * computes what is in them.
 */
public sealed interface Change {
    /**
     * The boundary under whose revision the record stands.
     *
     * @return the boundary; a commit guards it
     */
    Boundary boundary();

    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of change
     */
    void apply(Cases cases);

    /** One function for each kind of change. */
    interface Cases {
        /**
         * Puts a forum, as it is from now on.
         *
         * @param change the change
         */
        void putForum(PutForum change);

        /**
         * Puts how long the log of the policy is.
         *
         * @param change the change
         */
        void putPolicyLogged(PutPolicyLogged change);

        /**
         * Puts a member, as they are from now on.
         *
         * @param change the change
         */
        void putMember(PutMember change);

        /**
         * Puts which member a handle means.
         *
         * @param change the change
         */
        void putHandle(PutHandle change);

        /**
         * Puts a thread, with its tail.
         *
         * @param change the change
         */
        void putThread(PutThread change);

        /**
         * Puts the tail of a thread, and nothing else of it.
         *
         * @param change the change
         */
        void putTail(PutTail change);

        /**
         * Puts a new post, whole.
         *
         * @param change the change
         */
        void putPost(PutPost change);

        /**
         * Puts the content of a post, and nothing else of it.
         *
         * @param change the change
         */
        void putContent(PutContent change);

        /**
         * Puts what withholds a post, and nothing else of it.
         *
         * @param change the change
         */
        void putWithholdings(PutWithholdings change);

        /**
         * Puts the hugs that a post got, and nothing else of it.
         *
         * @param change the change
         */
        void putTally(PutTally change);

        /**
         * Puts an earlier version of a post.
         *
         * @param change the change
         */
        void putVersion(PutVersion change);

        /**
         * Puts a hug.
         *
         * @param change the change
         */
        void putHug(PutHug change);

        /**
         * Deletes a hug.
         *
         * @param change the change
         */
        void deleteHug(DeleteHug change);

        /**
         * Puts what an author has written in a thread.
         *
         * @param change the change
         */
        void putParticipant(PutParticipant change);

        /**
         * Puts how far a member has read in a thread.
         *
         * @param change the change
         */
        void putReading(PutReading change);
    }

    /**
     * Puts a forum, as it is from now on.
     *
     * @param forum the forum
     */
    record PutForum(Forum forum) implements Change {
        /**
         * Refuses null.
         *
         * @param forum the forum
         */
        public PutForum {
            Objects.requireNonNull(forum, "forum");
        }

        @Override
        public Boundary boundary() {
            return Boundary.POLICY;
        }

        @Override
        public void apply(Cases cases) {
            cases.putForum(this);
        }
    }

    /**
     * Puts how long the log of the policy is.
     *
     * @param position the position of its last entry
     */
    record PutPolicyLogged(long position) implements Change {
        @Override
        public Boundary boundary() {
            return Boundary.POLICY;
        }

        @Override
        public void apply(Cases cases) {
            cases.putPolicyLogged(this);
        }
    }

    /**
     * Puts a member, as they are from now on.
     *
     * @param member the member
     */
    record PutMember(Member member) implements Change {
        /**
         * Refuses null.
         *
         * @param member the member
         */
        public PutMember {
            Objects.requireNonNull(member, "member");
        }

        @Override
        public Boundary boundary() {
            return Boundary.member(member.id());
        }

        @Override
        public void apply(Cases cases) {
            cases.putMember(this);
        }
    }

    /**
     * Puts which member a handle means.
     *
     * @param folded the handle without differences of case
     * @param member whom it means
     */
    record PutHandle(String folded, MemberId member) implements Change {
        /**
         * Refuses null.
         *
         * @param folded the handle without differences of case
         * @param member whom it means
         */
        public PutHandle {
            Objects.requireNonNull(folded, "folded");
            Objects.requireNonNull(member, "member");
        }

        @Override
        public Boundary boundary() {
            return new Boundary.OfHandle(folded);
        }

        @Override
        public void apply(Cases cases) {
            cases.putHandle(this);
        }
    }

    /**
     * Puts a thread, with its tail.
     *
     * @param thread the thread
     */
    record PutThread(DiscussionThread thread) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread
         */
        public PutThread {
            Objects.requireNonNull(thread, "thread");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread.id());
        }

        @Override
        public void apply(Cases cases) {
            cases.putThread(this);
        }
    }

    /**
     * Puts the tail of a thread, and nothing else of it.
     *
     * @param thread the thread
     * @param tail its tail
     */
    record PutTail(ThreadId thread, Tail tail) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread
         * @param tail its tail
         */
        public PutTail {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(tail, "tail");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.putTail(this);
        }
    }

    /**
     * Puts a new post, whole.
     *
     * @param post the post
     */
    record PutPost(Post post) implements Change {
        /**
         * Refuses null.
         *
         * @param post the post
         */
        public PutPost {
            Objects.requireNonNull(post, "post");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(post.thread());
        }

        @Override
        public void apply(Cases cases) {
            cases.putPost(this);
        }
    }

    /**
     * Puts the content of a post, and nothing else of it.
     *
     * @param thread the thread
     * @param number the number of the post
     * @param content its content
     */
    record PutContent(ThreadId thread, int number, PostContent content) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread
         * @param number the number of the post
         * @param content its content
         */
        public PutContent {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(content, "content");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.putContent(this);
        }
    }

    /**
     * Puts what withholds a post, and nothing else of it.
     *
     * @param thread the thread
     * @param number the number of the post
     * @param withholdings all that withholds it
     */
    record PutWithholdings(ThreadId thread, int number, Withholdings withholdings) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread
         * @param number the number of the post
         * @param withholdings all that withholds it
         */
        public PutWithholdings {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(withholdings, "withholdings");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.putWithholdings(this);
        }
    }

    /**
     * Puts the hugs that a post got, and nothing else of it.
     *
     * @param thread the thread
     * @param number the number of the post
     * @param tally its hugs
     */
    record PutTally(ThreadId thread, int number, HugCounts tally) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread
         * @param number the number of the post
         * @param tally its hugs
         */
        public PutTally {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(tally, "tally");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.putTally(this);
        }
    }

    /**
     * Puts an earlier version of a post.
     *
     * @param version the version
     */
    record PutVersion(PostVersion version) implements Change {
        /**
         * Refuses null.
         *
         * @param version the version
         */
        public PutVersion {
            Objects.requireNonNull(version, "version");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(version.thread());
        }

        @Override
        public void apply(Cases cases) {
            cases.putVersion(this);
        }
    }

    /**
     * Puts a hug.
     *
     * @param thread the thread of the post
     * @param hug the hug
     */
    record PutHug(ThreadId thread, Hug hug) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread of the post
         * @param hug the hug
         */
        public PutHug {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(hug, "hug");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.putHug(this);
        }
    }

    /**
     * Deletes a hug.
     *
     * @param thread the thread of the post
     * @param post the post
     * @param giver who gave it
     * @param kind of which kind
     */
    record DeleteHug(ThreadId thread, PostId post, Author giver, HugKind kind) implements Change {
        /**
         * Refuses null.
         *
         * @param thread the thread of the post
         * @param post the post
         * @param giver who gave it
         * @param kind of which kind
         */
        public DeleteHug {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(giver, "giver");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(thread);
        }

        @Override
        public void apply(Cases cases) {
            cases.deleteHug(this);
        }
    }

    /**
     * Puts what an author has written in a thread.
     *
     * @param participant the participant
     */
    record PutParticipant(Participant participant) implements Change {
        /**
         * Refuses null.
         *
         * @param participant the participant
         */
        public PutParticipant {
            Objects.requireNonNull(participant, "participant");
        }

        @Override
        public Boundary boundary() {
            return Boundary.thread(participant.thread());
        }

        @Override
        public void apply(Cases cases) {
            cases.putParticipant(this);
        }
    }

    /**
     * Puts how far a member has read in a thread.
     *
     * @param reading the reading
     */
    record PutReading(Reading reading) implements Change {
        /**
         * Refuses null.
         *
         * @param reading the reading
         */
        public PutReading {
            Objects.requireNonNull(reading, "reading");
        }

        @Override
        public Boundary boundary() {
            return Boundary.reading(reading.member(), reading.thread());
        }

        @Override
        public void apply(Cases cases) {
            cases.putReading(this);
        }
    }
}
