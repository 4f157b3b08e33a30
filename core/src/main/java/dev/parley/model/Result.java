package dev.parley.model;

import java.util.Objects;

/** What a command came to. It is kept in the receipt, so that a repeated command gets the same answer. */
public sealed interface Result permits Result.Published, Result.Applied, Result.Unchanged {
    /** It had its effect. */
    Result APPLIED = new Applied();

    /** All was so already: it changed nothing. */
    Result UNCHANGED = new Unchanged();

    /**
     * A post was published; with number 1, so was its thread.
     *
     * @param thread the thread
     * @param post the post
     * @param number the post's number
     */
    record Published(ThreadId thread, PostId post, int number) implements Result {
        /**
         * Refuses numbers below 1.
         *
         * @param thread the thread
         * @param post the post
         * @param number the post's number
         */
        public Published {
            Objects.requireNonNull(thread, "thread");
            Objects.requireNonNull(post, "post");
            Require.atLeast("number", 1, number);
        }
    }

    /** It had its effect. */
    record Applied() implements Result {}

    /** All was so already: it changed nothing. */
    record Unchanged() implements Result {}
}
