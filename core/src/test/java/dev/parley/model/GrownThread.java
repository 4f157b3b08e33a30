package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Recount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A thread with all that stands in it, where everything fits: numbers are dense, times do not fall, every answer is to
 * a lower number and stands below it in the tree, tallies count the hugs, and participants and tail are what the posts
 * add up to.
 *
 * @param thread the thread
 * @param posts its posts by number, the opening one first
 * @param hugs the hugs of all its posts
 * @param participants what its authors have written there
 */
public record GrownThread(
        DiscussionThread thread,
        ImmutableList<Post> posts,
        ImmutableList<Hug> hugs,
        ImmutableList<Participant> participants) {

    /** What one post is made of, before it has its place in a thread. */
    private record Seed(
            Author author,
            int answers,
            int secondsLater,
            Bumping bumping,
            PostContent content,
            Withholdings withholdings,
            ImmutableSet<Tuple.Tuple2<Author, HugKind>> hugs) {}

    /**
     * Threads of 1 to 12 posts.
     *
     * @return the generator
     */
    public static Arbitrary<GrownThread> arbitrary() {
        return arbitrary(12);
    }

    /**
     * Threads of 1 post or more.
     *
     * @param maxPosts the most posts
     * @return the generator
     */
    public static Arbitrary<GrownThread> arbitrary(int maxPosts) {
        Arbitrary<List<Seed>> seeds = seeds().list().ofMinSize(1).ofMaxSize(maxPosts);
        return Combinators.combine(
                        ThreadArbitraries.threadHeads(),
                        seeds,
                        ModelArbitraries.numbers().optional(0.3))
                .as(GrownThread::grow)
                .withoutEdgeCases();
    }

    /**
     * The post with a number.
     *
     * @param number 1 or more
     * @return the post
     */
    public Post post(int number) {
        return posts.get(number - 1);
    }

    /**
     * What an author has written there.
     *
     * @param author an author
     * @return the participant, absent for who wrote nothing
     */
    public Optional<Participant> participant(Author author) {
        return participants.stream()
                .filter(participant -> participant.author().equals(author))
                .findFirst();
    }

    /**
     * The last visible bumping post before a number.
     *
     * @param number the number
     * @return the bump, if there is one
     */
    public Optional<Bump> bumpBefore(int number) {
        return posts.stream()
                .filter(post -> post.number() < number)
                .filter(post -> post.state() == PostState.VISIBLE && post.bumping() == Bumping.BUMPS)
                .reduce((earlier, later) -> later)
                .map(post -> new Bump(post.number(), post.created()));
    }

    private static Arbitrary<Seed> seeds() {
        Arbitrary<ImmutableSet<Tuple.Tuple2<Author, HugKind>>> hugs = Combinators.combine(
                        ModelArbitraries.authors(), ModelArbitraries.hugKinds())
                .as(Tuple::of)
                .set()
                .ofMaxSize(3)
                .map(ImmutableSet::copyOf);
        Arbitrary<PostContent> contents = Arbitraries.frequencyOf(
                Tuple.of(4, TextArbitraries.spokenTexts(200).map(Body::plain).map(PostContent::of)),
                Tuple.of(1, ThreadArbitraries.postContents()));
        return Combinators.combine(
                        ModelArbitraries.authors(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 3_600),
                        Arbitraries.of(Bumping.class),
                        contents,
                        ThreadArbitraries.allWithholdings(),
                        hugs)
                .as(Seed::new);
    }

    private static GrownThread grow(DiscussionThread head, List<Seed> seeds, Optional<Integer> answer) {
        Instant created = head.created();
        Author opener = seeds.get(0).author();
        List<Post> posts = new ArrayList<>();
        ImmutableList.Builder<Hug> hugs = ImmutableList.builder();
        for (Seed seed : seeds) {
            int number = posts.size() + 1;
            created = later(created, number == 1 ? 0 : seed.secondsLater());
            PostId id = new PostId(new UUID(head.id().value().getMostSignificantBits() ^ 0x50_0000L, number));
            List<Hug> got = new ArrayList<>();
            for (Tuple.Tuple2<Author, HugKind> hug : seed.hugs()) {
                got.add(new Hug(id, seed.author(), hug.get1(), hug.get2(), created));
            }
            hugs.addAll(got);
            OptionalInt answered = number == 1 || seed.answers() == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(seed.answers() % (number - 1) + 1);
            ReplyPath path = answered.isEmpty()
                    ? ReplyPath.root(number)
                    : posts.get(answered.getAsInt() - 1).path().answeredBy(number);
            posts.add(new Post(
                    id,
                    head.id(),
                    number,
                    seed.author(),
                    answered,
                    path,
                    created,
                    number == 1 ? Bumping.BUMPS : seed.bumping(),
                    seed.content(),
                    seed.withholdings(),
                    Recount.tally(got)));
        }
        DiscussionThread opened = (DiscussionThread) RecordParts.with(head, "opener", opener);
        return new GrownThread(
                ThreadArbitraries.accepting(opened.withTail(Recount.tail(opened, posts)), answer),
                ImmutableList.copyOf(posts),
                hugs.build(),
                ImmutableList.copyOf(Recount.participants(posts)));
    }

    private static Instant later(Instant time, int seconds) {
        Instant later = time.plusSeconds(seconds);
        return later.isAfter(Times.MAX) ? time : later;
    }
}
