package dev.parley.store;

import dev.parley.model.Author;
import dev.parley.model.HugKind;
import dev.parley.model.PostId;
import java.util.Objects;

/**
 * By what a hug is one of a set.
 *
 * @param post the post
 * @param giver who gave it
 * @param kind of which kind
 */
public record HugKey(PostId post, Author giver, HugKind kind) {
    /**
     * Refuses null.
     *
     * @param post the post
     * @param giver who gave it
     * @param kind of which kind
     */
    public HugKey {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(kind, "kind");
    }
}
