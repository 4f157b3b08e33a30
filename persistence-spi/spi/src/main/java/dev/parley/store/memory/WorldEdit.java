package dev.parley.store.memory;

import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
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
import dev.parley.store.ReadingScope;
import dev.parley.store.ReceiptKey;
import dev.parley.store.WrittenKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashPMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** Makes the next world from one world and the changes of one commit. Used by one thread, and thrown away. */
final class WorldEdit implements Change.Cases {
    private Policy policy;
    private HashPMap<Boundary, Revision> revisions;
    private HashPMap<ThreadId, ThreadRecords> threads;
    private HashPMap<PostId, PostAddress> posts;
    private ThreadLists lists;
    private HashPMap<Author, AuthorLists> authors;
    private TreePMap<MemberId, Member> members;
    private HashPMap<String, MemberId> handles;
    private HashPMap<ReadingKey, Reading> readings;
    private HashPMap<ReadingScope, TreePSet<ReadingKey>> readingLists;
    private HashPMap<ReceiptKey, Receipt> receipts;
    private HashPMap<Boundary, PVector<LogEntry>> logs;
    private PVector<LogEntry> feed;

    WorldEdit(World world) {
        policy = world.policy();
        revisions = world.revisions();
        threads = world.threads();
        posts = world.posts();
        lists = world.lists();
        authors = world.authors();
        members = world.members();
        handles = world.handles();
        readings = world.readings();
        readingLists = world.readingLists();
        receipts = world.receipts();
        logs = world.logs();
        feed = world.feed();
    }

    World result() {
        return new World(
                policy,
                revisions,
                threads,
                posts,
                lists,
                authors,
                members,
                handles,
                readings,
                readingLists,
                receipts,
                logs,
                feed);
    }

    Revision moveOn(Boundary boundary) {
        Revision next = revisions.getOrDefault(boundary, Revision.NONE).next();
        revisions = revisions.plus(boundary, next);
        return next;
    }

    void append(LogEntry entry) {
        feed = feed.plus(entry);
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
        ThreadRecords records = threads.get(change.thread());
        if (records != null) {
            DiscussionThread after = records.thread().withTail(change.tail());
            index(Optional.of(records.thread()), after);
            threads = threads.plus(change.thread(), records.with(after));
        }
    }

    private void index(Optional<DiscussionThread> before, DiscussionThread after) {
        lists = lists.put(before, after);
    }

    private void author(Author author, UnaryOperator<AuthorLists> change) {
        AuthorLists before = authors.get(author);
        authors = authors.plus(author, change.apply(before == null ? AuthorLists.of(author) : before));
    }

    @Override
    public void putPost(Change.PutPost change) {
        Post post = change.post();
        thread(post.thread(), records -> records.with(post));
        posts = posts.plus(post.id(), new PostAddress(post.thread(), post.number()));
        author(post.author(), lists -> lists.withWritten(WrittenKey.of(post)));
    }

    /** A part of a post; of one that is not there, nothing. */
    private void post(ThreadId id, int number, UnaryOperator<Post> change) {
        ThreadRecords records = threads.get(id);
        if (records != null && records.post(number).isPresent()) {
            threads = threads.plus(id, records.with(number, change));
        }
    }

    @Override
    public void putContent(Change.PutContent change) {
        post(change.thread(), change.number(), post -> post.withContent(change.content()));
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        post(change.thread(), change.number(), post -> post.withWithholdings(change.withholdings()));
    }

    @Override
    public void putTally(Change.PutTally change) {
        post(change.thread(), change.number(), post -> post.withTally(change.tally()));
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        thread(change.version().thread(), records -> records.with(change.version()));
    }

    @Override
    public void putHug(Change.PutHug change) {
        Hug hug = change.hug();
        deleteHug(new Change.DeleteHug(change.thread(), hug.post(), hug.giver(), hug.kind()));
        thread(change.thread(), records -> records.with(hug));
        author(hug.giver(), lists -> lists.withGiven(lists.given().plus(hug)));
        author(hug.recipient(), lists -> lists.withReceived(lists.received().plus(hug)));
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        HugKey key = new HugKey(change.post(), change.giver(), change.kind());
        ThreadRecords records = threads.get(change.thread());
        Hug hug = records == null ? null : records.hugs().get(key);
        if (hug != null) {
            thread(change.thread(), there -> there.without(key));
            author(hug.giver(), lists -> lists.withGiven(lists.given().minus(hug)));
            author(hug.recipient(), lists -> lists.withReceived(lists.received().minus(hug)));
        }
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        Participant after = change.participant();
        ThreadRecords records = threads.get(after.thread());
        Optional<Participant> before =
                Optional.ofNullable(records).map(there -> there.participants().get(after.author()));
        thread(after.thread(), there -> there.with(after));
        author(after.author(), lists -> lists.taking(before, after));
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        ReadingKey key = new ReadingKey(reading.member(), reading.thread());
        readings = readings.plus(key, reading);
        list(new ReadingScope.OfMember(reading.member()), key);
        list(new ReadingScope.InThread(reading.thread()), key);
    }

    private void list(ReadingScope scope, ReadingKey key) {
        TreePSet<ReadingKey> list = readingLists.getOrDefault(scope, TreePSet.empty(Comparator.naturalOrder()));
        readingLists = readingLists.plus(scope, list.plus(key));
    }
}
