package dev.parley.store;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.ForumId;
import dev.parley.model.Tag;
import dev.parley.order.ThreadOrder;
import java.util.Objects;

/** Among which threads to read. */
public sealed interface ThreadScope permits ThreadScope.InForum, ThreadScope.Tagged, ThreadScope.OpenedBy {
    /**
     * Calls the case that fits.
     *
     * @param cases one function for each kind of scope
     * @param <T> what they return
     * @return what the fitting function returned
     */
    <T> T fold(Cases<T> cases);

    /**
     * In which orders these threads can be read.
     *
     * @return the orders
     */
    ImmutableSet<ThreadOrder> orders();

    /**
     * The threads of a forum.
     *
     * @param forum the forum
     * @return the scope
     */
    static ThreadScope in(ForumId forum) {
        return new InForum(forum);
    }

    /**
     * One function for each kind of scope.
     *
     * @param <T> what they return
     */
    interface Cases<T> {
        /**
         * The threads of a forum.
         *
         * @param scope the scope
         * @return the result
         */
        T inForum(InForum scope);

        /**
         * The threads of a forum with a tag.
         *
         * @param scope the scope
         * @return the result
         */
        T tagged(Tagged scope);

        /**
         * The threads that an author opened, in all forums.
         *
         * @param scope the scope
         * @return the result
         */
        T openedBy(OpenedBy scope);
    }

    /**
     * The threads of a forum, in every order.
     *
     * @param forum the forum
     */
    record InForum(ForumId forum) implements ThreadScope {
        /**
         * Refuses null.
         *
         * @param forum the forum
         */
        public InForum {
            Objects.requireNonNull(forum, "forum");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.inForum(this);
        }

        @Override
        public ImmutableSet<ThreadOrder> orders() {
            return ImmutableSet.copyOf(ThreadOrder.values());
        }
    }

    /**
     * The threads of a forum with a tag, by latest activity and the newest first.
     *
     * @param forum the forum
     * @param tag the tag
     */
    record Tagged(ForumId forum, Tag tag) implements ThreadScope {
        /**
         * Refuses null.
         *
         * @param forum the forum
         * @param tag the tag
         */
        public Tagged {
            Objects.requireNonNull(forum, "forum");
            Objects.requireNonNull(tag, "tag");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tagged(this);
        }

        @Override
        public ImmutableSet<ThreadOrder> orders() {
            return ImmutableSet.of(ThreadOrder.LATEST_ACTIVITY, ThreadOrder.NEWEST);
        }
    }

    /**
     * The threads that an author opened, in all forums, the newest first.
     *
     * @param opener the author
     */
    record OpenedBy(Author opener) implements ThreadScope {
        /**
         * Refuses null.
         *
         * @param opener the author
         */
        public OpenedBy {
            Objects.requireNonNull(opener, "opener");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.openedBy(this);
        }

        @Override
        public ImmutableSet<ThreadOrder> orders() {
            return ImmutableSet.of(ThreadOrder.NEWEST);
        }
    }
}
