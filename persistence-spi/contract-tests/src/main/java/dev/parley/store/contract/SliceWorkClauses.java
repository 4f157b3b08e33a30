package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.MemberRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code S-PG-06}: what slices cost. However deep one starts, and whatever lies between the records that it is asked
 * for, it touches no more than the records that it may return and one more, for each state in its filter.
 */
abstract class SliceWorkClauses {
    private static final int SLICE = 3;
    private static final int DEEP = 60;

    /** A list by tag has an entry for each thread beside the thread. */
    private static final int ENTRY_AND_THREAD = 2;

    /** Up to four columns tell hugs apart: a store may look for what comes next in one after the other. */
    private static final int COLUMN_BY_COLUMN = 2;

    /** One state, one beside another that is there as often, and one beside another that is nowhere. */
    private static final List<ImmutableSet<PostState>> STATES = List.of(
            ImmutableSet.of(PostState.VISIBLE),
            ImmutableSet.of(PostState.VISIBLE, PostState.HIDDEN),
            ImmutableSet.of(PostState.VISIBLE, PostState.REMOVED));

    private final Trial trial;
    private final Scribe scribe;

    SliceWorkClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    /** Slices that touch more rows than they may, and how many. */
    private final class Beyond {
        private final RowProbe probe = Trial.supplied(trial.author().probe(), "probe()");
        private final Map<String, Long> slices = new TreeMap<>();

        <T> void walk(Sequence<T> sequence) {
            walk(sequence, 1);
        }

        /** Asks for slices from the start, from right behind it, from the middle and from near the end. */
        <T> void walk(Sequence<T> sequence, int most) {
            trial.settle();
            for (Direction direction : sequence.ways()) {
                List<T> all = sequence.expected(From.start(direction, Integer.MAX_VALUE));
                for (int depth : List.of(0, 1, all.size() / 2, all.size() - SLICE)) {
                    From<T> start = From.start(direction, SLICE);
                    From<T> from = depth == 0 ? start : start.behind(all.get(depth - 1));
                    long rows =
                            probe.rowsTouched(trial.store(), sequence.range().apply(from));
                    if (rows > (long) most * (SLICE + 1)) {
                        slices.put("%s, %s, %d down".formatted(sequence, direction, depth), rows);
                    }
                }
            }
        }

        void assertNone() {
            assertThat(slices)
                    .as("slices that touch more rows than they may, and how many")
                    .isEmpty();
        }
    }

    /** Every other one may be seen: what a filter passes over lies between what it does not. */
    private static PostState state(int i) {
        return i % 2 == 0 ? PostState.VISIBLE : PostState.HIDDEN;
    }

    private ThreadDraft thread(ForumId forum, int i) {
        return new ThreadDraft(trial.fresh().thread(), forum)
                .withheld(Records.withheld(trial.fresh().command(), state(i)))
                .created(Records.NOON.minusSeconds(i))
                .bumped(Records.NOON.minusSeconds(i));
    }

    private List<DiscussionThread> put(List<DiscussionThread> threads) {
        threads.forEach(thread -> scribe.put(new Change.PutThread(thread)));
        return threads;
    }

    private boolean has(ThreadOrder order) {
        return Capability.of(order).map(trial::has).orElse(true);
    }

    private static Sequence<DiscussionThread> threads(
            ThreadScope scope,
            ThreadOrder order,
            ImmutableSet<PostState> states,
            Pins pins,
            List<DiscussionThread> all) {
        return Sequence.bothWays(
                "threads %s by %s, %s, %s".formatted(scope, order, states, pins),
                order.threads(),
                all.stream()
                        .filter(thread -> states.contains(thread.state()))
                        .filter(thread -> pins == Pins.ANY || thread.pin().isPresent())
                        .toList(),
                from -> new ThreadRange(
                        scope,
                        order,
                        from.direction(),
                        from.bound(order::key),
                        states,
                        ImmutableSet.of(Listing.LISTED),
                        pins,
                        from.limit()));
    }

