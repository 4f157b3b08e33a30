package dev.parley.order;

import dev.parley.model.Post;
import dev.parley.model.ReplyPath;
import java.util.Objects;

/**
 * By what posts are ordered. Each order looks at its own part.
 *
 * @param hugs the hugs of all kinds that the post got
 * @param path where it stands in the tree; it ends in the post's number
 */
public record PostKey(long hugs, ReplyPath path) {
    /**
     * Refuses null.
     *
     * @param hugs the hugs of all kinds that the post got
     * @param path where it stands in the tree; it ends in the post's number
     */
    public PostKey {
        Objects.requireNonNull(path, "path");
    }

    /**
     * The key of a post.
     *
     * @param post the post
     * @return its key
     */
    public static PostKey of(Post post) {
        return new PostKey(post.tally().total(), post.path());
    }

    /**
     * A key for orders that look at nothing but the number.
     *
     * @param number a post number
     * @return the key
     */
    public static PostKey ofNumber(int number) {
        return new PostKey(0, ReplyPath.root(number));
    }

    /**
     * The post's number.
     *
     * @return at least 1
     */
    public int number() {
        return path.number();
    }
}
