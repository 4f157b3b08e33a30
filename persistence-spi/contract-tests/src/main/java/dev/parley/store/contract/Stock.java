package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.MemberRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of everything that is listed, in a store, and all orders in which to list it. Either no two records are
 * equal in what orders them before their ids do, or all are.
 */
final class Stock {
    /** Whether records are told apart by what orders them, or by the last resort only. */
    enum Keys {
        DISTINCT,
        EQUAL
    }

    static final int SIZE = 9;
    private static final int VERSIONS = 5;
    private static final ImmutableList<Instant> TIMES = ImmutableList.of(
            Times.MIN,
            Times.MIN.plusNanos(1_000),
            Instant.EPOCH.minusNanos(1_000),
            Instant.EPOCH,
            Records.NOON.minusNanos(1_000),
            Records.NOON,
            Records.NOON.plusNanos(1_000),
            Times.MAX.minusNanos(1_000),
            Times.MAX);
    private static final ImmutableList<Long> HEATS = ImmutableList.of(
            -(1L << 60), Integer.MIN_VALUE - 1L, -256L, -1L, 0L, 1L, 255L, Integer.MAX_VALUE + 1L, 1L << 60);

    private final Trial trial;
    private final Fresh fresh;
    private final Keys keys;
    private final ImmutableList<Sequence<?>> sequences;

    Stock(Trial trial, Keys keys) {
        this.trial = trial;
        this.fresh = trial.fresh();
        this.keys = keys;
        ImmutableList.Builder<Sequence<?>> stocked = ImmutableList.builder();
        stocked.addAll(threads());
        stocked.addAll(unanswered());
        stocked.addAll(postsAndWhatHangsOnThem());
        stocked.addAll(takingPart());
        if (keys == Keys.DISTINCT) {
            stocked.addAll(readings());
            stocked.add(members());
        }
        sequences = stocked.build();
    }

    /** All of them; where keys are equal, only those in which there are ties to be broken. */
    ImmutableList<Sequence<?>> sequences() {
        return sequences;
    }

    /** Records that no two are equal of, whatever the keys: nothing to show where ties are broken. */
    private ImmutableList<Sequence<?>> unlessEqual(Sequence<?>... told) {
        return keys == Keys.EQUAL ? ImmutableList.of() : ImmutableList.copyOf(told);
    }

    /** The i-th of the values in an order of its own for each stride; the middle one if all keys are equal. */
    private <T> T of(List<T> values, int i, int stride) {
        return values.get(keys == Keys.EQUAL ? SIZE / 2 : i * stride % SIZE);
    }

