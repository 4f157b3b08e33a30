package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The changes of several commands as one commit puts them: each record, and each named part of one, once and as it is
 * in the end. A hundred replies put one tail. A part of a post that is new in the same commit is put with the post.
 */
final class JointChanges implements Change.Cases {
    /** What one change puts or deletes. */
    private sealed interface Target {
        record OfForum(ForumId id) implements Target {}

        record OfPolicyLogged() implements Target {}

        record OfMember(MemberId id) implements Target {}

        record OfHandle(String folded) implements Target {}

        record OfThread(ThreadId id) implements Target {}

        record OfTail(ThreadId id) implements Target {}

        record OfPost(ThreadId thread, int number) implements Target {}

        record OfContent(ThreadId thread, int number) implements Target {}

        record OfWithholdings(ThreadId thread, int number) implements Target {}

        record OfTally(ThreadId thread, int number) implements Target {}

        record OfVersion(ThreadId thread, int post, int version) implements Target {}

        record OfHug(PostId post, Author giver, HugKind kind) implements Target {}

        record OfParticipant(ThreadId thread, Author author) implements Target {}

        record OfReading(MemberId member, ThreadId thread) implements Target {}
    }

    private final Map<Target, Change> last = new LinkedHashMap<>();

    ImmutableList<Change> toList() {
        return ImmutableList.copyOf(last.values());
    }

    @Override
    public void putForum(Change.PutForum change) {
        last.put(new Target.OfForum(change.forum().id()), change);
    }

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {
        last.put(new Target.OfPolicyLogged(), change);
    }

    @Override
    public void putMember(Change.PutMember change) {
        last.put(new Target.OfMember(change.member().id()), change);
    }

    @Override
    public void putHandle(Change.PutHandle change) {
        last.put(new Target.OfHandle(change.folded()), change);
    }

    /** A thread is put with its tail. */
    @Override
    public void putThread(Change.PutThread change) {
        ThreadId id = change.thread().id();
        last.remove(new Target.OfTail(id));
        last.put(new Target.OfThread(id), change);
    }

    @Override
    public void putTail(Change.PutTail change) {
        Target whole = new Target.OfThread(change.thread());
        if (last.get(whole) instanceof Change.PutThread put) {
            DiscussionThread thread = put.thread().withTail(change.tail());
            last.put(whole, new Change.PutThread(thread));
        } else {
            last.put(new Target.OfTail(change.thread()), change);
        }
    }

    @Override
    public void putPost(Change.PutPost change) {
        last.put(new Target.OfPost(change.post().thread(), change.post().number()), change);
    }

    @Override
    public void putContent(Change.PutContent change) {
        put(
                change.thread(),
                change.number(),
                post -> post.withContent(change.content()),
                new Target.OfContent(change.thread(), change.number()),
                change);
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        put(
                change.thread(),
                change.number(),
                post -> post.withWithholdings(change.withholdings()),
                new Target.OfWithholdings(change.thread(), change.number()),
                change);
    }

    @Override
    public void putTally(Change.PutTally change) {
        put(
                change.thread(),
                change.number(),
                post -> post.withTally(change.tally()),
                new Target.OfTally(change.thread(), change.number()),
                change);
    }

    private void put(ThreadId thread, int number, UnaryOperator<Post> changed, Target part, Change change) {
        Target whole = new Target.OfPost(thread, number);
        if (last.get(whole) instanceof Change.PutPost put) {
            last.put(whole, new Change.PutPost(changed.apply(put.post())));
        } else {
            last.put(part, change);
        }
    }

    @Override
    public void putVersion(Change.PutVersion change) {
        PostVersion version = change.version();
        last.put(new Target.OfVersion(version.thread(), version.post(), version.version()), change);
    }

    @Override
    public void putHug(Change.PutHug change) {
        Hug hug = change.hug();
        last.put(new Target.OfHug(hug.post(), hug.giver(), hug.kind()), change);
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        last.put(new Target.OfHug(change.post(), change.giver(), change.kind()), change);
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        last.put(
                new Target.OfParticipant(
                        change.participant().thread(), change.participant().author()),
                change);
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        last.put(new Target.OfReading(reading.member(), reading.thread()), change);
    }
}
