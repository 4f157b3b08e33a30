package dev.parley.store.memory;

import dev.parley.model.DiscussionThread;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.pcollections.TreePSet;

/** Some threads in each order of their scope. Immutable: its map is made by its own methods and never changed. */
final class ThreadIndex {
    private final Map<ThreadOrder, TreePSet<ThreadKey>> orders;

    private ThreadIndex(Map<ThreadOrder, TreePSet<ThreadKey>> orders) {
        this.orders = orders;
    }

    static ThreadIndex of(Collection<ThreadOrder> orders) {
        Map<ThreadOrder, TreePSet<ThreadKey>> empty = new EnumMap<>(ThreadOrder.class);
        orders.forEach(order -> empty.put(order, TreePSet.empty(order.keys())));
        return new ThreadIndex(empty);
    }

    TreePSet<ThreadKey> in(ThreadOrder order) {
        TreePSet<ThreadKey> keys = orders.get(order);
        if (keys == null) {
            throw new IllegalStateException("no index for " + order);
        }
        return keys;
    }

    ThreadIndex with(DiscussionThread thread) {
        return changed((order, keys) -> order.lists(thread) ? keys.plus(order.key(thread)) : keys);
    }

    ThreadIndex without(DiscussionThread thread) {
        return changed((order, keys) -> keys.minus(order.key(thread)));
    }

    /** The same threads where one of them has changed; orders in which its key is the same stay as they are. */
    ThreadIndex moved(DiscussionThread before, DiscussionThread after) {
        return changed((order, keys) -> {
            ThreadKey was = order.key(before);
            ThreadKey is = order.key(after);
            if (was.equals(is) && order.lists(before) == order.lists(after)) {
                return keys;
            }
            TreePSet<ThreadKey> left = keys.minus(was);
            return order.lists(after) ? left.plus(is) : left;
        });
    }

    private ThreadIndex changed(BiFunction<ThreadOrder, TreePSet<ThreadKey>, TreePSet<ThreadKey>> change) {
        Map<ThreadOrder, TreePSet<ThreadKey>> next = new EnumMap<>(ThreadOrder.class);
        orders.forEach((order, keys) -> next.put(order, change.apply(order, keys)));
        return new ThreadIndex(next);
    }
}