    private HugCounts hugs(int i, int stride) {
        int place = of(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), i, stride);
        // the last one adds up to more than an int holds
        return place < SIZE - 1
                ? Records.hugs(place * place)
                : new HugCounts(ImmutableSortedMap.of(HugKind.HUG, Integer.MAX_VALUE, new HugKind("thanks"), 9));
    }

    private List<Sequence<?>> threads() {
        ForumId forum = fresh.forum();
        Tag tag = new Tag(fresh.word());
        Author opener = Author.named(fresh.member());
        List<DiscussionThread> threads = new ArrayList<>();
        List<ThreadId> ids = fresh.ids(SIZE, ThreadId::new);
        for (int i = 0; i < SIZE; i++) {
            threads.add(new ThreadDraft(ids.get(i), forum)
                    .openedBy(opener)
                    .tagged(tag, new Tag("other"))
                    .created(of(TIMES, i, 2))
                    .bumped(of(TIMES, i, 4))
                    .visible(of(List.of(1, 2, 9, 10, 11, 99, 255, 256, 100_000), i, 5))
                    .hugs(hugs(i, 7))
                    .heat(of(HEATS, i, 8))
                    .build());
        }
        // neighbours that no list of the above may show
        threads.forEach(thread -> trial.scribe().put(new Change.PutThread(thread)));
        trial.scribe()
                .put(new ThreadDraft(fresh.thread(), fresh.forum()).tagged(tag).put());
        List<Sequence<?>> sequences = new ArrayList<>();
        for (ThreadOrder order : ThreadOrder.values()) {
            if (order != ThreadOrder.UNANSWERED && has(order)) {
                sequences.add(Orders.threads(ThreadScope.in(forum), order, threads));
            }
        }
        sequences.add(Orders.threads(new ThreadScope.Tagged(forum, tag), ThreadOrder.NEWEST, threads));
        if (has(ThreadOrder.LATEST_ACTIVITY)) {
            sequences.add(Orders.threads(new ThreadScope.Tagged(forum, tag), ThreadOrder.LATEST_ACTIVITY, threads));
        }
        sequences.add(Orders.threads(new ThreadScope.OpenedBy(opener), ThreadOrder.NEWEST, threads));
        return sequences;
    }

    private boolean has(ThreadOrder order) {
        return Capability.of(order).map(trial::has).orElse(true);
    }

    private List<Sequence<?>> unanswered() {
        if (!has(ThreadOrder.UNANSWERED)) {
            return List.of();
        }
        ForumId forum = fresh.forum();
        List<DiscussionThread> threads = new ArrayList<>();
        List<ThreadId> ids = fresh.ids(SIZE, ThreadId::new);
        for (int i = 0; i < SIZE; i++) {
            threads.add(
                    new ThreadDraft(ids.get(i), forum).created(of(TIMES, i, 2)).build());
        }
        threads.forEach(thread -> trial.scribe().put(new Change.PutThread(thread)));
        trial.scribe()
                .put(
                        new ThreadDraft(fresh.thread(), forum).visible(2).put(),
                        new ThreadDraft(fresh.thread(), forum).visible(0).put());
        return List.of(Orders.threads(ThreadScope.in(forum), ThreadOrder.UNANSWERED, threads));
    }

    private List<Sequence<?>> postsAndWhatHangsOnThem() {
        ThreadId id = fresh.thread();
        Author author = Author.named(fresh.member());
        List<PostId> ids = fresh.ids(SIZE, PostId::new);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            PostDraft draft = new PostDraft(id, ids.get(i), i + 1)
                    .by(author)
                    .created(keys == Keys.EQUAL ? Records.NOON : TIMES.get(i))
                    .tally(hugs(i, 4));
            // 1 ← 2 ← 4 ← 6 ← 8 and 1 ← 3, 5, 7; 9 stands alone
            if (i > 0 && i < SIZE - 1) {
                draft.answering(posts.get(i % 2 == 0 ? 0 : Math.max(0, i - 2)));
            }
            posts.add(draft.build());
        }
        trial.scribe().put(new ThreadDraft(id, fresh.forum()).lastNumber(SIZE).put());
        posts.forEach(post -> trial.scribe().put(new Change.PutPost(post)));
        List<Sequence<?>> sequences = new ArrayList<>();
        for (PostOrder order : PostOrder.values()) {
            Sequence<Post> ordered = Orders.posts(id, order, posts);
            sequences.addAll(order == PostOrder.MOST_HUGGED ? ImmutableList.of(ordered) : unlessEqual(ordered));
        }
        sequences.addAll(unlessEqual(
                Orders.answers(id, 1, PostOrder.OLDEST, posts), Orders.answers(id, 1, PostOrder.NEWEST, posts)));
        sequences.add(Orders.written(author, posts));
        sequences.addAll(hugs(id, ids));
        sequences.addAll(unlessEqual(versions(id), log(id), participants(id)));
        return sequences;
    }

    private List<Sequence<?>> hugs(ThreadId thread, List<PostId> posts) {
        Laden laden = new Laden(fresh);
        Author one = Author.named(fresh.member());
        Author other = new Author.Alias(fresh.word());
        List<Hug> ofPost = new ArrayList<>();
        List<Hug> received = new ArrayList<>();
        List<Hug> given = new ArrayList<>();
        List<Author> givers = new ArrayList<>(laden.authors());
        givers.addAll(laden.authors());
        for (int i = 0; i < givers.size(); i++) {
            ofPost.add(new Hug(posts.get(0), Records.HOST, givers.get(i), HugKind.HUG, of(TIMES, i, 2)));
        }
        // of one giver, told apart by the kind alone where times are equal
        for (int i = 0; i < SIZE; i++) {
            received.add(new Hug(posts.get(1 + i % 2), one, other, new HugKind("kind-" + i), of(TIMES, i, 4)));
            given.add(new Hug(posts.get(3 + i / 2), Records.HOST, one, new HugKind("k" + i), of(TIMES, i, 5)));
        }
        for (List<Hug> hugs : List.of(ofPost, received, given)) {
            hugs.forEach(hug -> trial.scribe().put(new Change.PutHug(thread, hug)));
        }
        return List.of(
                Orders.hugs(new HugScope.OfPost(thread, posts.get(0)), ofPost),
                Orders.hugs(new HugScope.Received(one), received),
                Orders.hugs(new HugScope.Given(one), given));
    }

    private Sequence<PostVersion> versions(ThreadId thread) {
        Laden laden = new Laden(fresh);
        List<PostVersion> versions = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            versions.add(laden.version(thread, 1, version, Optional.empty()));
        }
        versions.forEach(version -> trial.scribe().put(new Change.PutVersion(version)));
        return Sequence.forward(
                "versions",
                Comparator.comparing(PostVersion::version),
                versions,
                from -> new VersionRange(
                        thread, 1, from.anchor().map(PostVersion::version).orElse(0), from.limit()));
    }

    private Sequence<LogEntry> log(ThreadId thread) {
        Boundary boundary = Boundary.thread(thread);
        List<LogEntry> entries = new ArrayList<>();
        for (int position = 1; position <= SIZE; position++) {
            entries.add(Records.entry(boundary, position, fresh.command()));
        }
        trial.scribe().log(entries);
        return Sequence.forward(
                "log",
                Comparator.comparing(LogEntry::position),
                entries,
                from -> new LogRange(
                        boundary, from.anchor().map(LogEntry::position).orElse(0L), from.limit()));
    }

    private Sequence<Participant> participants(ThreadId thread) {
        List<Author> authors = new ArrayList<>(new Laden(fresh).authors());
        authors.addAll(new Laden(fresh).authors());
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < authors.size(); i++) {
            participants.add(new Participant(thread, authors.get(i), i % 3, 1 + i * 4 % SIZE, Records.NOON));
        }
        participants.forEach(participant -> trial.scribe().put(new Change.PutParticipant(participant)));
        return Orders.participants(new ParticipantScope.InThread(thread), participants);
    }

    private List<Sequence<?>> takingPart() {
        Author author = new Author.Ghost("Ghost " + fresh.word());
        List<ThreadId> ids = fresh.ids(SIZE, ThreadId::new);
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            participants.add(new Participant(ids.get(i), author, 1, 1, of(TIMES, i, 5)));
        }
        participants.forEach(participant -> trial.scribe()
                .put(
                        new ThreadDraft(participant.thread(), fresh.forum()).put(),
                        new Change.PutParticipant(participant)));
        return List.of(Orders.participants(new ParticipantScope.OfAuthor(author), participants));
    }

    private List<Sequence<?>> readings() {
        MemberId member = fresh.member();
        ThreadId thread = fresh.thread();
        List<Reading> ofMember = fresh.ids(SIZE, ThreadId::new).stream()
                .map(id -> new Reading(member, id, 1))
                .toList();
        List<Reading> inThread =
                names("reader").stream().map(id -> new Reading(id, thread, 1)).toList();
        ofMember.forEach(reading -> trial.scribe().put(new Change.PutReading(reading)));
        inThread.forEach(reading -> trial.scribe().put(new Change.PutReading(reading)));
        return List.of(
                Orders.readings(new ReadingScope.OfMember(member), ofMember),
                Orders.readings(new ReadingScope.InThread(thread), inThread));
    }

    /** Ids of members that different collations put in different orders, all with one beginning that is their own. */
    private List<MemberId> names(String kind) {
        String prefix = kind + fresh.word();
        return Stream.of("", "-b", ".a", "A", "B", "a", "a\u0301", "\u00E1", "\uFF21", Laden.HUGGING)
                .map(end -> new MemberId(prefix + end))
                .toList();
    }

    private Sequence<Member> members() {
        List<MemberId> ids = names("member");
        String prefix = ids.get(0).value();
        List<Member> members = ids.stream().skip(1).map(Records::member).toList();
        members.forEach(member -> trial.scribe().put(new Change.PutMember(member)));
        return new Sequence<>(
                "members",
                ImmutableList.of(Direction.FORWARD),
                Comparator.comparing(Member::id),
                ImmutableList.copyOf(members),
                from -> new MemberRange(
                        Optional.of(from.anchor().map(Member::id).orElse(ids.get(0))), from.limit()),
                member -> member.id().value().startsWith(prefix));
    }
}
