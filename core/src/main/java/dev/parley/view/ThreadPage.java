package dev.parley.view;

import dev.parley.order.Page;
import dev.parley.order.ThreadOrder;
import java.util.Objects;

/**
 * A page of the threads of a forum, as one reader sees it.
 *
 * @param forum the forum
 * @param order the order of the threads; pinned ones come before all others
 * @param page the threads
 */
public record ThreadPage(ForumHeading forum, ThreadOrder order, Page<ThreadView> page) {
    /**
     * Refuses null.
     *
     * @param forum the forum
     * @param order the order of the threads; pinned ones come before all others
     * @param page the threads
     */
    public ThreadPage {
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(page, "page");
    }
}
