package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of threads and of what stands in them. Each value is right by itself; those that fit each other are in
 * {@link GrownThread}.
 */
public final class ThreadArbitraries {
    private static final Instant SPRING = Instant.parse("2026-03-01T08:00:00Z");

    private ThreadArbitraries() {}

    public static Arbitrary<BodyFormat> bodyFormats() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(BodyFormat.PLAIN, BodyFormat.MARKDOWN, BodyFormat.BBCODE, BodyFormat.HTML)),
                Tuple.of(1, TextArbitraries.slugs(32).map(BodyFormat::new)));
    }

    public static Arbitrary<Body> bodies() {
        return Combinators.combine(bodyFormats(), TextArbitraries.texts(2_000)).as(Body::new);
    }

    public static Arbitrary<Quote> quotes() {
        return Combinators.combine(ModelArbitraries.threadIds(), ModelArbitraries.numbers())
                .as(Quote::new);
    }

    public static Arbitrary<Attachment> attachments() {
        return Combinators.combine(
                        TextArbitraries.lines(Attachment.MAX_KEY_LENGTH),
                        Arbitraries.of("image/png", "text/plain; charset=utf-8", "application/pdf"),
                        TextArbitraries.texts(Attachment.MAX_ALTERNATIVE_TEXT_LENGTH),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Attachment::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<WrittenHug> writtenHugs() {
        return Combinators.combine(
                        ModelArbitraries.memberIds().set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(WrittenHug.MIN_WARMTH, WrittenHug.MAX_WARMTH))
                .as((to, warmth) -> new WrittenHug(ImmutableSet.copyOf(to), warmth));
    }

    public static Arbitrary<PostContent> postContents() {
        Arbitrary<Optional<Instant>> lastEdit = ModelArbitraries.instants().optional(0.3);
        return Combinators.combine(
                        bodies(),
                        ModelArbitraries.moods().optional(),
                        TextArbitraries.lines(PostContent.MAX_WARNING_LENGTH).optional(0.2),
                        quotes().list().ofMaxSize(2),
                        attachments().list().ofMaxSize(2),
                        ModelArbitraries.memberIds().set().ofMaxSize(3),
                        writtenHugs().list().ofMaxSize(2),
                        Combinators.combine(lastEdit, Arbitraries.integers().between(2, 5))
                                .as(Tuple::of))
                .as((body, mood, warning, quotes, attachments, named, hugs, edit) -> new PostContent(
                        body,
                        mood,
                        warning,
                        ImmutableList.copyOf(quotes),
                        ImmutableList.copyOf(attachments),
                        ImmutableSet.copyOf(named),
                        ImmutableList.copyOf(hugs),
                        edit.get1().isPresent() ? edit.get2() : 1,
                        edit.get1()))
                .withoutEdgeCases();
    }

    public static Arbitrary<Withholding> withholdings() {
        return Combinators.combine(
                        ModelArbitraries.commandIds(),
                        Arbitraries.of(PostState.class).filter(state -> state != PostState.VISIBLE),
                        ModelArbitraries.memberIds().optional(),
                        ModelArbitraries.ranks(),
                        ModelArbitraries.instants(),
                        ModelArbitraries.reasonTexts(),
                        ModelArbitraries.commandIds().optional(0.2))
                .as(Withholding::new)
                .withoutEdgeCases();
    }

    /** All that withholds a post: more often nothing than not, and up to three entries. */
    public static Arbitrary<Withholdings> allWithholdings() {
        Arbitrary<Withholdings> some = withholdings()
                .list()
                .uniqueElements(entry -> Tuple.of(entry.by(), entry.id()))
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(entries -> new Withholdings(ImmutableSet.copyOf(entries)));
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Withholdings.NONE)), Tuple.of(2, some))
                .withoutEdgeCases();
    }

    public static Arbitrary<HugCounts> hugCounts() {
        return Arbitraries.maps(
                        ModelArbitraries.hugKinds(), Arbitraries.integers().between(1, 1_000))
                .ofMaxSize(4)
                .map(counts -> new HugCounts(ImmutableSortedMap.copyOf(counts)))
                .withoutEdgeCases();
    }

    public static Arbitrary<StateCounts> stateCounts() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 1_000);
        return Combinators.combine(count, count, count, count, count)
                .as(StateCounts::new)
                .withoutEdgeCases();
    }

    /** Paths of rising numbers, of every depth. */
    public static Arbitrary<ReplyPath> replyPaths() {
        return Arbitraries.integers()
                .between(1, 100_000)
                .set()
                .ofMinSize(1)
                .ofMaxSize(ReplyPath.MAX_DEPTH + 1)
                .map(numbers -> new ReplyPath(
                        ImmutableIntArray.copyOf(numbers.stream().sorted().toList())));
    }

    /** Posts that are right by themselves; {@link GrownThread#arbitrary()} makes those that fit each other. */
    public static Arbitrary<Post> posts() {
        return Combinators.combine(
                        ModelArbitraries.postIds(),
                        ModelArbitraries.threadIds(),
                        ModelArbitraries.authors(),
                        ModelArbitraries.instants(),
                        Arbitraries.of(Bumping.class),
                        postContents(),
                        allWithholdings(),
                        Combinators.combine(replyPaths(), hugCounts()).as(Tuple::of))
                .as((id, thread, author, created, bumping, content, withholdings, placed) -> {
                    ReplyPath path = placed.get1();
                    return new Post(
                            id,
                            thread,
                            path.number(),
                            author,
                            answered(path),
                            path,
                            created,
                            bumping,
                            content,
                            withholdings,
                            placed.get2());
                })
                .withoutEdgeCases();
    }

    private static OptionalInt answered(ReplyPath path) {
        return path.depth() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(path.numbers().get(path.depth() - 1));
    }

    public static Arbitrary<PostVersion> postVersions() {
        return Combinators.combine(
                        ModelArbitraries.threadIds(),
                        ModelArbitraries.numbers(),
                        ModelArbitraries.numbers(),
                        bodies(),
                        ModelArbitraries.moods().optional(),
                        ModelArbitraries.authors(),
                        ModelArbitraries.instants(),
                        ModelArbitraries.reasonTexts())
                .as(PostVersion::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Hug> hugs() {
        return Combinators.combine(
                        ModelArbitraries.postIds(),
                        ModelArbitraries.authors(),
                        ModelArbitraries.authors(),
                        ModelArbitraries.hugKinds(),
                        ModelArbitraries.instants())
                .as(Hug::new);
    }

    public static Arbitrary<Participant> participants() {
        return Combinators.combine(
                        ModelArbitraries.threadIds(),
                        ModelArbitraries.authors(),
                        Arbitraries.integers().between(0, 1_000),
                        ModelArbitraries.numbers(),
                        ModelArbitraries.instants())
                .as(Participant::new);
    }

    // threads

    public static Arbitrary<Lock> locks() {
        return Combinators.combine(
                        Arbitraries.of(LockScope.class),
                        ModelArbitraries.memberIds(),
                        ModelArbitraries.ranks(),
                        ModelArbitraries.instants(),
                        ModelArbitraries.reasonTexts(),
                        ModelArbitraries.instants().optional())
                .as(Lock::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Pin> pins() {
        return Combinators.combine(
                        Arbitraries.of(PinScope.class),
                        ModelArbitraries.memberIds(),
                        ModelArbitraries.instants(),
                        ModelArbitraries.instants().optional())
                .as(Pin::new);
    }

    public static Arbitrary<Bump> bumps() {
        return Combinators.combine(ModelArbitraries.numbers(), ModelArbitraries.instants())
                .as(Bump::new);
    }

    public static Arbitrary<Tail> tails() {
        return Combinators.combine(
                        stateCounts().filter(counts -> counts.total() > 0),
                        Arbitraries.integers().between(0, 5),
                        ModelArbitraries.instants(),
                        hugCounts(),
                        bumps().optional(),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.longs(),
                        ModelArbitraries.logPositions())
                .as((counts, moved, created, hugs, bump, repliers, heat, logged) -> new Tail(
                        counts.total() + moved,
                        created,
                        counts,
                        hugs,
                        bump,
                        Math.min(repliers, counts.visible()),
                        heat,
                        logged))
                .withoutEdgeCases();
    }

    /** Threads that are right by themselves; {@link GrownThread#arbitrary()} makes those that fit their posts. */
    public static Arbitrary<DiscussionThread> threads() {
        return Combinators.combine(
                        threadHeads(), tails(), ModelArbitraries.numbers().optional(0.3))
                .as((head, tail, answer) -> accepting(head.withTail(tail), answer))
                .withoutEdgeCases();
    }

    /** Threads without an accepted answer whose tail says nothing. */
    static Arbitrary<DiscussionThread> threadHeads() {
        Tail tail = new Tail(1, SPRING, new StateCounts(1, 0, 0, 0, 0), HugCounts.NONE, Optional.empty(), 0, 0, 0);
        Arbitrary<Optional<Duration>> slowMode = Arbitraries.longs()
                .between(1, DiscussionThread.MAX_SLOW_MODE.toSeconds())
                .map(Duration::ofSeconds)
                .optional(0.2);
        Arbitrary<ImmutableSortedMap<String, String>> metadata = Arbitraries.maps(
                        TextArbitraries.slugs(16), TextArbitraries.words(40))
                .ofMaxSize(2)
                .map(ImmutableSortedMap::copyOf);
        Arbitrary<DiscussionThread> plain = Combinators.combine(
                        ModelArbitraries.threadIds(),
                        ModelArbitraries.forumIds(),
                        TextArbitraries.lines(DiscussionThread.MAX_TITLE_LENGTH),
                        ModelArbitraries.authors(),
                        ModelArbitraries.tags().set().ofMaxSize(3),
                        ModelArbitraries.instants(),
                        Arbitraries.of(Listing.class),
                        slowMode)
                .as((id, forum, title, opener, tags, created, listing, slow) -> new DiscussionThread(
                        id,
                        forum,
                        title,
                        opener,
                        ImmutableSet.copyOf(tags),
                        created,
                        listing,
                        Withholdings.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        slow,
                        OptionalInt.empty(),
                        ImmutableSortedMap.of(),
                        tail));
        return Combinators.combine(plain, allWithholdings(), locks().optional(0.3), pins().optional(0.3), metadata)
                .as((thread, withholdings, lock, pin, kept) -> new DiscussionThread(
                        thread.id(),
                        thread.forum(),
                        thread.title(),
                        thread.opener(),
                        thread.tags(),
                        thread.created(),
                        thread.listing(),
                        withholdings,
                        lock,
                        pin,
                        thread.slowMode(),
                        OptionalInt.empty(),
                        kept,
                        tail))
                .withoutEdgeCases();
    }

    /** The same thread, with one of its replies for its accepted answer if it has any. */
    static DiscussionThread accepting(DiscussionThread thread, Optional<Integer> any) {
        int replies = thread.tail().lastNumber() - 1;
        OptionalInt answer =
                replies < 1 || any.isEmpty() ? OptionalInt.empty() : OptionalInt.of(any.get() % replies + 2);
        return new DiscussionThread(
                thread.id(),
                thread.forum(),
                thread.title(),
                thread.opener(),
                thread.tags(),
                thread.created(),
                thread.listing(),
                thread.withholdings(),
                thread.lock(),
                thread.pin(),
                thread.slowMode(),
                answer,
                thread.metadata(),
                thread.tail());
    }
}
