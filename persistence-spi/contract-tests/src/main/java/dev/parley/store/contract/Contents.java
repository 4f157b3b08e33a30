package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
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
import dev.parley.model.Versioned;
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
import java.util.Optional;
import java.util.OptionalInt;

/** All that a store holds of a thread. */
record Contents(
        Versioned<Optional<DiscussionThread>> thread,
        ImmutableList<Post> posts,
        ImmutableList<Hug> hugs,
        ImmutableList<PostVersion> versions,
        ImmutableList<Participant> participants,
        ImmutableList<LogEntry> log) {
    private static final int ALL = 100_000;

    /** Reads all of it, by several calls: nobody may write meanwhile, and lists have to show all. */
    static Contents of(DiscussionStore store, ThreadId id) {
        ImmutableList<Post> posts = store.read(new PostRange(
                id,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                ALL));
        return new Contents(
                store.find(Lookup.builder().thread(id).build()).thread(id),
                posts,
                posts.stream()
                        .flatMap(post ->
                                store
                                        .read(new HugRange(new HugScope.OfPost(id, post.id()), Optional.empty(), ALL))
                                        .stream())
                        .collect(ImmutableList.toImmutableList()),
                posts.stream()
                        .flatMap(post -> store.read(new VersionRange(id, post.number(), 0, ALL)).stream())
                        .collect(ImmutableList.toImmutableList()),
                store.read(new ParticipantRange(new ParticipantScope.InThread(id), Optional.empty(), 0, ALL)),
                store.read(new LogRange(Boundary.thread(id), 0, ALL)));
    }
}