    @Test
    void S_PG_06_a_slice_of_threads_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        ForumId forum = trial.fresh().forum();
        Tag tag = new Tag(trial.fresh().word());
        Author opener = Author.named(trial.fresh().member());
        Pin pin = new Pin(PinScope.FORUM, Records.HOST_ID, Records.NOON, Optional.empty());
        List<DiscussionThread> threads = put(IntStream.range(0, 2 * DEEP)
                .mapToObj(i -> {
                    ThreadDraft draft = thread(forum, i)
                            .openedBy(opener)
                            .tagged(tag)
                            .visible(2 * DEEP + 1 - i)
                            .hugs(Records.hugs(2 * DEEP + 1 - i))
                            .heat(-i);
                    return (i % 4 == 0 ? draft.pinned(pin) : draft).build();
                })
                .toList());
        for (ImmutableSet<PostState> states : STATES) {
            for (ThreadOrder order : ThreadOrder.values()) {
                if (order != ThreadOrder.UNANSWERED && has(order)) {
                    beyond.walk(threads(ThreadScope.in(forum), order, states, Pins.ANY, threads), states.size());
                }
            }
            ThreadScope tagged = new ThreadScope.Tagged(forum, tag);
            for (ThreadOrder order : List.of(ThreadOrder.NEWEST, ThreadOrder.LATEST_ACTIVITY)) {
                if (has(order)) {
                    beyond.walk(threads(tagged, order, states, Pins.ANY, threads), ENTRY_AND_THREAD * states.size());
                }
            }
            beyond.walk(
                    threads(new ThreadScope.OpenedBy(opener), ThreadOrder.NEWEST, states, Pins.ANY, threads),
                    states.size());
            beyond.walk(threads(ThreadScope.in(forum), ThreadOrder.NEWEST, states, Pins.ONLY, threads), states.size());
        }

        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_unanswered_threads_passes_over_the_others_for_nothing() {
        Beyond beyond = new Beyond();
        if (!has(ThreadOrder.UNANSWERED)) {
            trial.requires(Capability.UNANSWERED);
        }
        ForumId forum = trial.fresh().forum();
        List<DiscussionThread> unanswered = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            unanswered.add(thread(forum, 2 * i).build());
            put(List.of(thread(forum, 2 * i).visible(2).build()));
        }
        put(unanswered);
        for (ImmutableSet<PostState> states : STATES) {
            beyond.walk(
                    threads(ThreadScope.in(forum), ThreadOrder.UNANSWERED, states, Pins.ANY, unanswered),
                    states.size());
        }

