package dev.parley.decision;

import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.Reading;
import dev.parley.model.ReplyPath;
import dev.parley.model.Revision;
import dev.parley.model.Versioned;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a decision looks at, as it was loaded. What a command does not concern is absent. What stands under a
 * boundary was read after, or with, the boundary's revision, so that a commit which guards or checks it stands on
 * nothing stale.
 *
 * @param policy all forums
 * @param self the actor's member
 * @param thread the thread that the command concerns, or would create
 * @param post the post that it concerns
 * @param answered the path of the post that is answered
 * @param participant what the author of the post that it concerns, or would create, has written in the thread
 * @param bumpBefore the last visible bumping post before the one that it concerns
 * @param hug the hug that is to be given or taken back, if it is there
 * @param names whom the words of its text may mean
 * @param subject the member whom it concerns
 * @param handle whom the handle that it concerns means
 * @param reading how far the actor has read in the thread
 */
public record Scene(
        Versioned<Policy> policy,
        Versioned<Optional<Member>> self,
        Versioned<Optional<DiscussionThread>> thread,
        Optional<Post> post,
        Optional<ReplyPath> answered,
        Optional<Participant> participant,
        Optional<Bump> bumpBefore,
        Optional<Hug> hug,
        Names names,
        Versioned<Optional<Member>> subject,
        Versioned<Optional<MemberId>> handle,
        Versioned<Optional<Reading>> reading) {
    /**
     * Refuses null.
     *
     * @param policy all forums
     * @param self the actor's member
     * @param thread the thread that the command concerns, or would create
     * @param post the post that it concerns
     * @param answered the path of the post that is answered
     * @param participant what the author of the post that it concerns, or would create, has written in the thread
     * @param bumpBefore the last visible bumping post before the one that it concerns
     * @param hug the hug that is to be given or taken back, if it is there
     * @param names whom the words of its text may mean
     * @param subject the member whom it concerns
     * @param handle whom the handle that it concerns means
     * @param reading how far the actor has read in the thread
     */
    public Scene {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(self, "self");
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(answered, "answered");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(bumpBefore, "bumpBefore");
        Objects.requireNonNull(hug, "hug");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(reading, "reading");
    }

    /**
     * A scene with nothing but the policy and the actor's member, to be filled.
     *
     * @param policy all forums
     * @param self the actor's member
     * @return the builder
     */
    public static Builder of(Versioned<Policy> policy, Versioned<Optional<Member>> self) {
        return new Builder(policy, self);
    }

    /** Fills a scene step by step. */
    public static final class Builder {
        private final Versioned<Policy> policy;
        private final Versioned<Optional<Member>> self;
        private Versioned<Optional<DiscussionThread>> thread = absent();
        private Optional<Post> post = Optional.empty();
        private Optional<ReplyPath> answered = Optional.empty();
        private Optional<Participant> participant = Optional.empty();
        private Optional<Bump> bumpBefore = Optional.empty();
        private Optional<Hug> hug = Optional.empty();
        private Names names = Names.NONE;
        private Versioned<Optional<Member>> subject = absent();
        private Versioned<Optional<MemberId>> handle = absent();
        private Versioned<Optional<Reading>> reading = absent();

        private Builder(Versioned<Policy> policy, Versioned<Optional<Member>> self) {
            this.policy = policy;
            this.self = self;
        }

        private static <T> Versioned<Optional<T>> absent() {
            return new Versioned<>(Optional.empty(), Revision.NONE);
        }

        /**
         * Puts in the thread.
         *
         * @param found the thread, or that there is none
         * @return this builder
         */
        public Builder thread(Versioned<Optional<DiscussionThread>> found) {
            thread = found;
            return this;
        }

        /**
         * Puts in the post that the command concerns.
         *
         * @param found the post, or that there is none
         * @return this builder
         */
        public Builder post(Optional<Post> found) {
            post = found;
            return this;
        }

        /**
         * Puts in the path of the post that is answered.
         *
         * @param found the path, or that there is no such post
         * @return this builder
         */
        public Builder answered(Optional<ReplyPath> found) {
            answered = found;
            return this;
        }

        /**
         * Puts in what the author has written in the thread.
         *
         * @param found the participant, or that there is none
         * @return this builder
         */
        public Builder participant(Optional<Participant> found) {
            participant = found;
            return this;
        }

        /**
         * Puts in the last visible bumping post before the one that the command concerns.
         *
         * @param found the bump, or that there is none
         * @return this builder
         */
        public Builder bumpBefore(Optional<Bump> found) {
            bumpBefore = found;
            return this;
        }

        /**
         * Puts in the hug.
         *
         * @param found the hug, or that there is none
         * @return this builder
         */
        public Builder hug(Optional<Hug> found) {
            hug = found;
            return this;
        }

        /**
         * Puts in whom the words of the text may mean.
         *
         * @param found the names
         * @return this builder
         */
        public Builder names(Names found) {
            names = found;
            return this;
        }

        /**
         * Puts in the member whom the command concerns.
         *
         * @param found the member, or that there is none
         * @return this builder
         */
        public Builder subject(Versioned<Optional<Member>> found) {
            subject = found;
            return this;
        }

        /**
         * Puts in whom the handle means.
         *
         * @param found the member's id, or that it means nobody
         * @return this builder
         */
        public Builder handle(Versioned<Optional<MemberId>> found) {
            handle = found;
            return this;
        }

        /**
         * Puts in how far the actor has read.
         *
         * @param found the reading, or that there is none
         * @return this builder
         */
        public Builder reading(Versioned<Optional<Reading>> found) {
            reading = found;
            return this;
        }

        /**
         * The scene.
         *
         * @return the filled scene
         */
        public Scene build() {
            return new Scene(
                    policy,
                    self,
                    thread,
                    post,
                    answered,
                    participant,
                    bumpBefore,
                    hug,
                    names,
                    subject,
                    handle,
                    reading);
        }
    }
}
