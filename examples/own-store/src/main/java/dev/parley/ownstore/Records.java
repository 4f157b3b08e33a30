package dev.parley.ownstore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.HugCounts;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import dev.parley.order.Direction;
import dev.parley.ownstore.file.Key;
import dev.parley.ownstore.file.Snapshot;
import dev.parley.store.ReceiptKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records of one moment, by their keys.
 *
 * @param snapshot the moment
 */
record Records(Snapshot snapshot) {
    <T> Optional<T> get(Key key, Class<T> type) {
        return snapshot.get(key).map(value -> Values.read(value, type));
    }

    Revision revision(Boundary boundary) {
        return get(Layout.revision(boundary), Revision.class).orElse(Revision.NONE);
    }

    Policy policy() {
        return new Policy(
                snapshot.scan(Layout.FORUMS, Direction.FORWARD, Optional.empty())
                        .map(entry -> Values.read(entry.value(), Forum.class))
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), Forum::id, Function.identity())),
                snapshot.get(Layout.POLICY_LOGGED)
                        .map(value -> Key.ofBytes(value).number())
                        .orElse(0L));
    }

    Optional<DiscussionThread> thread(ThreadId id) {
        return get(Layout.thread(id), DiscussionThread.class);
    }

    /** A post in three parts, so that a hug or a withholding does not write the text once more. */
    Optional<Post> post(Key key) {
        return get(key, Post.class)
                .map(post -> get(Layout.withholdings(key), Withholdings.class)
                        .map(post::withWithholdings)
                        .orElse(post))
                .map(post -> get(Layout.tally(key), HugCounts.class)
                        .map(post::withTally)
                        .orElse(post));
    }

    /** What an entry of a list stands for. */
    <T> T listed(byte[] entry, Function<Key, Optional<T>> read) {
        return read.apply(Key.ofBytes(entry)).orElseThrow();
    }

    ImmutableList<Receipt> known(List<Receipt> sought) {
        return sought.stream()
                .flatMap(receipt -> get(Layout.receipt(ReceiptKey.of(receipt)), Receipt.class).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
