package dev.parley.view;

import dev.parley.order.Page;
import dev.parley.order.PostOrder;
import java.util.Objects;

/**
 * A page of a thread, as one reader sees it.
 *
 * @param forum the forum
 * @param thread the thread
 * @param order the order of the posts
 * @param page the posts
 */
public record PostPage(ForumHeading forum, ThreadView thread, PostOrder order, Page<PostView> page) {
    /**
     * Refuses null.
     *
     * @param forum the forum
     * @param thread the thread
     * @param order the order of the posts
     * @param page the posts
     */
    public PostPage {
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(page, "page");
    }
}
