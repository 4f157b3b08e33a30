package dev.parley.service;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.PostId;
import dev.parley.model.ReplyPath;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.store.CommitResult;
import dev.parley.store.Found;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What commands need not read again: the policy, members, and threads with their tails. All of it is bounded, and each
 * boundary is kept with its revision, so that a commit which guards or checks that revision stands on nothing stale; a
 * conflict puts what the store has in its place. Only decisions look here, never views.
 *
 * <p>What stands under a thread is warm for as long as all commits to the thread are known here: an {@link Epoch} runs
 * from the moment when a head is read until somebody else turns out to have moved it on. The head of a thread is
 * changed only by whoever leads its lane.
 */
final class Warm {
    private static final int THREADS = 4_096;
    private static final int MEMBERS = 16_384;
    private static final int PARTS = 65_536;

    /** How often in a row a thread has to be found as it was left, after others were found to write to it. */
    private static final int AS_LEFT = 2;

    /** Never warm: everything is read. */
    static final Warm NEVER = new Warm(0, Optional.empty());

    /** A time during which all commits to a thread went through here. Compared by identity. */
    static final class Epoch {}

    /** A thread with its tail and its revision. */
    record Head(Versioned<Optional<DiscussionThread>> thread, Epoch epoch) {}

    private record AuthorIn(Epoch epoch, Author author) {}

    private record NumberIn(Epoch epoch, int number) {}

    private final Cache<Boundary, Versioned<Policy>> policy;
    private final Cache<MemberId, Versioned<Optional<Member>>> members;
    private final Cache<ThreadId, Head> heads;
    private final Cache<AuthorIn, Participant> participants;
    private final Cache<NumberIn, ReplyPath> paths;
    private final Cache<PostId, ThreadId> homes;

    /** Threads that others write to, and how often each has still to be found as it was left. */
    private final Cache<ThreadId, Integer> shared;

    private Warm(int scale, Optional<Duration> policyLag) {
        policy = cache(Math.min(scale, 1), policyLag);
        members = cache(scale * MEMBERS, policyLag);
        heads = cache(scale * THREADS, Optional.empty());
        participants = cache(scale * PARTS, Optional.empty());
        paths = cache(scale * PARTS, Optional.empty());
        homes = cache(scale * PARTS, Optional.empty());
        shared = cache(scale * THREADS, Optional.empty());
    }

    private static <K, V> Cache<K, V> cache(int size, Optional<Duration> lag) {
        CacheBuilder<Object, Object> builder = CacheBuilder.newBuilder().maximumSize(size);
        lag.ifPresent(builder::expireAfterWrite);
        return builder.build();
    }

    /** Warm for as long as the store compares what a decision stood on. */
    static Warm whileChecked() {
        return new Warm(1, Optional.empty());
    }

    /** For a store that does not compare checks: policy and members are read again after a while. */
    static Warm whileRecent(Duration policyLag) {
        return new Warm(1, Optional.of(policyLag));
    }

    Optional<Versioned<Policy>> policy() {
        return Optional.ofNullable(policy.getIfPresent(Boundary.POLICY));
    }

    Optional<Versioned<Optional<Member>>> member(MemberId id) {
        return Optional.ofNullable(members.getIfPresent(id));
    }

    /** A thread, if it can be taken to be as it was left: nothing is warm of one that others write to. */
    Optional<Head> head(ThreadId id) {
        return shared.getIfPresent(id) == null ? Optional.ofNullable(heads.getIfPresent(id)) : Optional.empty();
    }

    /** A thread was read: its epoch goes on if it is as it was left, and others do not write to it. */
    Optional<Epoch> epoch(ThreadId id, Revision read) {
        Optional<Head> asLeft = Optional.ofNullable(heads.getIfPresent(id))
                .filter(head -> head.thread().revision().equals(read));
        Integer left = shared.getIfPresent(id);
        if (left == null) {
            return asLeft.map(Head::epoch);
        }
        if (asLeft.isPresent() && left == 1) {
            shared.invalidate(id);
        } else {
            shared.put(id, asLeft.isPresent() ? left - 1 : AS_LEFT);
        }
        return Optional.empty();
    }

    Optional<Participant> participant(Epoch epoch, Author author) {
        return Optional.ofNullable(participants.getIfPresent(new AuthorIn(epoch, author)));
    }

    Optional<ReplyPath> path(Epoch epoch, int number) {
        return Optional.ofNullable(paths.getIfPresent(new NumberIn(epoch, number)));
    }

    /** In which thread a post stood when it was last seen. */
    Optional<ThreadId> home(PostId post) {
        return Optional.ofNullable(homes.getIfPresent(post));
    }

    /** Something was read: what is not of a thread is as it is now. */
    void learn(Found found) {
        policy.put(Boundary.POLICY, found.policy());
        members.putAll(found.members());
        found.posts().forEach((id, post) -> homes.put(id, post.thread()));
    }

    /** A boundary is not what it was taken for: what the store has of it is put in its place. */
    void learn(CommitResult.Conflict conflict) {
        learn(conflict.head());
        renew(conflict.head());
        if (conflict.boundary() instanceof Boundary.OfThread of) {
            shared.put(of.id(), AS_LEFT);
        }
    }

    /** What was read of threads, where they are not what they were taken for, is put in its place. */
    void renew(Found found) {
        found.threads().forEach((id, thread) -> {
            Head head = heads.getIfPresent(id);
            if (head != null && !head.thread().revision().equals(thread.revision())) {
                heads.put(id, new Head(thread, new Epoch()));
            }
        });
    }

    /** What a commit of ours left behind: the values that it was made of, at the revisions that it moved on to. */
    void learn(WorkingCopy copy, Map<Boundary, Revision> revisions) {
        revisions.forEach((boundary, revision) -> {
            if (boundary instanceof Boundary.OfThread of) {
                learn(copy, of.id(), revision);
            } else if (boundary instanceof Boundary.OfMember of) {
                members.put(of.id(), new Versioned<>(copy.member(of.id()).value(), revision));
            } else if (boundary instanceof Boundary.OfPolicy) {
                policy.put(boundary, new Versioned<>(copy.policy().value(), revision));
            }
        });
    }

    private void learn(WorkingCopy copy, ThreadId thread, Revision revision) {
        Epoch epoch = copy.epoch(thread).orElseGet(Epoch::new);
        copy.participantsIn(thread).forEach(known -> participants.put(new AuthorIn(epoch, known.author()), known));
        copy.pathsIn(thread).forEach(known -> paths.put(new NumberIn(epoch, known.number()), known));
        copy.postsIn(thread).forEach(known -> homes.put(known.id(), thread));
        heads.put(thread, new Head(new Versioned<>(copy.thread(thread).value(), revision), epoch));
    }

    /** What a boundary holds now is not known. */
    void forget(Boundary boundary) {
        if (boundary instanceof Boundary.OfThread of) {
            heads.invalidate(of.id());
        }
    }
}
