package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.parley.decision.Change;
import dev.parley.decision.Guard;
import dev.parley.model.Body;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.Revision;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.HugKey;
import dev.parley.store.Lookup;
import dev.parley.store.PostRange;
import dev.parley.store.Range;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Mistakes in reading records, and in keeping them. */
final class BrokenReads {
    private BrokenReads() {}

    static final class KeepsWhatItFound extends ForwardingStore {
        private final Map<Lookup, Found> kept = new ConcurrentHashMap<>();

        KeepsWhatItFound(DiscussionStore below) {
            super(below);
        }

        @Override
        public Found find(Lookup lookup) {
            return lookup.threads().isEmpty() ? super.find(lookup) : kept.computeIfAbsent(lookup, super::find);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            kept.clear();
            return result;
        }
    }

    static final class FindsWhatIsDeleted extends ForwardingStore {
        private final Map<HugKey, Hug> ever = new ConcurrentHashMap<>();

        FindsWhatIsDeleted(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            commit.changes().stream()
                    .filter(change -> Results.isCommitted(result) && change instanceof Change.PutHug)
                    .map(change -> ((Change.PutHug) change).hug())
                    .forEach(hug -> ever.put(new HugKey(hug.post(), hug.giver(), hug.kind()), hug));
            return result;
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            Map<HugKey, Hug> hugs = new HashMap<>(Maps.filterKeys(ever, lookup.hugs()::contains));
            hugs.putAll(found.hugs());
            return Recommit.hugs(found, hugs);
        }
    }

    static final class RestartsRevisions extends ForwardingStore {
        private final Map<ThreadId, Long> passed = new ConcurrentHashMap<>();

        RestartsRevisions(DiscussionStore below) {
            super(below);
        }

        private long passed(Boundary boundary) {
            return boundary instanceof Boundary.OfThread of ? passed.getOrDefault(of.id(), 0L) : 0;
        }

        private Revision shown(Boundary boundary, Revision kept) {
            return new Revision(Math.max(0, kept.value() - passed(boundary)));
        }

        @Override
        public Found find(Lookup lookup) {
            return shown(super.find(lookup));
        }

        private Found shown(Found found) {
            return Recommit.threads(
                    found,
                    Maps.transformEntries(
                            found.threads(),
                            (id, thread) ->
                                    new Versioned<>(thread.value(), shown(Boundary.thread(id), thread.revision()))));
        }

        @Override
        public CommitResult commit(Commit commit) {
            ImmutableList<Guard> guards = commit.guards().stream()
                    .map(guard -> new Guard(
                            guard.boundary(), new Revision(guard.expected().value() + passed(guard.boundary()))))
                    .collect(ImmutableList.toImmutableList());
            CommitResult result = super.commit(Recommit.guards(commit, guards));
            if (Results.isCommitted(result)) {
                for (Change change : commit.changes()) {
                    if (change instanceof Change.DeleteHug delete) {
                        passed.put(delete.thread(), guards.get(0).expected().value());
                    }
                }
            }
            return result.fold(
                    committed -> new CommitResult.Committed(
                            ImmutableMap.copyOf(Maps.transformEntries(committed.revisions(), this::shown))),
                    applied -> applied,
                    conflict -> new CommitResult.Conflict(
                            conflict.boundary(),
                            shown(conflict.boundary(), conflict.current()),
                            shown(conflict.head())));
        }
    }

    static final class KeepsMilliseconds extends ForwardingStore {
        KeepsMilliseconds(DiscussionStore below) {
            super(below);
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            return Recommit.members(
                    found,
                    Maps.transformValues(
                            found.members(),
                            member -> new Versioned<>(member.value().map(KeepsMilliseconds::cut), member.revision())));
        }

        private static Member cut(Member member) {
            return new Member(
                    member.id(),
                    member.handle(),
                    member.displayName(),
                    member.since().truncatedTo(ChronoUnit.MILLIS),
                    member.sanctions(),
                    member.ignored(),
                    member.logged());
        }
    }

