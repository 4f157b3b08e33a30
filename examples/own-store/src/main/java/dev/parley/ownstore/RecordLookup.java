package dev.parley.ownstore;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.ownstore.file.Key;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds records by their keys: all of them in one snapshot, so all of them from one moment. */
final class RecordLookup {
    private final Records records;
    private final LatestPolicy latestPolicy;

    RecordLookup(Records records, LatestPolicy latestPolicy) {
        this.records = records;
        this.latestPolicy = latestPolicy;
    }

    Found find(Lookup lookup) {
        ImmutableMap<PostId, Post> posts = existing(lookup.posts(), this::post);
        Collection<ThreadId> threads = Stream.concat(
                        lookup.threads().stream(), posts.values().stream().map(Post::thread))
                .collect(Collectors.toUnmodifiableSet());
        return new Found(
                latestPolicy.in(records),
                each(threads, Boundary::thread, Layout::thread, DiscussionThread.class),
                posts,
                existing(lookup.addresses(), at -> records.post(Layout.post(at.thread(), at.number()))),
                each(lookup.members(), Boundary::member, Layout::member, Member.class),
                each(lookup.handles(), Boundary.OfHandle::new, Layout::handle, MemberId.class),
                existing(lookup.participants(), key -> records.get(Layout.participant(key), Participant.class)),
                existing(lookup.hugs(), key -> records.get(Layout.hug(key), Hug.class)),
                each(
                        lookup.readings(),
                        key -> Boundary.reading(key.member(), key.thread()),
                        key -> Layout.reading(key.member(), key.thread()),
                        Reading.class),
                existing(lookup.receipts(), key -> records.get(Layout.receipt(key), Receipt.class)));
    }

    private Optional<Post> post(PostId id) {
        return records.snapshot().get(Layout.postById(id)).map(entry -> records.listed(entry, records::post));
    }

    private <K, V> ImmutableMap<K, V> existing(Collection<K> keys, Function<K, Optional<V>> read) {
        ImmutableMap.Builder<K, V> found = ImmutableMap.builder();
        keys.forEach(key -> read.apply(key).ifPresent(record -> found.put(key, record)));
        return found.buildOrThrow();
    }

    private <K, V> ImmutableMap<K, Versioned<Optional<V>>> each(
            Collection<K> keys, Function<K, Boundary> boundary, Function<K, Key> key, Class<V> type) {
        return keys.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Function.identity(),
                        id -> new Versioned<>(records.get(key.apply(id), type), records.revision(boundary.apply(id)))));
    }
}
