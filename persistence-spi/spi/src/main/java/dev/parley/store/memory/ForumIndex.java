package dev.parley.store.memory;

import dev.parley.model.DiscussionThread;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import java.util.EnumMap;
import java.util.Map;
import org.pcollections.TreePSet;

/** The threads of one forum in each order. Immutable: its map is made by its own methods and never changed. */
final class ForumIndex {
    private final Map<ThreadOrder, TreePSet<ThreadKey>> orders;

    private ForumIndex(Map<ThreadOrder, TreePSet<ThreadKey>> orders) {
        this.orders = orders;
    }

    static ForumIndex empty() {
        Map<ThreadOrder, TreePSet<ThreadKey>> orders = new EnumMap<>(ThreadOrder.class);
        for (ThreadOrder order : ThreadOrder.values()) {
            orders.put(order, TreePSet.empty(order.keys()));
        }
        return new ForumIndex(orders);
    }

    TreePSet<ThreadKey> in(ThreadOrder order) {
        TreePSet<ThreadKey> keys = orders.get(order);
        if (keys == null) {
            throw new IllegalStateException("no index for " + order);
        }
        return keys;
    }

    ForumIndex with(DiscussionThread thread) {
        Map<ThreadOrder, TreePSet<ThreadKey>> next = new EnumMap<>(ThreadOrder.class);
        orders.forEach((order, keys) -> next.put(order, keys.plus(order.key(thread))));
        return new ForumIndex(next);
    }

    ForumIndex without(DiscussionThread thread) {
        Map<ThreadOrder, TreePSet<ThreadKey>> next = new EnumMap<>(ThreadOrder.class);
        orders.forEach((order, keys) -> next.put(order, keys.minus(order.key(thread))));
        return new ForumIndex(next);
    }

    /** The same threads where one of them has changed; orders in which its key is the same stay as they are. */
    ForumIndex moved(DiscussionThread before, DiscussionThread after) {
        Map<ThreadOrder, TreePSet<ThreadKey>> next = new EnumMap<>(ThreadOrder.class);
        orders.forEach((order, keys) -> {
            ThreadKey was = order.key(before);
            ThreadKey is = order.key(after);
            next.put(order, was.equals(is) ? keys : keys.minus(was).plus(is));
        });
        return new ForumIndex(next);
    }
}