    static final class KeepsThreeBytes extends ForwardingStore {
        KeepsThreeBytes(DiscussionStore below) {
            super(below);
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            return Recommit.threads(
                    found,
                    Maps.transformValues(
                            found.threads(),
                            thread -> new Versioned<>(
                                    thread.value()
                                            .map(kept -> kept.withTitle(
                                                    kept.title().replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))),
                                    thread.revision())));
        }
    }

    static final class TrimsBodies extends ForwardingStore {
        TrimsBodies(DiscussionStore below) {
            super(below);
        }

        @Override
        @SuppressWarnings("unchecked") // a range of posts reads posts
        public <T> ImmutableList<T> read(Range<T> range) {
            ImmutableList<T> slice = super.read(range);
            return range instanceof PostRange
                    ? slice.stream().map(post -> (T) trimmed((Post) post)).collect(ImmutableList.toImmutableList())
                    : slice;
        }

        private static Post trimmed(Post post) {
            PostContent content = post.content();
            return post.withContent(new PostContent(
                    new Body(content.body().format(), content.body().text().stripTrailing()),
                    content.mood(),
                    content.contentWarning(),
                    content.quotes(),
                    content.attachments(),
                    content.named(),
                    content.writtenHugs(),
                    content.versions(),
                    content.lastEdit()));
        }
    }

    static final class ShowsAnEarlierTail extends ForwardingStore {
        private final Map<ThreadId, Tail> earlier = new ConcurrentHashMap<>();

        ShowsAnEarlierTail(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            Map<ThreadId, DiscussionThread> renamed = new HashMap<>();
            for (Change change : commit.changes()) {
                if (change instanceof Change.PutThread put) {
                    ThreadId id = put.thread().id();
                    below().find(Lookup.builder().thread(id).build())
                            .thread(id)
                            .value()
                            .filter(before ->
                                    !before.title().equals(put.thread().title()))
                            .ifPresent(before -> renamed.put(id, before));
                }
            }
            CommitResult result = super.commit(commit);
            if (Results.isCommitted(result)) {
                commit.guards().forEach(guard -> forget(guard.boundary()));
                renamed.forEach((id, before) -> earlier.put(id, before.tail()));
            }
            return result;
        }

        private void forget(Boundary boundary) {
            if (boundary instanceof Boundary.OfThread of) {
                earlier.remove(of.id());
            }
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            return Recommit.threads(
                    found,
                    Maps.transformEntries(
                            found.threads(),
                            (id, thread) ->
                                    new Versioned<>(thread.value().map(kept -> shown(id, kept)), thread.revision())));
        }

        private DiscussionThread shown(ThreadId id, DiscussionThread thread) {
            Tail tail = earlier.get(id);
            return tail == null ? thread : thread.withTail(tail);
        }
    }

    static final class ReadsAtTwoMoments extends ForwardingStore {
        private static final int MANY = 10;
        private static final int A_BIT = 100;
        private static final long A_WHILE = 20_000_000;

        private final AtomicLong commits = new AtomicLong();

        ReadsAtTwoMoments(DiscussionStore below) {
            super(below);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            commits.incrementAndGet();
            return result;
        }

        @Override
        public Found find(Lookup lookup) {
            if (lookup.addresses().size() <= MANY) {
                return super.find(lookup);
            }
            Lookup.Builder threads = Lookup.builder();
            lookup.threads().forEach(threads::thread);
            Found first = super.find(threads.build());
            awaitACommit();
            return Recommit.threads(super.find(lookup), first.threads());
        }

        /** Between the two moments somebody may write. */
        private void awaitACommit() {
            long before = commits.get();
            for (int i = 0; i < A_BIT && commits.get() == before; i++) {
                LockSupport.parkNanos(A_WHILE / A_BIT);
            }
        }
    }

    static final class FoldsIds extends ForwardingStore {
        FoldsIds(DiscussionStore below) {
            super(below);
        }

        private static MemberId folded(MemberId id) {
            return new MemberId(id.value().toLowerCase(Locale.ROOT));
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            Map<MemberId, Versioned<Optional<Member>>> members = new HashMap<>(found.members());
            members.replaceAll((id, member) -> member.value().isPresent() ? member : member(folded(id)));
            return Recommit.members(found, members);
        }

        private Versioned<Optional<Member>> member(MemberId id) {
            return super.find(Lookup.builder().member(id).build()).member(id);
        }
    }

    static final class ForgetsReadings extends ForwardingStore {
        ForgetsReadings(DiscussionStore below) {
            super(below);
        }

        @Override
        public Found find(Lookup lookup) {
            Found found = super.find(lookup);
            return new Found(
                    found.policy(),
                    found.threads(),
                    found.posts(),
                    found.addresses(),
                    found.members(),
                    found.handles(),
                    found.participants(),
                    found.hugs(),
                    ImmutableMap.copyOf(Maps.transformValues(
                            found.readings(), reading -> new Versioned<>(Optional.empty(), reading.revision()))),
                    found.receipts());
        }
    }
}
