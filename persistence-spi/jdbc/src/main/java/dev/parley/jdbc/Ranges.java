package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.parley.model.AuthorOrder;
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
import dev.parley.order.Side;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.store.Capability;
import dev.parley.store.CapabilityMissingException;
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
import dev.parley.store.ReadingScope;
import dev.parley.store.ThreadRange;
import dev.parley.store.ThreadScope;
import dev.parley.store.VersionRange;
import dev.parley.store.WrittenKey;
import dev.parley.store.WrittenRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The slices that each range is read from. A filter of several states is one slice for each state, each of them a
 * stretch of the index, merged by the comparator of the core: k × limit rows at the most, however many are passed over.
 */
final class Ranges implements Range.Reads {
    private static final String PRIMARY = "PRIMARY";

    private final Slicer slicer;
    private final Dialect dialect;
    private final Set<Capability> capabilities;

    Ranges(Slicer slicer, Dialect dialect, Set<Capability> capabilities) {
        this.slicer = slicer;
        this.dialect = dialect;
        this.capabilities = capabilities;
    }

    /** Reads slices, all of them at one moment. */
    @FunctionalInterface
    interface Slicer {
        <T> ImmutableList<ImmutableList<T>> read(List<Slice<T>> slices);
    }

    private <T> ImmutableList<T> merged(List<Slice<T>> slices, Comparator<T> order, int limit) {
        if (slices.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<ImmutableList<T>> found = slicer.read(slices);
        return found.size() == 1
                ? found.get(0)
                : ImmutableList.copyOf(Iterables.limit(Iterables.mergeSorted(found, order), limit));
    }

    private <T> ImmutableList<T> one(Slice<T> slice) {
        return slicer.read(List.of(slice)).get(0);
    }

    private static <T, V> List<Slice<T>> each(
            List<Slice<T>> slices, String column, Collection<V> values, Function<V, Arg> arg) {
        List<Slice<T>> all = new ArrayList<>();
        for (Slice<T> slice : slices) {
            values.forEach(value -> all.add(slice.where(column, arg.apply(value))));
        }
        return all;
    }

    private static <K> boolean inclusive(Optional<Bound<K>> from, Direction direction) {
        return from.filter(bound -> (bound.side() == Side.BEFORE) == (direction == Direction.FORWARD))
                .isPresent();
    }

    private static <T> Comparator<T> towards(Direction direction, Comparator<T> order) {
        return direction == Direction.FORWARD ? order : order.reversed();
    }

    @Override
    public ImmutableList<DiscussionThread> threads(ThreadRange range) {
        Capability.of(range.order()).ifPresent(needed -> {
            if (!capabilities.contains(needed)) {
                throw new CapabilityMissingException(needed);
            }
        });
        Slice<DiscussionThread> scope = range.scope().fold(new ThreadScope.Cases<Slice<DiscussionThread>>() {
            private final String rank = rank(range.order());

            @Override
            public Slice<DiscussionThread> inForum(ThreadScope.InForum scope) {
                boolean ofPinned = range.pins() == Pins.ONLY && range.order() == ThreadOrder.NEWEST;
                Slice<DiscussionThread> forum = slice(
                                "parley_threads t",
                                "parley_threads_forum_" + (ofPinned ? "pinned" : index(range.order())),
                                "t." + rank,
                                "t.id")
                        .where("t.forum", Arg.text(scope.forum().value()));
                return ofPinned ? forum.where("t.pinned", 1) : pinned(forum);
            }

            @Override
            public Slice<DiscussionThread> tagged(ThreadScope.Tagged scope) {
                return pinned(slice(
                                "parley_threads t, parley_thread_tags g",
                                "parley_thread_tags_" + index(range.order()),
                                "g." + rank,
                                "g.thread")
                        .joined("t.id = g.thread")
                        .where("g.forum", Arg.text(scope.forum().value()))
                        .where("g.tag", Arg.text(scope.tag().name())));
            }

            @Override
            public Slice<DiscussionThread> openedBy(ThreadScope.OpenedBy scope) {
                return pinned(slice("parley_threads t", "parley_threads_opener", "t." + rank, "t.id")
                        .where("t.opener", Words.author(scope.opener())));
            }

            private Slice<DiscussionThread> pinned(Slice<DiscussionThread> slice) {
                return range.pins() == Pins.ONLY ? slice.only("t.pinned = ?", Arg.count(1)) : slice;
            }

            private Slice<DiscussionThread> slice(String from, String index, String first, String second) {
                return Slice.of(
                                "SELECT " + Rows.THREAD.replaceAll("(\\w+)", "t.$1") + " FROM " + from,
                                index,
                                ImmutableList.of(first, second),
                                range.direction() == Direction.FORWARD,
                                range.from().map(Ranges::key).orElse(ImmutableList.of()),
                                range.limit(),
                                Rows::thread)
                        .inclusive(inclusive(range.from(), range.direction()));
            }
        });
        String table = range.scope() instanceof ThreadScope.Tagged ? "g." : "t.";
        List<Slice<DiscussionThread>> slices = each(List.of(scope), table + "state", range.states(), Words::state);
        slices = each(slices, table + "listing", range.listings(), Words::listing);
        if (range.order() == ThreadOrder.UNANSWERED) {
            slices = slices.stream()
                    .map(slice -> slice.where("t.visible_posts", 1))
                    .toList();
        }
        return merged(slices, towards(range.direction(), range.order().threads()), range.limit());
    }

    private static String index(ThreadOrder order) {
        return switch (order) {
            case LATEST_ACTIVITY -> "activity";
            case NEWEST -> "created";
            case MOST_REPLIES -> "most_replies";
            case MOST_HUGGED -> "most_hugged";
            case HOT -> "hot";
            case UNANSWERED -> "unanswered";
        };
    }

    private static ImmutableList<Arg> key(Bound<ThreadKey> bound) {
        return ImmutableList.of(
                Arg.number(bound.key().rank()), Arg.uuid(bound.key().id().value()));
    }

    private static String rank(ThreadOrder order) {
        return switch (order) {
            case LATEST_ACTIVITY -> "last_activity";
            case NEWEST, UNANSWERED -> "created";
            case MOST_REPLIES -> "visible_posts";
            case MOST_HUGGED -> "hugs";
            case HOT -> "heat";
        };
    }

    @Override
    public ImmutableList<Post> posts(PostRange range) {
        boolean allBumping = range.bumping().size() == Bumping.values().length;
        boolean byNumber = range.order() == PostOrder.OLDEST || range.order() == PostOrder.NEWEST;
        boolean everything = allBumping && range.states().size() == PostState.values().length;
        boolean whole = everything && byNumber && range.answersTo().isEmpty();
        Slice<Post> thread = Slice.of(
                        "SELECT " + Rows.POST + " FROM parley_posts",
                        whole ? PRIMARY : range.answersTo().isPresent() ? "parley_posts_answers" : index(range.order()),
                        postKeys(range.order()),
                        (range.order() == PostOrder.NEWEST) == (range.direction() == Direction.FORWARD),
                        range.from()
                                .map(bound -> postKey(range.order(), bound.key()))
                                .orElse(ImmutableList.of()),
                        range.limit(),
                        Rows::post)
                .inclusive(inclusive(range.from(), range.direction()))
                .where("thread", Arg.uuid(range.thread().value()));
        List<Slice<Post>> slices = List.of(
                range.answersTo().isPresent()
                        ? thread.where("reply_to", Arg.count(range.answersTo().getAsInt()))
                        : thread);
        if (!whole) {
            slices = each(slices, "state", range.states(), Words::state);
            if (byNumber && range.answersTo().isEmpty()) {
                slices = each(slices, "bumping", range.bumping(), Words::bumping);
            } else if (!allBumping) {
                slices = slices.stream()
                        .flatMap(slice -> range.bumping().stream()
                                .map(bumping -> slice.only("bumping = ?", Words.bumping(bumping))))
                        .toList();
            }
        }
        return merged(slices, towards(range.direction(), range.order().posts()), range.limit());
    }

    private static String index(PostOrder order) {
        return switch (order) {
            case OLDEST, NEWEST -> "parley_posts_by_state";
            case MOST_HUGGED -> "parley_posts_hugged";
            case THREADED -> "parley_posts_threaded";
        };
    }

    private static ImmutableList<String> postKeys(PostOrder order) {
        return switch (order) {
            case OLDEST, NEWEST -> ImmutableList.of("number");
            case MOST_HUGGED -> ImmutableList.of("hug_rank", "number");
            case THREADED -> ImmutableList.of("path");
        };
    }

    private static ImmutableList<Arg> postKey(PostOrder order, PostKey key) {
        return switch (order) {
            case OLDEST, NEWEST -> ImmutableList.of(Arg.count(key.number()));
            case MOST_HUGGED -> ImmutableList.of(Arg.number(-key.hugs()), Arg.count(key.number()));
            case THREADED -> ImmutableList.of(Arg.bytes(key.path().bytes()));
        };
    }

    @Override
    public ImmutableList<Post> written(WrittenRange range) {
        Slice<Post> slice = Slice.falling(
                        "SELECT " + Rows.POST + " FROM parley_posts",
                        "parley_posts_author",
                        ImmutableList.of("created", "id"),
                        range.after()
                                .map(key -> ImmutableList.of(
                                        Arg.time(key.created()),
                                        Arg.uuid(key.id().value())))
                                .orElse(ImmutableList.of()),
                        range.limit(),
                        Rows::post)
                .where("author", Words.author(range.author()));
        return merged(
                each(List.of(slice), "state", range.states(), Words::state),
                Comparator.comparing(WrittenKey::of),
                range.limit());
    }

    @Override
    public ImmutableList<PostVersion> versions(VersionRange range) {
        return one(Slice.rising(
                        "SELECT " + Rows.VERSION + " FROM parley_versions",
                        PRIMARY,
                        ImmutableList.of("version"),
                        ImmutableList.of(Arg.count(range.after())),
                        range.limit(),
                        Rows::version)
                .where("thread", Arg.uuid(range.thread().value()))
                .where("post", Arg.count(range.post())));
    }

    @Override
    public ImmutableList<Participant> participants(ParticipantRange range) {
        String select = "SELECT " + Rows.PARTICIPANT + " FROM parley_participants";
        Slice<Participant> slice = range.scope().fold(new ParticipantScope.Cases<Slice<Participant>>() {
            @Override
            public Slice<Participant> inThread(ParticipantScope.InThread scope) {
                return Slice.falling(
                                select,
                                "parley_participants_latest",
                                ImmutableList.of("last_number"),
                                range.after()
                                        .map(after -> ImmutableList.of(Arg.count(after.lastNumber())))
                                        .orElse(ImmutableList.of()),
                                range.limit(),
                                Rows::participant)
                        .where("thread", Arg.uuid(scope.thread().value()));
            }

            @Override
            public Slice<Participant> ofAuthor(ParticipantScope.OfAuthor scope) {
                return Slice.falling(
                                select,
                                "parley_participants_author",
                                ImmutableList.of("last_at", "thread"),
                                range.after()
                                        .map(after -> ImmutableList.of(
                                                Arg.time(after.lastAt()),
                                                Arg.uuid(after.thread().value())))
                                        .orElse(ImmutableList.of()),
                                range.limit(),
                                Rows::participant)
                        .where("author", Words.author(scope.author()));
            }
        });
        return one(range.minVisible() <= 0 ? slice : slice.only("visible_posts >= ?", Arg.count(range.minVisible())));
    }

    @Override
    public ImmutableList<Hug> hugs(HugRange range) {
        String select = "SELECT " + Rows.HUG + " FROM parley_hugs";
        String giver = dialect.ordered("giver");
        return one(range.scope().fold(new HugScope.Cases<Slice<Hug>>() {
            @Override
            public Slice<Hug> ofPost(HugScope.OfPost scope) {
                return Slice.rising(
                                select,
                                "parley_hugs_of_post",
                                ImmutableList.of("given_at", giver, "kind"),
                                after(hug -> ImmutableList.of(time(hug), giver(hug), kind(hug))),
                                range.limit(),
                                Rows::hug)
                        .where("post", Arg.uuid(scope.post().value()))
                        .only("thread = ?", Arg.uuid(scope.thread().value()));
            }

            @Override
            public Slice<Hug> received(HugScope.Received scope) {
                return Slice.falling(
                                select,
                                "parley_hugs_received",
                                ImmutableList.of("given_at", "post", giver, "kind"),
                                after(hug -> ImmutableList.of(time(hug), post(hug), giver(hug), kind(hug))),
                                range.limit(),
                                Rows::hug)
                        .where("recipient", Words.author(scope.recipient()));
            }

            @Override
            public Slice<Hug> given(HugScope.Given scope) {
                return Slice.falling(
                                select,
                                "parley_hugs_given",
                                ImmutableList.of("given_at", "post", "kind"),
                                after(hug -> ImmutableList.of(time(hug), post(hug), kind(hug))),
                                range.limit(),
                                Rows::hug)
                        .where("giver", Words.author(scope.giver()));
            }

            private ImmutableList<Arg> after(Function<Hug, ImmutableList<Arg>> key) {
                return range.after().map(key).orElse(ImmutableList.of());
            }

            private Arg time(Hug hug) {
                return Arg.time(hug.at());
            }

            private Arg post(Hug hug) {
                return Arg.uuid(hug.post().value());
            }

            private Arg giver(Hug hug) {
                return dialect.orderedArg(AuthorOrder.key(hug.giver()));
            }

            private Arg kind(Hug hug) {
                return Arg.text(hug.kind().name());
            }
        }));
    }

    @Override
    public ImmutableList<Reading> readings(ReadingRange range) {
        String select = "SELECT " + Rows.READING + " FROM parley_readings";
        return one(range.scope().fold(new ReadingScope.Cases<Slice<Reading>>() {
            @Override
            public Slice<Reading> ofMember(ReadingScope.OfMember scope) {
                return Slice.rising(
                                select,
                                PRIMARY,
                                ImmutableList.of("thread"),
                                range.after()
                                        .map(after -> ImmutableList.of(
                                                Arg.uuid(after.thread().value())))
                                        .orElse(ImmutableList.of()),
                                range.limit(),
                                Rows::reading)
                        .where("member", Arg.text(scope.member().value()));
            }

            @Override
            public Slice<Reading> inThread(ReadingScope.InThread scope) {
                return Slice.rising(
                                select,
                                "parley_readings_thread",
                                ImmutableList.of(dialect.ordered("member")),
                                range.after()
                                        .map(after -> ImmutableList.of(dialect.orderedArg(
                                                after.member().value())))
                                        .orElse(ImmutableList.of()),
                                range.limit(),
                                Rows::reading)
                        .where("thread", Arg.uuid(scope.thread().value()));
            }
        }));
    }

    @Override
    public ImmutableList<Member> members(MemberRange range) {
        return one(Slice.rising(
                "SELECT details FROM parley_members",
                PRIMARY,
                ImmutableList.of(dialect.ordered("id")),
                range.after()
                        .map(after -> ImmutableList.of(dialect.orderedArg(after.value())))
                        .orElse(ImmutableList.of()),
                range.limit(),
                Rows::member));
    }

    @Override
    public ImmutableList<LogEntry> log(LogRange range) {
        BoundaryKey key = BoundaryKey.of(range.boundary());
        return one(Slice.rising(
                        "SELECT " + Rows.LOG + " FROM parley_log",
                        "parley_log_boundary",
                        ImmutableList.of("log_position"),
                        ImmutableList.of(Arg.number(range.after())),
                        range.limit(),
                        Rows::logEntry)
                .where("boundary_kind", key.kind())
                .where("boundary", key.id()));
    }
}
