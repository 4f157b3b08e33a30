package dev.parley.store.memory;

import dev.parley.model.DiscussionThread;
import java.util.Optional;

/**
 * The lists of one forum.
 *
 * @param all all its threads
 * @param pinned those that have a pin
 */
record ForumLists(ForumIndex all, ForumIndex pinned) {
    static final ForumLists EMPTY = new ForumLists(ForumIndex.empty(), ForumIndex.empty());

    ForumLists put(Optional<DiscussionThread> before, DiscussionThread after) {
        ForumIndex nextAll = before.map(was -> all.moved(was, after)).orElseGet(() -> all.with(after));
        ForumIndex unpinned =
                before.filter(was -> was.pin().isPresent()).map(pinned::without).orElse(pinned);
        return new ForumLists(nextAll, after.pin().isPresent() ? unpinned.with(after) : unpinned);
    }
}
