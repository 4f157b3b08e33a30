package dev.parley.ownstore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.ownstore.file.Key;
import dev.parley.ownstore.file.Snapshot;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.MemberRange;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostCount;
import dev.parley.store.PostRange;
import dev.parley.store.Range;
import dev.parley.store.ReadingRange;
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads slices of one moment. */
final class RecordRanges implements Range.Reads {
    private static final Comparator<Snapshot.Entry> BY_KEY = Comparator.comparing(Snapshot.Entry::rest);

    private final Records records;

    RecordRanges(Records records) {
        this.records = records;
    }

    /**
     * Walks through lists of the same order as through one. Each state that a reader asks for is a list of its own, so
     * nothing is read that is not asked for: at most one entry more from each list.
     */
    private Stream<byte[]> walk(Collection<Key> lists, Walk walk) {
        Comparator<Snapshot.Entry> order = walk.direction() == Direction.FORWARD ? BY_KEY : BY_KEY.reversed();
        return Streams.stream(Iterators.mergeSorted(
                        lists.stream()
                                .map(list -> records.snapshot()
                                        .scan(list, walk.direction(), walk.from())
                                        .iterator())
                                .toList(),
                        order))
                .map(Snapshot.Entry::value);
    }

    private <T> Stream<T> listed(Collection<Key> lists, Walk walk, Function<Key, Optional<T>> read) {
        return walk(lists, walk).map(entry -> records.listed(entry, read));
    }

    private <T> Stream<T> listed(Key list, Walk walk, Class<T> type) {
        return listed(ImmutableList.of(list), walk, key -> records.get(key, type));
    }

    private <T> Stream<T> kept(Key prefix, Walk walk, Class<T> type) {
        return walk(ImmutableList.of(prefix), walk).map(value -> Values.read(value, type));
    }

    private static <T> ImmutableList<T> slice(Stream<T> found, Range<T> range) {
        return found.limit(range.limit()).collect(ImmutableList.toImmutableList());
    }

    private static <K> Walk walk(Direction direction, Optional<Bound<K>> from, Function<K, Key> at) {
        return new Walk(direction, from.map(bound -> new Bound<>(at.apply(bound.key()), bound.side())));
    }

    @Override
    public ImmutableList<DiscussionThread> threads(ThreadRange range) {
        Key list = Layout.threads(range.scope(), range.pins(), range.order());
        ImmutableList<Key> lists = range.states().stream()
                .flatMap(state -> range.listings().stream()
                        .map(listing -> list.word(state).word(listing)))
                .collect(ImmutableList.toImmutableList());
        Walk walk = walk(range.direction(), range.from(), Layout::at).falling();
        return slice(listed(lists, walk, key -> records.get(key, DiscussionThread.class)), range);
    }

    @Override
    public ImmutableList<Post> posts(PostRange range) {
        Key list = list(range);
        Walk walk = walk(range.direction(), range.from(), key -> at(range.order(), key));
        return slice(
                listed(
                        filtered(list, range.states(), range.bumping()),
                        range.order() == PostOrder.NEWEST ? walk.falling() : walk,
                        records::post),
                range);
    }

    private static Key list(PostRange range) {
        OptionalInt answered = range.answersTo();
        if (answered.isPresent()) {
            return Layout.answers(range.thread(), answered.getAsInt());
        }
        return switch (range.order()) {
            case OLDEST, NEWEST -> Layout.postsByNumber(range.thread());
            case MOST_HUGGED -> Layout.postsByHugs(range.thread());
            case THREADED -> Layout.postsInTree(range.thread());
        };
    }

    private static Key at(PostOrder order, PostKey key) {
        return switch (order) {
            case OLDEST, NEWEST -> Layout.atNumber(key);
            case MOST_HUGGED -> Layout.atHugs(key);
            case THREADED -> Layout.atPath(key);
        };
    }

    private static ImmutableList<Key> filtered(Key list, Collection<PostState> states, Collection<Bumping> bumping) {
        return states.stream()
                .flatMap(state -> bumping.stream().map(bumps -> list.word(state).word(bumps)))
                .collect(ImmutableList.toImmutableList());
    }

    int count(PostCount count) {
        ImmutableList<Key> lists =
                filtered(Layout.postsByNumber(count.thread()), count.states(), ImmutableList.copyOf(Bumping.values()));
        Walk walk = afterNumber(count.after());
        return (int) listed(lists, walk, records::post)
                .filter(post -> !count.except().equals(Optional.of(post.author())))
                .limit(count.cap())
                .count();
    }

