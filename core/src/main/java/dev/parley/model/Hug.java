package dev.parley.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One acknowledgement of a post. Hugs are a set: giving the same one twice is giving it once.
 *
 * @param post the post that got it
 * @param recipient who wrote that post
 * @param giver who gave it
 * @param kind of which kind
 * @param at when
 */
public record Hug(PostId post, Author recipient, Author giver, HugKind kind, Instant at) {
    /**
     * Refuses null and cuts the time to microseconds.
     *
     * @param post the post that got it
     * @param recipient who wrote that post
     * @param giver who gave it
     * @param kind of which kind
     * @param at when
     */
    public Hug {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(kind, "kind");
        at = Times.kept(at);
    }
}
