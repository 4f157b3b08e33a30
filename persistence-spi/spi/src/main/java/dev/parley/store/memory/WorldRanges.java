package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.store.HugRange;
import dev.parley.store.HugScope;
import dev.parley.store.LogRange;
import dev.parley.store.MemberRange;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.Pins;
import dev.parley.store.PostRange;
import dev.parley.store.Range;
import dev.parley.store.ReadingRange;
import dev.parley.store.ThreadRange;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenRange;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.TreePVector;

/** Reads slices of one world. */
final class WorldRanges implements Range.Reads {
    private final World world;

    WorldRanges(World world) {
        this.world = world;
    }

    private <T> ImmutableList<T> inThread(ThreadId id, Function<ThreadRecords, ImmutableList<T>> read) {
        return world.thread(id).map(read).orElse(ImmutableList.of());
    }

    private static <T> ImmutableList<T> limited(Stream<T> found, Range<T> range) {
        return found.limit(range.limit()).collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<DiscussionThread> threads(ThreadRange range) {
        ThreadIndex index = world.lists().in(range.scope(), range.pins() == Pins.ONLY);
        return limited(
                Walk.of(index.in(range.order()), range.direction(), range.from())
                        .flatMap(key -> world.thread(key.id()).map(ThreadRecords::thread).stream())
                        .filter(thread -> range.states().contains(thread.state())
                                && range.listings().contains(thread.listing())),
                range);
    }

    @Override
    public ImmutableList<Post> posts(PostRange range) {
        return inThread(range.thread(), thread -> ThreadReads.posts(thread, range));
    }

    @Override
    public ImmutableList<Post> written(WrittenRange range) {
        return limited(
                Walk.of(
                                world.author(range.author()).written(),
                                Direction.FORWARD,
                                range.after().map(Bound::after))
                        .flatMap(key -> world.post(key.id()).stream())
                        .filter(post -> range.states().contains(post.state())),
                range);
    }

    @Override
    public ImmutableList<PostVersion> versions(VersionRange range) {
        return inThread(range.thread(), thread -> ThreadReads.versions(thread, range));
    }

    @Override
    public ImmutableList<Participant> participants(ParticipantRange range) {
        return range.scope().fold(new ParticipantScope.Cases<ImmutableList<Participant>>() {
            @Override
            public ImmutableList<Participant> inThread(ParticipantScope.InThread scope) {
                return WorldRanges.this.inThread(scope.thread(), thread -> ThreadReads.participants(thread, range));
            }

            @Override
            public ImmutableList<Participant> ofAuthor(ParticipantScope.OfAuthor scope) {
                return limited(
                        Walk.of(
                                        world.author(scope.author()).takesPart(),
                                        Direction.FORWARD,
                                        range.after().map(Bound::after))
                                .filter(participant -> participant.visiblePosts() >= range.minVisible()),
                        range);
            }
        });
    }

    @Override
    public ImmutableList<Hug> hugs(HugRange range) {
        return range.scope().fold(new HugScope.Cases<ImmutableList<Hug>>() {
            @Override
            public ImmutableList<Hug> ofPost(HugScope.OfPost scope) {
                return inThread(scope.thread(), thread -> ThreadReads.hugs(thread, scope.post(), range));
            }

            @Override
            public ImmutableList<Hug> received(HugScope.Received scope) {
                return Walk.after(world.author(scope.recipient()).received(), range.after(), range.limit());
            }

            @Override
            public ImmutableList<Hug> given(HugScope.Given scope) {
                return Walk.after(world.author(scope.giver()).given(), range.after(), range.limit());
            }
        });
    }

    @Override
    public ImmutableList<Reading> readings(ReadingRange range) {
        return limited(
                Walk.of(
                                world.readings(range.scope()),
                                Direction.FORWARD,
                                range.after().map(Bound::after))
                        .map(world.readings()::get)
                        .filter(Objects::nonNull),
                range);
    }

    @Override
    public ImmutableList<Member> members(MemberRange range) {
        return limited(
                range
                        .after()
                        .map(after -> world.members().tailMap(after, false))
                        .orElse(world.members())
                        .values()
                        .stream(),
                range);
    }

    @Override
    public ImmutableList<LogEntry> log(LogRange range) {
        List<LogEntry> log = range.boundary() instanceof Boundary.OfThread of
                ? world.thread(of.id()).<List<LogEntry>>map(ThreadRecords::log).orElse(TreePVector.empty())
                : world.logs().getOrDefault(range.boundary(), TreePVector.empty());
        return Walk.after(log, range.after(), range.limit());
    }
}