    @Override
    public ImmutableList<Post> written(WrittenRange range) {
        Key list = Layout.postsBy(range.author());
        ImmutableList<Key> lists = range.states().stream().map(list::word).collect(ImmutableList.toImmutableList());
        return slice(listed(lists, Walk.after(range.after().map(Layout::at)).falling(), records::post), range);
    }

    @Override
    public ImmutableList<PostVersion> versions(VersionRange range) {
        Key list = Layout.versions(range.thread(), range.post());
        return slice(kept(list, afterNumber(range.after()), PostVersion.class), range);
    }

    private static Walk afterNumber(long number) {
        return Walk.after(Optional.of(Key.EMPTY.number(number)));
    }

    @Override
    public ImmutableList<Participant> participants(ParticipantRange range) {
        ImmutableList<Presence> presences =
                range.minVisible() > 0 ? ImmutableList.of(Presence.SEEN) : ImmutableList.copyOf(Presence.values());
        return range.scope().fold(new ParticipantScope.Cases<ImmutableList<Participant>>() {
            @Override
            public ImmutableList<Participant> inThread(ParticipantScope.InThread scope) {
                return participants(
                        range,
                        presences,
                        presence -> Layout.participantsIn(scope.thread(), presence),
                        Layout::atLastNumber);
            }

            @Override
            public ImmutableList<Participant> ofAuthor(ParticipantScope.OfAuthor scope) {
                return participants(
                        range,
                        presences,
                        presence -> Layout.participationsOf(scope.author(), presence),
                        Layout::atLastTime);
            }
        });
    }

    private ImmutableList<Participant> participants(
            ParticipantRange range,
            ImmutableList<Presence> presences,
            Function<Presence, Key> list,
            Function<Participant, Key> at) {
        ImmutableList<Key> lists = presences.stream().map(list).collect(ImmutableList.toImmutableList());
        return slice(
                listed(lists, Walk.after(range.after().map(at)).falling(), key -> records.get(key, Participant.class))
                        .filter(participant -> participant.visiblePosts() >= range.minVisible()),
                range);
    }

    @Override
    public ImmutableList<Hug> hugs(HugRange range) {
        Walk rising = Walk.after(range.after().map(Layout::at));
        return slice(
                range.scope().fold(new HugScope.Cases<Stream<Hug>>() {
                    @Override
                    public Stream<Hug> ofPost(HugScope.OfPost scope) {
                        return listed(Layout.hugsOf(scope.post()), rising, Hug.class);
                    }

                    @Override
                    public Stream<Hug> received(HugScope.Received scope) {
                        return listed(Layout.hugsFor(scope.recipient()), rising.falling(), Hug.class);
                    }

                    @Override
                    public Stream<Hug> given(HugScope.Given scope) {
                        return listed(Layout.hugsFrom(scope.giver()), rising.falling(), Hug.class);
                    }
                }),
                range);
    }

    @Override
    public ImmutableList<Reading> readings(ReadingRange range) {
        return slice(
                range.scope().fold(new ReadingScope.Cases<Stream<Reading>>() {
                    @Override
                    public Stream<Reading> ofMember(ReadingScope.OfMember scope) {
                        Optional<Key> after = range.after()
                                .map(key -> Key.EMPTY.uuid(key.thread().value()));
                        return kept(Layout.readings(scope.member()), Walk.after(after), Reading.class);
                    }

                    @Override
                    public Stream<Reading> inThread(ReadingScope.InThread scope) {
                        Optional<Key> after = range.after()
                                .map(key -> Key.EMPTY.text(key.member().value()));
                        return listed(Layout.readersOf(scope.thread()), Walk.after(after), Reading.class);
                    }
                }),
                range);
    }

    @Override
    public ImmutableList<Member> members(MemberRange range) {
        Optional<Key> after = range.after().map(id -> Key.EMPTY.text(id.value()));
        return slice(kept(Layout.MEMBERS, Walk.after(after), Member.class), range);
    }

    @Override
    public ImmutableList<LogEntry> log(LogRange range) {
        return slice(kept(Layout.log(range.boundary()), afterNumber(range.after()), LogEntry.class), range);
    }
}
