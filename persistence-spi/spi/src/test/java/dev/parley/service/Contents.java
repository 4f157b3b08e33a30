package dev.parley.service;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostRange;
import dev.parley.store.VersionRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All that a store holds of a thread, past the service. */
record Contents(
        DiscussionThread thread,
        List<Post> posts,
        List<List<Hug>> hugs,
        List<List<PostVersion>> versions,
        List<Participant> participants,
        List<LogEntry> log) {
    private static final int ALL = 1_000_000;

    static Contents of(DiscussionStore store, ThreadId id) {
        List<Post> posts = store.read(new PostRange(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                ALL));
        return new Contents(
                store.find(Lookup.builder().thread(id).build())
                        .thread(id)
                        .value()
                        .orElseThrow(),
                posts,
                posts.stream()
                        .<List<Hug>>map(post ->
                                store.read(new HugRange(new HugScope.OfPost(id, post.id()), Optional.empty(), ALL)))
                        .toList(),
                posts.stream()
                        .<List<PostVersion>>map(post -> store.read(new VersionRange(id, post.number(), 0, ALL)))
                        .toList(),
                store.read(new ParticipantRange(new ParticipantScope.InThread(id), Optional.empty(), 0, ALL)),
                store.read(new LogRange(Boundary.thread(id), 0, ALL)));
    }
}
