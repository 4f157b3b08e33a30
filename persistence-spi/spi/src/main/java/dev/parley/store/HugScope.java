package dev.parley.store;

import dev.parley.model.Author;
import dev.parley.model.AuthorOrder;
import dev.parley.model.Hug;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import java.util.Comparator;
import java.util.Objects;

/** Which hugs to read, and in what order. */
public sealed interface HugScope permits HugScope.OfPost, HugScope.Received, HugScope.Given {
    /** By time, then by post, then by who gave it, then by kind: no two hugs are equal in it. */
    Comparator<Hug> BY_TIME = Comparator.comparing(Hug::at)
            .thenComparing(Hug::post)
            .thenComparing(Hug::giver, AuthorOrder.BY_KEY)
            .thenComparing(Hug::kind);

    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of scope
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * The order of the scope.
     *
     * @return {@link #BY_TIME} for the hugs of a post, its reverse for those of an author
     */
    Comparator<Hug> order();

    /**
     * One function for each kind of scope.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * The hugs of a post.
         *
         * @param scope the scope
         * @return the result
         */
        T ofPost(OfPost scope);

        /**
         * The hugs that an author got.
         *
         * @param scope the scope
         * @return the result
         */
        T received(Received scope);

        /**
         * The hugs that an author gave.
         *
         * @param scope the scope
         * @return the result
         */
        T given(Given scope);
    }

    /**
     * The hugs of a post, the first one first.
     *
     * @param thread the thread of the post
     * @param post the post
     */
    record OfPost(ThreadId thread, PostId post) implements HugScope {
        /**
         * Refuses null.
         *
         * @param thread the thread of the post
         * @param post the post
         */
        public OfPost {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(post, "post");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ofPost(this);
        }

        @Override
        public Comparator<Hug> order() {
            return BY_TIME;
        }
    }

    /**
     * The hugs that an author got, the latest first.
     *
     * @param recipient who wrote the posts that got them
     */
    record Received(Author recipient) implements HugScope {
        /**
         * Refuses null.
         *
         * @param recipient who wrote the posts that got them
         */
        public Received {
            Objects.requireNonNull(recipient, "recipient");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.received(this);
        }

        @Override
        public Comparator<Hug> order() {
            return BY_TIME.reversed();
        }
    }

    /**
     * The hugs that an author gave, the latest first.
     *
     * @param giver who gave them
     */
    record Given(Author giver) implements HugScope {
        /**
         * Refuses null.
         *
         * @param giver who gave them
         */
        public Given {
            Objects.requireNonNull(giver, "giver");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.given(this);
        }

        @Override
        public Comparator<Hug> order() {
            return BY_TIME.reversed();
        }
    }
}
