package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Listing;
import dev.parley.model.Participant;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.order.Side;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.CapabilityMissingException;
import dev.parley.store.HugScope;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** {@code S-PG-01} to {@code 04} and {@code 07}: every order, from everywhere, both ways, at any size. */
abstract class RangeClauses {
    private static final int MANY = 100;
    private static final int TREE = 260;
    private static final int FILTERED = 20;
    private static final ImmutableList<Integer> SIZES = ImmutableList.of(1, 2, 4, Stock.SIZE, MANY);

    private final Trial trial;
    private final Scribe scribe;

    RangeClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    @Test
    void S_PG_01_slices_of_any_size_put_together_are_all_records() {
        for (Sequence<?> sequence : new Stock(trial, Stock.Keys.DISTINCT).sequences()) {
            assertSlicesAddUp(sequence);
        }
    }

    private <T> void assertSlicesAddUp(Sequence<T> sequence) {
        for (Direction direction : sequence.ways()) {
            for (int size : SIZES) {
                assertThat(sequence.slices(trial, direction, size).stream()
                                .flatMap(List::stream)
                                .toList())
                        .as("%s, %s in slices of %d", sequence, direction, size)
                        .isEqualTo(sequence.expected(From.start(direction, MANY)));
            }
        }
    }

    @Test
    void S_PG_01_a_slice_starts_on_either_side_of_any_record() {
        for (Sequence<?> sequence : new Stock(trial, Stock.Keys.DISTINCT).sequences()) {
            assertStartsAnywhere(sequence);
        }
    }

    /** From every record, on both sides where the order goes both ways. */
    private <T> void assertStartsAnywhere(Sequence<T> sequence) {
        for (Direction direction : sequence.ways()) {
            for (Side side : sequence.ways().size() == 1 ? List.of(Side.AFTER) : List.of(Side.values())) {
                for (T anchor : sequence.all()) {
                    assertSlice(sequence, new From<>(Optional.of(anchor), side, direction, MANY));
                    assertSlice(sequence, new From<>(Optional.of(anchor), side, direction, 2));
                }
            }
        }
    }

    private <T> void assertSlice(Sequence<T> sequence, From<T> from) {
        assertThat(sequence.read(trial, from)).as("%s, %s", sequence, from).isEqualTo(sequence.expected(from));
    }

