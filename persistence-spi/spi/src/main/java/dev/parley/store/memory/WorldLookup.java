package dev.parley.store.memory;

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
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.store.Found;
import dev.parley.store.HugKey;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantKey;
import dev.parley.store.PostAddress;
import dev.parley.store.ReadingKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds records of one world by their keys. */
final class WorldLookup {
    private WorldLookup() {}

    static Found find(World world, Lookup lookup) {
        ImmutableMap<PostId, Post> posts = existing(lookup.posts(), id -> {
            PostAddress address = world.posts().get(id);
            return address == null ? null : post(world, address);
        });
        Map<ThreadId, Versioned<Optional<DiscussionThread>>> threads = new LinkedHashMap<>();
        lookup.threads().forEach(id -> threads.put(id, thread(world, id)));
        posts.values().forEach(post -> threads.computeIfAbsent(post.thread(), id -> thread(world, id)));
        return new Found(
                new Versioned<>(world.policy(), world.revision(Boundary.POLICY)),
                ImmutableMap.copyOf(threads),
                posts,
                existing(lookup.addresses(), address -> post(world, address)),
                each(lookup.members(), id -> member(world, id)),
                each(lookup.handles(), folded -> handle(world, folded)),
                existing(lookup.participants(), key -> participants(world, key)),
                existing(lookup.hugs(), key -> hug(world, key)),
                each(lookup.readings(), key -> reading(world, key)),
                existing(lookup.receipts(), world.receipts()::get));
    }

    private static Versioned<Optional<DiscussionThread>> thread(World world, ThreadId id) {
        return new Versioned<>(world.thread(id).map(ThreadRecords::thread), world.revision(Boundary.thread(id)));
    }

    private static Versioned<Optional<Member>> member(World world, MemberId id) {
        return new Versioned<>(Optional.ofNullable(world.members().get(id)), world.revision(Boundary.member(id)));
    }

    private static Versioned<Optional<MemberId>> handle(World world, String folded) {
        return new Versioned<>(
                Optional.ofNullable(world.handles().get(folded)), world.revision(new Boundary.OfHandle(folded)));
    }

    private static Versioned<Optional<Reading>> reading(World world, ReadingKey key) {
        return new Versioned<>(
                Optional.ofNullable(world.readings().get(key)),
                world.revision(Boundary.reading(key.member(), key.thread())));
    }

    private static @Nullable Post post(World world, PostAddress address) {
        return world.thread(address.thread())
                .flatMap(thread -> thread.post(address.number()))
                .orElse(null);
    }

    private static @Nullable Participant participants(World world, ParticipantKey key) {
        return world.thread(key.thread())
                .map(thread -> thread.participants().get(key.author()))
                .orElse(null);
    }

    private static @Nullable Hug hug(World world, HugKey key) {
        PostAddress address = world.posts().get(key.post());
        return address == null
                ? null
                : world.thread(address.thread())
                        .map(thread -> thread.hugs().get(key))
                        .orElse(null);
    }

    private static <K, V> ImmutableMap<K, V> each(Collection<K> keys, Function<K, V> read) {
        ImmutableMap.Builder<K, V> found = ImmutableMap.builder();
        keys.forEach(key -> found.put(key, read.apply(key)));
        return found.buildOrThrow();
    }

    private static <K, V> ImmutableMap<K, V> existing(Collection<K> keys, Function<K, @Nullable V> read) {
        ImmutableMap.Builder<K, V> found = ImmutableMap.builder();
        for (K key : keys) {
            V value = read.apply(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found.buildOrThrow();
    }
}
