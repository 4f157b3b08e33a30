package dev.parley.store.memory;

import dev.parley.decision.Change;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.HugKey;
import dev.parley.store.PostAddress;
import dev.parley.store.ReadingKey;
import dev.parley.store.ReceiptKey;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Makes the next world from one world and the changes of one commit. Used by one thread, and thrown away. */
final class WorldEdit implements Change.Cases {
    private Policy policy;
    private HashPMap<Boundary, Revision> revisions;
    private HashPMap<ThreadId, ThreadRecords> threads;
    private HashPMap<PostId, PostAddress> posts;
    private HashPMap<ForumId, ForumLists> lists;
    private HashPMap<MemberId, Member> members;
    private HashPMap<String, MemberId> handles;
    private HashPMap<ReadingKey, Reading> readings;
    private HashPMap<ReceiptKey, Receipt> receipts;
    private HashPMap<Boundary, PVector<LogEntry>> logs;

    WorldEdit(World world) {
        policy = world.policy();
        revisions = world.revisions();
        threads = world.threads();
        posts = world.posts();
        lists = world.lists();
        members = world.members();
        handles = world.handles();
        readings = world.readings();
        receipts = world.receipts();
        logs = world.logs();
    }

    World result() {
        return new World(policy, revisions, threads, posts, lists, members, handles, readings, receipts, logs);
    }

    Revision moveOn(Boundary boundary) {
        Revision next = revisions.getOrDefault(boundary, Revision.NONE).next();
        revisions = revisions.plus(boundary, next);
        return next;
    }

    void append(LogEntry entry) {
        if (entry.boundary() instanceof Boundary.OfThread of) {
            thread(of.id(), thread -> thread.with(entry));
        } else {
            PVector<LogEntry> log = logs.getOrDefault(entry.boundary(), TreePVector.empty());
            logs = logs.plus(entry.boundary(), log.plus(entry));
        }
    }

    void keep(Receipt receipt) {
        receipts = receipts.plus(ReceiptKey.of(receipt), receipt);
    }

    private void thread(ThreadId id, UnaryOperator<ThreadRecords> change) {
        ThreadRecords before = threads.get(id);
        if (before == null) {
            throw new IllegalArgumentException("a commit changes thread %s, which is not there".formatted(id));
        }
        threads = threads.plus(id, change.apply(before));
    }

    @Override
    public void putForum(Change.PutForum change) {
        policy = policy.with(change.forum());
    }

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {
        policy = policy.withLogged(change.position());
    }

    @Override
    public void putMember(Change.PutMember change) {
        members = members.plus(change.member().id(), change.member());
    }

    @Override
    public void putHandle(Change.PutHandle change) {
        handles = handles.plus(change.folded(), change.member());
    }

    @Override
    public void putThread(Change.PutThread change) {
        DiscussionThread after = change.thread();
        ThreadRecords records = threads.get(after.id());
        index(Optional.ofNullable(records).map(ThreadRecords::thread), after);
        threads = threads.plus(after.id(), records == null ? ThreadRecords.of(after) : records.with(after));
    }

    @Override
    public void putTail(Change.PutTail change) {
        thread(change.thread(), records -> {
            DiscussionThread after = records.thread().withTail(change.tail());
            index(Optional.of(records.thread()), after);
            return records.with(after);
        });
    }

    private void index(Optional<DiscussionThread> before, DiscussionThread after) {
        ForumLists forum = lists.getOrDefault(after.forum(), ForumLists.EMPTY);
        lists = lists.plus(after.forum(), forum.put(before, after));
    }

    @Override
    public void putPost(Change.PutPost change) {
        Post post = change.post();
        thread(post.thread(), records -> records.with(post));
        posts = posts.plus(post.id(), new PostAddress(post.thread(), post.number()));
    }

    @Override
    public void putContent(Change.PutContent change) {
        thread(change.thread(), records -> records.with(change.number(), post -> post.withContent(change.content())));
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        thread(
                change.thread(),
                records -> records.with(change.number(), post -> post.withWithholdings(change.withholdings())));
    }

    @Override
    public void putTally(Change.PutTally change) {
        thread(change.thread(), records -> records.with(change.number(), post -> post.withTally(change.tally())));
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        thread(change.version().thread(), records -> records.with(change.version()));
    }

    @Override
    public void putHug(Change.PutHug change) {
        thread(change.thread(), records -> records.with(change.hug()));
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        HugKey key = new HugKey(change.post(), change.giver(), change.kind());
        thread(change.thread(), records -> records.without(key));
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        thread(change.participant().thread(), records -> records.with(change.participant()));
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        readings = readings.plus(new ReadingKey(reading.member(), reading.thread()), reading);
    }
}