    @Test
    void S_PG_01_a_tree_of_replies_is_read_depth_first_by_the_numbers_on_the_way() {
        ThreadId id = trial.fresh().thread();
        List<Post> posts = new ArrayList<>();
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).lastNumber(TREE).put());
        for (int number = 1; number <= TREE; number++) {
            PostDraft draft = new PostDraft(id, trial.fresh().post(), number);
            // chains, and siblings whose numbers have different lengths as texts and as bytes
            int answered = number % 3 == 0 ? number - 1 : number % 7;
            if (answered > 0 && answered < number) {
                draft.answering(posts.get(answered - 1));
            }
            posts.add(draft.build());
        }
        scribe.put(posts.stream().map(Change.PutPost::new).toList());

        Sequence<Post> threaded = Orders.posts(id, PostOrder.THREADED, posts);
        for (Direction direction : Direction.values()) {
            assertThat(threaded.slices(trial, direction, MANY).stream()
                            .flatMap(List::stream)
                            .map(Post::number))
                    .isEqualTo(threaded.expected(From.start(direction, TREE)).stream()
                            .map(Post::number)
                            .toList());
        }
    }

    @Test
    void S_PG_01_what_is_listed_nowhere_is_an_empty_slice() {
        ThreadId nowhere = trial.fresh().thread();
        Author nobody = Author.named(trial.fresh().member());

        assertThat(trial.read(Orders.threads(ThreadScope.in(trial.fresh().forum()), ThreadOrder.NEWEST, MANY)))
                .isEmpty();
        for (PostOrder order : PostOrder.values()) {
            assertThat(trial.read(
                            Orders.posts(nowhere, OptionalInt.empty(), order, From.start(Direction.FORWARD, MANY))))
                    .isEmpty();
        }
        assertSlice(Orders.written(nobody, List.of()), From.start(Direction.FORWARD, MANY));
        assertSlice(
                Orders.hugs(new HugScope.OfPost(nowhere, trial.fresh().post()), List.of()),
                From.start(Direction.FORWARD, MANY));
        assertSlice(
                Orders.participants(new ParticipantScope.InThread(nowhere), List.of()),
                From.start(Direction.FORWARD, MANY));
        assertSlice(
                Orders.readings(new ReadingScope.InThread(nowhere), List.of()), From.start(Direction.FORWARD, MANY));
    }

    @Test
    void S_PG_02_records_that_are_equal_but_for_the_last_resort_are_read_in_its_order() {
        for (Sequence<?> sequence : new Stock(trial, Stock.Keys.EQUAL).sequences()) {
            for (Direction direction : sequence.ways()) {
                assertStarts(sequence, direction);
            }
            assertStartsAnywhere(sequence);
        }
    }

    private <T> void assertStarts(Sequence<T> sequence, Direction direction) {
        assertSlice(sequence, From.start(direction, MANY));
    }

    @Test
    void S_PG_03_after_hugs_that_were_taken_back() {
        ThreadId thread = trial.fresh().thread();
        PostId post = trial.fresh().post();
        Author giver = Author.named(trial.fresh().member());
        Author recipient = Author.named(trial.fresh().member());
        List<Hug> hugs = new ArrayList<>();
        for (int i = 0; i < Stock.SIZE; i++) {
            hugs.add(new Hug(post, recipient, giver, new HugKind("k" + i), Records.NOON.plusSeconds(i / 2)));
        }
        scribe.put(new ThreadDraft(thread, trial.fresh().forum()).put(), new PostDraft(thread, post, 1).put());
        hugs.forEach(hug -> scribe.put(new Change.PutHug(thread, hug)));
        Hug gone = hugs.remove(4);
        scribe.put(new Change.DeleteHug(thread, post, giver, gone.kind()));

        for (HugScope scope : List.of(
                new HugScope.OfPost(thread, post), new HugScope.Received(recipient), new HugScope.Given(giver))) {
            assertSlice(Orders.hugs(scope, hugs), new From<>(Optional.of(gone), Side.AFTER, Direction.FORWARD, MANY));
        }
    }

    @Test
    void S_PG_03_after_threads_that_have_moved_or_never_were() {
        ForumId forum = trial.fresh().forum();
        List<DiscussionThread> threads = new ArrayList<>();
        for (ThreadId id : trial.fresh().ids(Stock.SIZE, ThreadId::new)) {
            threads.add(new ThreadDraft(id, forum)
                    .created(Records.NOON.plusSeconds(threads.size()))
                    .build());
        }
        threads.forEach(thread -> scribe.put(new Change.PutThread(thread)));
        DiscussionThread moved = threads.remove(4);
        scribe.put(new ThreadDraft(moved.id(), trial.fresh().forum())
                .created(moved.created())
                .put());
        DiscussionThread bumped = threads.remove(2);
        threads.add(new ThreadDraft(bumped.id(), forum)
                .created(bumped.created())
                .bumped(Records.NOON.plusSeconds(MANY))
                .build());
        scribe.put(new Change.PutThread(threads.get(threads.size() - 1)));
        DiscussionThread never = new ThreadDraft(trial.fresh().thread(), forum)
                .created(Records.NOON.plusSeconds(1))
                .build();

        for (ThreadOrder order : ImmutableList.of(ThreadOrder.NEWEST, ThreadOrder.LATEST_ACTIVITY)) {
            if (Capability.of(order).map(trial::has).orElse(true)) {
                assertGoesOn(Orders.threads(ThreadScope.in(forum), order, threads), List.of(moved, bumped, never));
            }
        }
    }

    private <T> void assertGoesOn(Sequence<T> sequence, List<T> anchors) {
        for (Direction direction : sequence.ways()) {
            for (Side side : sequence.ways().size() == 1 ? List.of(Side.AFTER) : List.of(Side.values())) {
                for (T anchor : anchors) {
                    assertSlice(sequence, new From<>(Optional.of(anchor), side, direction, MANY));
                }
            }
        }
    }

    @Test
    void S_PG_03_after_posts_that_got_a_hug_or_stand_elsewhere() {
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        List<Post> posts = new ArrayList<>();
        scribe.put(new ThreadDraft(id, trial.fresh().forum())
                .lastNumber(Stock.SIZE)
                .put());
        for (int number = 1; number <= Stock.SIZE; number++) {
            posts.add(new PostDraft(id, trial.fresh().post(), number)
                    .by(author)
                    .created(Records.NOON.plusSeconds(number))
                    .tally(Records.hugs(number / 2))
                    .build());
        }
        scribe.put(posts.stream().map(Change.PutPost::new).toList());
        Post before = posts.remove(3);
        posts.add(before.withTally(Records.hugs(MANY)));
        scribe.put(new Change.PutTally(id, before.number(), Records.hugs(MANY)));
        Post elsewhere = new PostDraft(id, trial.fresh().post(), MANY)
                .by(author)
                .created(Records.NOON.plusSeconds(4))
                .tally(Records.hugs(2))
                .build();

        assertGoesOn(Orders.posts(id, PostOrder.MOST_HUGGED, posts), List.of(before, elsewhere));
        assertGoesOn(Orders.posts(id, PostOrder.NEWEST, posts), List.of(elsewhere));
        assertGoesOn(Orders.posts(id, PostOrder.OLDEST, posts), List.of(elsewhere));
        assertGoesOn(Orders.posts(id, PostOrder.THREADED, posts), List.of(elsewhere));
        assertGoesOn(Orders.written(author, posts), List.of(elsewhere));
    }

    @Test
    void S_PG_03_after_participants_who_wrote_again_and_readers_who_never_were() {
        ThreadId id = trial.fresh().thread();
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).put());
        List<Participant> participants = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < Stock.SIZE; i++) {
            participants.add(
                    new Participant(id, Author.named(trial.fresh().member()), 1, i + 1, Records.NOON.plusSeconds(i)));
            readings.add(new Reading(trial.fresh().member(), id, i));
        }
        participants.forEach(participant -> scribe.put(new Change.PutParticipant(participant)));
        readings.forEach(reading -> scribe.put(new Change.PutReading(reading)));
        Participant before = participants.remove(4);
        participants.add(new Participant(id, before.author(), 2, MANY, Records.NOON.plusSeconds(MANY)));
        scribe.put(new Change.PutParticipant(participants.get(participants.size() - 1)));

        assertGoesOn(Orders.participants(new ParticipantScope.InThread(id), participants), List.of(before));
        assertGoesOn(
                Orders.readings(new ReadingScope.InThread(id), readings),
                List.of(
                        new Reading(trial.fresh().member(), id, 0),
                        new Reading(trial.fresh().member(), id, 0)));
    }

    private <T> void assertFull(Sequence<T> sequence) {
        for (Direction direction : sequence.ways()) {
            ImmutableList<ImmutableList<T>> slices = sequence.slices(trial, direction, 3);
            assertThat(slices.subList(0, slices.size() - 1))
                    .as("%s, %s: all slices but the last", sequence, direction)
                    .allSatisfy(slice -> assertThat(slice).hasSize(3));
            assertThat(slices.stream().flatMap(List::stream).toList())
                    .as("%s, %s", sequence, direction)
                    .isEqualTo(sequence.expected(From.start(direction, MANY)));
        }
    }

    @Test
    void S_PG_04_threads_are_filtered_by_state_listing_and_pin() {
        ForumId forum = trial.fresh().forum();
        Author opener = Author.named(trial.fresh().member());
        List<DiscussionThread> threads = new ArrayList<>();
        for (int i = 0; i < FILTERED; i++) {
            ThreadDraft draft = new ThreadDraft(trial.fresh().thread(), forum)
                    .openedBy(opener)
                    .created(Records.NOON.plusSeconds(i))
                    .withheld(Records.withheld(
                            trial.fresh().command(), Orders.ANY_STATE.asList().get(i / 2 % 5)))
                    .listing(i % 3 == 0 ? Listing.UNLISTED : Listing.LISTED);
            threads.add((i % 2 == 0
                            ? draft.pinned(new Pin(PinScope.FORUM, Records.HOST_ID, Records.NOON, Optional.empty()))
                            : draft)
                    .build());
        }
        threads.forEach(thread -> scribe.put(new Change.PutThread(thread)));
        for (ThreadScope scope : List.of(ThreadScope.in(forum), new ThreadScope.OpenedBy(opener))) {
            for (ImmutableSet<PostState> states : List.of(
                    ImmutableSet.of(PostState.VISIBLE),
                    ImmutableSet.of(PostState.HIDDEN, PostState.ERASED),
                    ImmutableSet.of(PostState.VISIBLE, PostState.WITHDRAWN, PostState.REMOVED),
                    ImmutableSet.<PostState>of())) {
                for (ImmutableSet<Listing> listings : List.of(
                        ImmutableSet.of(Listing.LISTED), ImmutableSet.of(Listing.UNLISTED), Orders.ANY_LISTING)) {
                    for (Pins pins : Pins.values()) {
                        assertFull(Sequence.bothWays(
                                "threads %s, %s, %s, %s".formatted(scope, states, listings, pins),
                                ThreadOrder.NEWEST.threads(),
                                threads.stream()
                                        .filter(thread -> states.contains(thread.state())
                                                && listings.contains(thread.listing())
                                                && (pins == Pins.ANY
                                                        || thread.pin().isPresent()))
                                        .toList(),
                                from -> new ThreadRange(
                                        scope,
                                        ThreadOrder.NEWEST,
                                        from.direction(),
                                        from.bound(ThreadOrder.NEWEST::key),
                                        states,
                                        listings,
                                        pins,
                                        from.limit())));
                    }
                }
            }
        }
    }

    @Test
    void S_PG_04_posts_are_filtered_by_state_and_bumping_and_by_what_they_answer() {
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        List<Post> posts = new ArrayList<>();
        scribe.put(
                new ThreadDraft(id, trial.fresh().forum()).lastNumber(FILTERED).put());
        for (int number = 1; number <= FILTERED; number++) {
            PostDraft draft = new PostDraft(id, trial.fresh().post(), number)
                    .by(author)
                    .created(Records.NOON.plusSeconds(number))
                    .tally(Records.hugs(number % 4))
                    .withheld(Records.withheld(
                            trial.fresh().command(), Orders.ANY_STATE.asList().get(number % 5)))
                    .bumping(number % 3 == 0 ? Bumping.QUIET : Bumping.BUMPS);
            posts.add((number > 1 && number % 4 != 0 ? draft.answering(posts.get(0)) : draft).build());
        }
        scribe.put(posts.stream().map(Change.PutPost::new).toList());
        ImmutableSet<PostState> states = ImmutableSet.of(PostState.VISIBLE, PostState.REMOVED);
        for (ImmutableSet<Bumping> bumping :
                List.of(ImmutableSet.of(Bumping.BUMPS), ImmutableSet.of(Bumping.QUIET), Orders.ANY_BUMPING)) {
            for (PostOrder order : PostOrder.values()) {
                assertFull(filtered(id, OptionalInt.empty(), order, states, bumping, posts));
            }
            assertFull(filtered(id, OptionalInt.of(1), PostOrder.OLDEST, states, bumping, posts));
            assertFull(filtered(id, OptionalInt.of(1), PostOrder.NEWEST, states, bumping, posts));
        }
        assertFull(Sequence.forward(
                "written " + states,
                Comparator.comparing(WrittenKey::of),
                posts.stream().filter(post -> states.contains(post.state())).toList(),
                from -> new WrittenRange(author, from.anchor().map(WrittenKey::of), states, from.limit())));
    }

    private static Sequence<Post> filtered(
            ThreadId id,
            OptionalInt answersTo,
            PostOrder order,
            ImmutableSet<PostState> states,
            ImmutableSet<Bumping> bumping,
            List<Post> posts) {
        return Sequence.bothWays(
                "posts by %s, %s, %s, answers to %s".formatted(order, states, bumping, answersTo),
                order.posts(),
                posts.stream()
                        .filter(post -> states.contains(post.state())
                                && bumping.contains(post.bumping())
                                && (answersTo.isEmpty() || post.replyTo().equals(answersTo)))
                        .toList(),
                from -> new PostRange(
                        id,
                        answersTo,
                        order,
                        from.direction(),
                        from.bound(PostKey::of),
                        states,
                        bumping,
                        from.limit()));
    }

    @Test
    void S_PG_04_participants_are_filtered_by_what_of_theirs_is_visible() {
        ThreadId id = trial.fresh().thread();
        Author author = Author.named(trial.fresh().member());
        scribe.put(new ThreadDraft(id, trial.fresh().forum()).put());
        List<Participant> inThread = new ArrayList<>();
        List<Participant> ofAuthor = new ArrayList<>();
        for (int i = 0; i < FILTERED; i++) {
            inThread.add(new Participant(id, Author.named(trial.fresh().member()), i * 7 % 4, i + 1, Records.NOON));
            ThreadId other = trial.fresh().thread();
            scribe.put(new ThreadDraft(other, trial.fresh().forum()).put());
            ofAuthor.add(new Participant(other, author, i * 7 % 4, 1, Records.NOON.plusSeconds(i)));
        }
        inThread.forEach(participant -> scribe.put(new Change.PutParticipant(participant)));
        ofAuthor.forEach(participant -> scribe.put(new Change.PutParticipant(participant)));
        for (int least = 0; least <= 4; least++) {
            assertFull(filtered(new ParticipantScope.InThread(id), least, inThread));
            assertFull(filtered(new ParticipantScope.OfAuthor(author), least, ofAuthor));
        }
    }

    private static Sequence<Participant> filtered(ParticipantScope scope, int least, List<Participant> all) {
        return Sequence.forward(
                "participants %s with %d visible posts or more".formatted(scope, least),
                scope.order(),
                all.stream()
                        .filter(participant -> participant.visiblePosts() >= least)
                        .toList(),
                from -> new ParticipantRange(scope, from.anchor(), least, from.limit()));
    }

    @Test
    void S_PG_07_every_order_is_read_or_refused_as_the_capabilities_say() {
        ForumId forum = trial.fresh().forum();
        DiscussionThread thread = new ThreadDraft(trial.fresh().thread(), forum).build();
        scribe.put(new Change.PutThread(thread));
        for (ThreadOrder order : ThreadOrder.values()) {
            ThreadRange range = Orders.threads(ThreadScope.in(forum), order, MANY);
            Optional<Capability> needed = Capability.of(order);
            if (needed.map(trial::has).orElse(true)) {
                assertThat(trial.read(range)).as("threads by %s", order).containsExactly(thread);
            } else {
                assertThatThrownBy(() -> trial.read(range))
                        .as("threads by %s", order)
                        .isInstanceOfSatisfying(
                                CapabilityMissingException.class,
                                missing -> assertThat(missing.capability()).isEqualTo(needed.orElseThrow()));
            }
        }
    }
}
