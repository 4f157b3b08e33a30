package dev.parley.store.memory;

import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.store.HugKey;
import dev.parley.store.HugScope;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * All that stands under the boundary of one thread.
 *
 * @param thread the thread with its tail
 * @param posts the posts; the one with number n at index n - 1
 * @param mostHugged their keys by hugs
 * @param threaded their keys by path
 * @param answers the numbers of the answers to each post that has any
 * @param versions the earlier versions by the number of the post
 * @param hugs the hugs by what makes them one of a set
 * @param hugsInOrder the hugs of each post that has any, in order
 * @param participants the participants by author
 * @param byLastNumber the authors by the number of their last post
 * @param log the log
 */
record ThreadRecords(
        DiscussionThread thread,
        PVector<Post> posts,
        TreePSet<PostKey> mostHugged,
        TreePSet<PostKey> threaded,
        HashPMap<Integer, TreePSet<Integer>> answers,
        HashPMap<Integer, PVector<PostVersion>> versions,
        HashPMap<HugKey, Hug> hugs,
        HashPMap<PostId, TreePSet<Hug>> hugsInOrder,
        HashPMap<Author, Participant> participants,
        TreePMap<Integer, Author> byLastNumber,
        PVector<LogEntry> log) {

    static ThreadRecords of(DiscussionThread thread) {
        return new ThreadRecords(
                thread,
                TreePVector.empty(),
                TreePSet.empty(PostOrder.MOST_HUGGED.keys()),
                TreePSet.empty(PostOrder.THREADED.keys()),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePMap.empty(),
                TreePVector.empty());
    }

    Optional<Post> post(int number) {
        return number >= 1 && number <= posts.size() ? Optional.of(posts.get(number - 1)) : Optional.empty();
    }

    ThreadRecords with(DiscussionThread next) {
        return new ThreadRecords(
                next,
                posts,
                mostHugged,
                threaded,
                answers,
                versions,
                hugs,
                hugsInOrder,
                participants,
                byLastNumber,
                log);
    }

    /** A new post at the end; the numbers of a thread are dense. */
    ThreadRecords with(Post post) {
        if (post.number() != posts.size() + 1) {
            throw new IllegalArgumentException("post %d cannot follow post %d".formatted(post.number(), posts.size()));
        }
        PostKey key = PostKey.of(post);
        return withPosts(posts.plus(post), mostHugged.plus(key), threaded.plus(byPath(key)), answering(post));
    }

    /** The post with that number, changed; an order changes only where its key does. */
    ThreadRecords with(int number, UnaryOperator<Post> change) {
        Post before = posts.get(number - 1);
        Post after = change.apply(before);
        PostKey was = PostKey.of(before);
        PostKey is = PostKey.of(after);
        return withPosts(
                posts.with(number - 1, after),
                was.equals(is) ? mostHugged : mostHugged.minus(was).plus(is),
                threaded,
                answers);
    }

    /** The threaded order looks at nothing but the path, so that hugs never move anything in it. */
    private static PostKey byPath(PostKey key) {
        return new PostKey(0, key.path());
    }

    private HashPMap<Integer, TreePSet<Integer>> answering(Post post) {
        if (post.replyTo().isEmpty()) {
            return answers;
        }
        int answered = post.replyTo().getAsInt();
        return answers.plus(answered, answersTo(answered).plus(post.number()));
    }

    /** The numbers of the answers to a post, rising. */
    TreePSet<Integer> answersTo(int number) {
        return answers.getOrDefault(number, TreePSet.empty());
    }

    private ThreadRecords withPosts(
            PVector<Post> next,
            TreePSet<PostKey> nextHugged,
            TreePSet<PostKey> nextThreaded,
            HashPMap<Integer, TreePSet<Integer>> nextAnswers) {
        return new ThreadRecords(
                thread,
                next,
                nextHugged,
                nextThreaded,
                nextAnswers,
                versions,
                hugs,
                hugsInOrder,
                participants,
                byLastNumber,
                log);
    }

    ThreadRecords with(PostVersion version) {
        PVector<PostVersion> earlier = versions.getOrDefault(version.post(), TreePVector.empty());
        return new ThreadRecords(
                thread,
                posts,
                mostHugged,
                threaded,
                answers,
                versions.plus(version.post(), earlier.plus(version)),
                hugs,
                hugsInOrder,
                participants,
                byLastNumber,
                log);
    }

    ThreadRecords with(Hug hug) {
        HugKey key = new HugKey(hug.post(), hug.giver(), hug.kind());
        TreePSet<Hug> ordered = without(key).hugsInOrder.getOrDefault(hug.post(), TreePSet.empty(HugScope.BY_TIME));
        return withHugs(hugs.plus(key, hug), hugsInOrder.plus(hug.post(), ordered.plus(hug)));
    }

    ThreadRecords without(HugKey key) {
        Hug hug = hugs.get(key);
        if (hug == null) {
            return this;
        }
        TreePSet<Hug> left = hugsInOrder
                .getOrDefault(key.post(), TreePSet.empty(HugScope.BY_TIME))
                .minus(hug);
        return withHugs(
                hugs.minus(key), left.isEmpty() ? hugsInOrder.minus(key.post()) : hugsInOrder.plus(key.post(), left));
    }

    private ThreadRecords withHugs(HashPMap<HugKey, Hug> next, HashPMap<PostId, TreePSet<Hug>> nextInOrder) {
        return new ThreadRecords(
                thread,
                posts,
                mostHugged,
                threaded,
                answers,
                versions,
                next,
                nextInOrder,
                participants,
                byLastNumber,
                log);
    }

    ThreadRecords with(Participant participant) {
        Participant before = participants.get(participant.author());
        TreePMap<Integer, Author> others = before == null ? byLastNumber : byLastNumber.minus(before.lastNumber());
        return new ThreadRecords(
                thread,
                posts,
                mostHugged,
                threaded,
                answers,
                versions,
                hugs,
                hugsInOrder,
                participants.plus(participant.author(), participant),
                others.plus(participant.lastNumber(), participant.author()),
                log);
    }

    ThreadRecords with(LogEntry entry) {
        return new ThreadRecords(
                thread,
                posts,
                mostHugged,
                threaded,
                answers,
                versions,
                hugs,
                hugsInOrder,
                participants,
                byLastNumber,
                log.plus(entry));
    }
}