        beyond.assertNone();
    }

    private List<Post> posts(ThreadId id, Author author) {
        List<Post> posts = new ArrayList<>();
        scribe.put(
                new ThreadDraft(id, trial.fresh().forum()).lastNumber(2 * DEEP).put());
        for (int number = 1; number <= 2 * DEEP; number++) {
            PostDraft draft = new PostDraft(id, trial.fresh().post(), number)
                    .by(author)
                    .created(Records.NOON.plusSeconds(number))
                    .withheld(Records.withheld(trial.fresh().command(), state(number)))
                    .tally(Records.hugs(2 * DEEP + 1 - number));
            posts.add((number > 1 ? draft.answering(posts.get(0)) : draft).build());
        }
        scribe.put(posts.stream().map(Change.PutPost::new).toList());
        return posts;
    }

    private static Sequence<Post> posts(
            ThreadId id, OptionalInt answersTo, PostOrder order, ImmutableSet<PostState> states, List<Post> all) {
        return Sequence.bothWays(
                "posts by %s, %s, answers to %s".formatted(order, states, answersTo),
                order.posts(),
                all.stream()
                        .filter(post -> states.contains(post.state()))
                        .filter(post -> answersTo.isEmpty() || post.replyTo().equals(answersTo))
                        .toList(),
                from -> new PostRange(
                        id,
                        answersTo,
                        order,
                        from.direction(),
                        from.bound(PostKey::of),
                        states,
                        Orders.ANY_BUMPING,
                        from.limit()));
    }

    @Test
    void S_PG_06_a_slice_of_posts_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        List<Post> posts = posts(id, author);
        for (ImmutableSet<PostState> states : STATES) {
            for (PostOrder order : PostOrder.values()) {
                beyond.walk(posts(id, OptionalInt.empty(), order, states, posts), states.size());
            }
            for (PostOrder order : List.of(PostOrder.OLDEST, PostOrder.NEWEST)) {
                beyond.walk(posts(id, OptionalInt.of(1), order, states, posts), states.size());
            }
            beyond.walk(
                    Sequence.forward(
                            "posts by author, " + states,
                            Comparator.comparing(WrittenKey::of),
                            posts.stream()
                                    .filter(post -> states.contains(post.state()))
                                    .toList(),
                            from -> new WrittenRange(author, from.anchor().map(WrittenKey::of), states, from.limit())),
                    states.size());
        }

        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_hugs_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        ThreadId thread = trial.fresh().thread();
        PostId post = trial.fresh().post();
        Author recipient = Author.named(trial.fresh().member());
        Author giver = Author.named(trial.fresh().member());
        List<Hug> received = new ArrayList<>();
        List<Hug> given = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            // two at each moment: a slice begins among equals as well
            received.add(new Hug(
                    post,
                    recipient,
                    Author.named(trial.fresh().member()),
                    HugKind.HUG,
                    Records.NOON.plusSeconds(i / 2)));
            given.add(new Hug(trial.fresh().post(), Records.HOST, giver, HugKind.HUG, Records.NOON.plusSeconds(i / 2)));
        }
        scribe.put(new ThreadDraft(thread, trial.fresh().forum()).put(), new PostDraft(thread, post, 1).put());
        received.forEach(hug -> scribe.put(new Change.PutHug(thread, hug)));
        given.forEach(hug -> scribe.put(new Change.PutHug(thread, hug)));

        beyond.walk(Orders.hugs(new HugScope.OfPost(thread, post), received), COLUMN_BY_COLUMN);
        beyond.walk(Orders.hugs(new HugScope.Received(recipient), received), COLUMN_BY_COLUMN);
        beyond.walk(Orders.hugs(new HugScope.Given(giver), given), COLUMN_BY_COLUMN);
        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_participants_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        List<Participant> inThread = new ArrayList<>();
        List<Participant> ofAuthor = new ArrayList<>();
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).lastNumber(DEEP).put());
        for (int i = 0; i < DEEP; i++) {
            inThread.add(new Participant(id, Author.named(trial.fresh().member()), 1, i + 1, Records.NOON));
            ThreadId other = trial.fresh().thread();
            scribe.put(new ThreadDraft(other, trial.fresh().forum()).put());
            ofAuthor.add(new Participant(other, author, 1, 1, Records.NOON.plusSeconds(i)));
        }
        scribe.put(inThread.stream().map(Change.PutParticipant::new).toList());
        scribe.put(ofAuthor.stream().map(Change.PutParticipant::new).toList());

        // by whether any of theirs may be seen, a store may keep two lists
        beyond.walk(Orders.participants(new ParticipantScope.InThread(id), inThread), 2);
        beyond.walk(Orders.participants(new ParticipantScope.OfAuthor(author), ofAuthor), 2);
        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_readings_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        MemberId member = trial.fresh().member();
        ThreadId thread = trial.fresh().thread();
        List<Reading> ofMember = new ArrayList<>();
        List<Reading> inThread = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            ofMember.add(new Reading(member, trial.fresh().thread(), 1));
            inThread.add(new Reading(trial.fresh().member(), thread, 1));
        }
        scribe.put(ofMember.stream().map(Change.PutReading::new).toList());
        scribe.put(inThread.stream().map(Change.PutReading::new).toList());

        beyond.walk(Orders.readings(new ReadingScope.OfMember(member), ofMember));
        beyond.walk(Orders.readings(new ReadingScope.InThread(thread), inThread));
        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_members_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        List<Member> members = IntStream.range(0, DEEP)
                .mapToObj(i -> Records.member(trial.fresh().member()))
                .toList();
        scribe.put(members.stream().map(Change.PutMember::new).toList());

        // others stand between them, which makes the walk no shorter
        beyond.walk(Sequence.forward(
                "members",
                Comparator.comparing(Member::id),
                members,
                from -> new MemberRange(from.anchor().map(Member::id), from.limit())));
        beyond.assertNone();
    }

    @Test
    void S_PG_06_a_slice_of_versions_or_of_a_log_touches_no_more_rows_far_down_than_at_the_start() {
        Beyond beyond = new Beyond();
        ThreadId id = trial.fresh().thread();
        Boundary boundary = Boundary.thread(id);
        Laden laden = new Laden(trial.fresh());
        List<PostVersion> versions = IntStream.rangeClosed(1, DEEP)
                .mapToObj(version -> laden.version(id, 1, version, Optional.empty()))
                .toList();
        List<LogEntry> entries = IntStream.rangeClosed(1, DEEP)
                .mapToObj(position ->
                        Records.entry(boundary, position, trial.fresh().command()))
                .toList();
        scribe.put(
                new ThreadDraft(id, trial.fresh().forum()).put(),
                new PostDraft(id, trial.fresh().post(), 1).put());
        scribe.put(versions.stream().map(Change.PutVersion::new).toList());
        scribe.log(entries);

        beyond.walk(Sequence.forward(
                "versions",
                Comparator.comparing(PostVersion::version),
                versions,
                from -> new VersionRange(
                        id, 1, from.anchor().map(PostVersion::version).orElse(0), from.limit())));
        beyond.walk(Sequence.forward(
                "log",
                Comparator.comparing(LogEntry::position),
                entries,
                from -> new LogRange(
                        boundary, from.anchor().map(LogEntry::position).orElse(0L), from.limit())));
        beyond.assertNone();
    }
}
