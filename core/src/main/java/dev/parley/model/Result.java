package dev.parley.model;

import java.util.Objects;

/** What a command came to. It is kept in the receipt, so that a repeated command gets the same answer. */
public sealed interface Result permits Result.Published, Result.Applied, Result.Unchanged, Result.Abandoned {
    /** It had its effect. */
    Result APPLIED = new Applied();

    /** All was so already: it changed nothing. */
    Result UNCHANGED = new Unchanged();

    /** It was given up, and never has an effect. */
    Result ABANDONED = new Abandoned();

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

    /**
     * It was given up after its outcome had been unknown. Whichever is kept first, this or what it would have come to,
     * stands for ever: under its id the command never has an effect.
     */
    record Abandoned() implements Result {}
}
