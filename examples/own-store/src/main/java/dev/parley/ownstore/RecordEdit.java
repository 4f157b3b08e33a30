package dev.parley.ownstore;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.decision.Change;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.order.Direction;
import dev.parley.ownstore.file.Draft;
import dev.parley.ownstore.file.Key;
import dev.parley.store.HugKey;
import dev.parley.store.ParticipantKey;
import dev.parley.store.ReceiptKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Puts the changes of one commit into a draft: each record under its key, and into and out of its lists. */
final class RecordEdit implements Change.Cases {
    private final Draft draft;

    RecordEdit(Draft draft) {
        this.draft = draft;
    }

    private Records records() {
        return new Records(draft.snapshot());
    }

    Revision moveOn(Boundary boundary) {
        Revision next = records().revision(boundary).next();
        draft.put(Layout.revision(boundary), Values.bytes(next));
        return next;
    }

    void append(LogEntry entry) {
        Key key = Layout.log(entry.boundary()).number(entry.position());
        draft.put(key, Values.bytes(entry));
        draft.put(Layout.FEED.number(lastInFeed() + 1), key.bytes());
    }

    private long lastInFeed() {
        return draft.snapshot()
                .scan(Layout.FEED, Direction.BACKWARD, Optional.empty())
                .findFirst()
                .map(last -> last.rest().number())
                .orElse(0L);
    }

    void keep(Receipt receipt) {
        put(Layout.receipt(ReceiptKey.of(receipt)), receipt, Optional.empty(), Layout::lists);
    }

    void forget(Receipt receipt) {
        draft.delete(Layout.receipt(ReceiptKey.of(receipt)));
        Layout.lists(receipt).forEach(draft::delete);
    }

    /** Puts a record in place of what it was, and into the lists that follow from it. */
    private <T> void put(Key key, T record, Optional<T> before, Function<T, ImmutableSet<Key>> lists) {
        draft.put(key, Values.bytes(record));
        list(key, before.map(lists).orElse(ImmutableSet.of()), lists.apply(record));
    }

    /** Out of the lists that a record has left, into those that it has come into; the others stay as they are. */
    private void list(Key key, Set<Key> before, Set<Key> after) {
        Sets.difference(before, after).forEach(draft::delete);
        Sets.difference(after, before).forEach(entry -> draft.put(entry, key.bytes()));
    }

    @Override
    public void putForum(Change.PutForum change) {
        draft.put(Layout.forum(change.forum().id()), Values.bytes(change.forum()));
    }

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {
        draft.put(Layout.POLICY_LOGGED, Key.EMPTY.number(change.position()).bytes());
    }

    @Override
    public void putMember(Change.PutMember change) {
        draft.put(Layout.member(change.member().id()), Values.bytes(change.member()));
    }

    @Override
    public void putHandle(Change.PutHandle change) {
        draft.put(Layout.handle(change.folded()), Values.bytes(change.member()));
    }

    @Override
    public void putThread(Change.PutThread change) {
        DiscussionThread thread = change.thread();
        put(Layout.thread(thread.id()), thread, records().thread(thread.id()), Layout::lists);
    }

    @Override
    public void putTail(Change.PutTail change) {
        records()
                .thread(change.thread())
                .ifPresent(before -> put(
                        Layout.thread(change.thread()),
                        before.withTail(change.tail()),
                        Optional.of(before),
                        Layout::lists));
    }

    @Override
    public void putPost(Change.PutPost change) {
        Post post = change.post();
        put(Layout.post(post.thread(), post.number()), post, Optional.empty(), Layout::lists);
    }

    @Override
    public void putContent(Change.PutContent change) {
        Key key = Layout.post(change.thread(), change.number());
        // the parts that stand beside it still hold: what the post itself says of them is older
        records().post(key).ifPresent(post -> draft.put(key, Values.bytes(post.withContent(change.content()))));
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        Key key = Layout.post(change.thread(), change.number());
        putPart(
                key,
                Layout.withholdings(key),
                change.withholdings(),
                post -> post.withWithholdings(change.withholdings()));
    }

    @Override
    public void putTally(Change.PutTally change) {
        Key key = Layout.post(change.thread(), change.number());
        putPart(key, Layout.tally(key), change.tally(), post -> post.withTally(change.tally()));
    }

    private void putPart(Key key, Key partKey, Object part, UnaryOperator<Post> with) {
        records().post(key).ifPresent(before -> {
            draft.put(partKey, Values.bytes(part));
            list(key, Layout.lists(before), Layout.lists(with.apply(before)));
        });
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        PostVersion version = change.version();
        draft.put(Layout.versions(version.thread(), version.post()).number(version.version()), Values.bytes(version));
    }

    @Override
    public void putHug(Change.PutHug change) {
        Hug hug = change.hug();
        Key key = Layout.hug(new HugKey(hug.post(), hug.giver(), hug.kind()));
        put(key, hug, records().get(key, Hug.class), Layout::lists);
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        Key key = Layout.hug(new HugKey(change.post(), change.giver(), change.kind()));
        Optional<Hug> before = records().get(key, Hug.class);
        draft.delete(key);
        before.map(Layout::lists).ifPresent(lists -> lists.forEach(draft::delete));
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        Participant participant = change.participant();
        Key key = Layout.participant(new ParticipantKey(participant.thread(), participant.author()));
        put(key, participant, records().get(key, Participant.class), Layout::lists);
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        Key key = Layout.reading(reading.member(), reading.thread());
        put(key, reading, records().get(key, Reading.class), Layout::lists);
    }
}
