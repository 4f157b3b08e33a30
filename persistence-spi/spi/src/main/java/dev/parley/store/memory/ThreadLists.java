package dev.parley.store.memory;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.DiscussionThread;
import dev.parley.store.ThreadScope;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The lists of threads, by scope. A thread stands in the lists of its forum, of each of its tags there, and of its
 * opener.
 *
 * @param all all threads of each scope
 * @param pinned those that have a pin
 */
record ThreadLists(HashPMap<ThreadScope, ThreadIndex> all, HashPMap<ThreadScope, ThreadIndex> pinned) {
    static final ThreadLists EMPTY = new ThreadLists(HashTreePMap.empty(), HashTreePMap.empty());

    ThreadLists put(Optional<DiscussionThread> before, DiscussionThread after) {
        return new ThreadLists(
                put(all, before, Optional.of(after)),
                put(
                        pinned,
                        before.filter(ThreadLists::isPinned),
                        Optional.of(after).filter(ThreadLists::isPinned)));
    }

    private static boolean isPinned(DiscussionThread thread) {
        return thread.pin().isPresent();
    }

    private static HashPMap<ThreadScope, ThreadIndex> put(
            HashPMap<ThreadScope, ThreadIndex> lists,
            Optional<DiscussionThread> before,
            Optional<DiscussionThread> after) {
        Set<ThreadScope> was = scopes(before);
        Set<ThreadScope> is = scopes(after);
        HashPMap<ThreadScope, ThreadIndex> next = lists;
        for (ThreadScope scope : was) {
            if (!is.contains(scope)) {
                next = next.plus(scope, list(next, scope).without(before.orElseThrow()));
            }
        }
        for (ThreadScope scope : is) {
            ThreadIndex list = list(next, scope);
            next = next.plus(
                    scope,
                    was.contains(scope)
                            ? list.moved(before.orElseThrow(), after.orElseThrow())
                            : list.with(after.orElseThrow()));
        }
        return next;
    }

    private static ThreadIndex list(HashPMap<ThreadScope, ThreadIndex> lists, ThreadScope scope) {
        ThreadIndex list = lists.get(scope);
        return list == null ? ThreadIndex.of(scope.orders()) : list;
    }

    private static Set<ThreadScope> scopes(Optional<DiscussionThread> thread) {
        return thread.map(there -> Stream.concat(
                                Stream.of(
                                        new ThreadScope.InForum(there.forum()),
                                        new ThreadScope.OpenedBy(there.opener())),
                                there.tags().stream().map(tag -> new ThreadScope.Tagged(there.forum(), tag)))
                        .collect(Collectors.<ThreadScope>toUnmodifiableSet()))
                .orElse(ImmutableSet.of());
    }

    ThreadIndex in(ThreadScope scope, boolean onlyPinned) {
        return list(onlyPinned ? pinned : all, scope);
    }
}
