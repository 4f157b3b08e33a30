package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.GrownThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.ModelArbitraries;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadArbitraries;
import dev.parley.model.Versioned;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Records of any content, and the commits that put them.
 *
 * @param threads whole threads
 * @param later threads whose parts are put over those of the former ones
 * @param members members, with their handles
 * @param policy forums
 * @param entries log entries
 * @param receipts receipts
 * @param versions earlier versions
 */
record Written(
        List<GrownThread> threads,
        List<GrownThread> later,
        List<Member> members,
        Policy policy,
        List<LogEntry> entries,
        List<Receipt> receipts,
        List<PostVersion> versions) {
    static Arbitrary<Written> any() {
        return Combinators.combine(
                        GrownThread.arbitrary(6).list().ofMinSize(1).ofMaxSize(3),
                        GrownThread.arbitrary(6).list().ofMaxSize(2),
                        ModelArbitraries.members().list().ofMaxSize(4),
                        ModelArbitraries.policies(),
                        ModelArbitraries.logEntries().list().ofMaxSize(3),
                        ModelArbitraries.receipts().list().ofMaxSize(3),
                        ThreadArbitraries.postVersions().list().ofMaxSize(3))
                .as((threads, later, members, policy, entries, receipts, versions) ->
                        new Written(threads, later, members, policy, entries, receipts, versions));
    }

    /** Puts all of it into two stores, by the same commits with the same outcome, and compares what they then hold. */
    void putAndCompare(DiscussionStore expected, DiscussionStore actual) {
        Comparison comparison = new Comparison(expected, actual);
        Set<PostId> ids = new HashSet<>();
        for (GrownThread grown : threads) {
            boolean fresh = grown.posts().stream().allMatch(post -> ids.add(post.id()));
            if (fresh && comparison.threads.add(grown.thread().id())) {
                comparison.receipts.addAll(put(expected, actual, whole(grown)));
            }
        }
        for (Member member : members) {
            comparison.members.add(member.id());
            comparison.handles.add(member.handle());
            put(expected, actual, member(expected, member));
        }
        put(
                expected,
                actual,
                commit(expected, Boundary.POLICY, policyChanges(), ImmutableList.of(), ImmutableList.of()));
        threads.stream()
                .findFirst()
                .ifPresent(first -> later.forEach(other -> put(expected, actual, parts(expected, first, other))));
        comparison.boundaries.add(Boundary.POLICY);
        comparison.all();
    }

    private static List<ReceiptKey> put(DiscussionStore expected, DiscussionStore actual, Commit commit) {
        CommitResult there = expected.commit(commit);
        CommitResult here = actual.commit(commit);
        assertThat(here).isEqualTo(there);
        // the same again is known, or stands on what has moved
        assertThat(actual.commit(commit)).isEqualTo(expected.commit(commit));
        return commit.receipts().stream().map(ReceiptKey::of).toList();
    }

    private ImmutableList<Change> policyChanges() {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        // a parent before its children
        policy.forums().values().stream()
                .sorted(Comparator.comparing(forum -> policy.lineage(forum.id()).size()))
                .forEach(forum -> changes.add(new Change.PutForum(forum)));
        return changes.add(new Change.PutPolicyLogged(7)).build();
    }

    private Commit whole(GrownThread grown) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        changes.add(new Change.PutThread(grown.thread()));
        grown.posts().forEach(post -> changes.add(new Change.PutPost(post)));
        grown.hugs().forEach(hug -> changes.add(new Change.PutHug(grown.thread().id(), hug)));
        grown.participants().forEach(participant -> changes.add(new Change.PutParticipant(participant)));
        int number = 1;
        for (PostVersion version : versions) {
            changes.add(new Change.PutVersion(new PostVersion(
                    grown.thread().id(),
                    1,
                    number,
                    version.body(),
                    version.mood(),
                    version.replacedBy(),
                    version.replacedAt(),
                    version.reason())));
            number++;
        }
        Boundary boundary = Boundary.thread(grown.thread().id());
        List<LogEntry> log = new ArrayList<>();
        for (LogEntry entry : entries) {
            log.add(new LogEntry(
                    boundary,
                    log.size() + 1,
                    entry.at(),
                    entry.actor(),
                    entry.command(),
                    entry.action(),
                    entry.reasons(),
                    entry.post(),
                    entry.subject(),
                    entry.forum(),
                    entry.hug()));
        }
        boolean first = grown.equals(threads.get(0));
        return new Commit(
                ImmutableList.of(new Guard(boundary, Revision.NONE)),
                ImmutableList.of(),
                changes.build(),
                ImmutableList.copyOf(log),
                first ? ImmutableList.copyOf(distinct()) : ImmutableList.of());
    }

    private List<Receipt> distinct() {
        List<Receipt> all = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (all.stream().noneMatch(other -> ReceiptKey.of(other).equals(ReceiptKey.of(receipt)))) {
                all.add(receipt);
            }
        }
        return all;
    }

    private Commit member(DiscussionStore store, Member member) {
        MemberId id = member.id();
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        changes.add(new Change.PutMember(member));
        List<Guard> guards = new ArrayList<>();
        guards.add(new Guard(Boundary.member(id), revision(store, Boundary.member(id))));
        String folded = member.handle().folded();
        Versioned<Optional<MemberId>> handle =
                store.find(Lookup.builder().handles(List.of(folded)).build()).handle(folded);
        guards.add(new Guard(new Boundary.OfHandle(folded), handle.revision()));
        changes.add(new Change.PutHandle(folded, id));
        for (GrownThread grown : threads) {
            Boundary reading = Boundary.reading(id, grown.thread().id());
            Guard guard = new Guard(reading, revision(store, reading));
            if (guards.stream().noneMatch(other -> other.boundary().equals(reading))) {
                guards.add(guard);
                changes.add(new Change.PutReading(
                        new Reading(id, grown.thread().id(), grown.posts().size())));
            }
        }
        return new Commit(
                ImmutableList.copyOf(guards),
                ImmutableList.of(),
                changes.build(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** Parts of another thread's posts, put over those of the first one. */
    private static Commit parts(DiscussionStore store, GrownThread first, GrownThread other) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        changes.add(new Change.PutTail(first.thread().id(), first.thread().tail()));
        for (Post post : other.posts()) {
            if (post.number() <= first.posts().size()) {
                changes.add(new Change.PutContent(first.thread().id(), post.number(), post.content()));
                changes.add(new Change.PutWithholdings(first.thread().id(), post.number(), post.withholdings()));
                changes.add(new Change.PutTally(first.thread().id(), post.number(), post.tally()));
            }
        }
        for (Hug hug : first.hugs()) {
            changes.add(new Change.DeleteHug(first.thread().id(), hug.post(), hug.giver(), hug.kind()));
        }
        changes.add(new Change.PutTail(
                first.thread().id(),
                first.thread().acceptedAnswer().isEmpty()
                                && first.posts().size() >= other.thread().tail().lastNumber()
                        ? other.thread().tail()
                        : first.thread().tail()));
        return commit(
                store, Boundary.thread(first.thread().id()), changes.build(), ImmutableList.of(), ImmutableList.of());
    }

    private static Commit commit(
            DiscussionStore store,
            Boundary boundary,
            ImmutableList<Change> changes,
            ImmutableList<LogEntry> log,
            ImmutableList<Receipt> receipts) {
        return new Commit(
                ImmutableList.of(new Guard(boundary, revision(store, boundary))),
                ImmutableList.of(),
                changes,
                log,
                receipts);
    }

    static Revision revision(DiscussionStore store, Boundary boundary) {
        return store.find(Lookup.head(boundary)).revision(boundary);
    }
}
