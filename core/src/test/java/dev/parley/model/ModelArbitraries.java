package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of every value of the model, to be combined and shrunk as jqwik does.
 *
 * <p>Threads and what stands in them are in {@link ThreadArbitraries}; whole threads whose posts, hugs and tail fit
 * each other are in {@link GrownThread}. Ids of members, threads and forums come from small pools more often than not,
 * so that generated values meet each other. In a property, {@code @ForAll Post post} suffices:
 * {@link ModelArbitraryProvider} knows all types of the model by {@link #byType()}. Records of many components come
 * without edge cases: those of all components times each other would leave no tries for anything else.
 */
public final class ModelArbitraries {
    private static final Instant SPRING = Instant.parse("2026-03-01T08:00:00Z");
    private static final ImmutableList<String> MEMBERS = ImmutableList.of(
            "ana", "bo", "Cy", "cy", "dee", "Élan", "u-1017", "name@host", "日向", "🤗", "a b", "e\u0301");

    private ModelArbitraries() {}

    /**
     * Generators by the type that they generate: all records, sealed types and enums of the model.
     *
     * @return the generators
     */
    public static ImmutableMap<Class<?>, Arbitrary<?>> byType() {
        return ModelTypes.ARBITRARIES;
    }

    // identity and time

    /** UUIDs: mostly of version 7, some from a small pool, some with the highest bit set; never nil. */
    public static Arbitrary<UUID> uuids() {
        Arbitrary<UUID> few = Arbitraries.integers()
                .between(1, 9)
                .map(n -> UUID.fromString("01990000-0000-7000-8000-00000000000" + n));
        Arbitrary<UUID> layout7 = Combinators.combine(
                        Arbitraries.longs().between(0, (1L << 48) - 1),
                        Arbitraries.integers().between(0, 0xFFF),
                        Arbitraries.longs())
                .as((millis, a, b) -> new UUID(millis << 16 | 0x7000L | a, b >>> 2 | Long.MIN_VALUE));
        Arbitrary<UUID> any = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .filter(uuid -> uuid.getMostSignificantBits() != 0 || uuid.getLeastSignificantBits() != 0);
        return Arbitraries.frequencyOf(Tuple.of(3, few), Tuple.of(3, layout7), Tuple.of(1, any));
    }

    public static Arbitrary<CommandId> commandIds() {
        return uuids().map(CommandId::new);
    }

    public static Arbitrary<ThreadId> threadIds() {
        return uuids().map(ThreadId::new);
    }

    public static Arbitrary<PostId> postIds() {
        return uuids().map(PostId::new);
    }

    public static Arbitrary<SubmissionId> submissionIds() {
        return uuids().map(SubmissionId::new);
    }

    public static Arbitrary<ReportId> reportIds() {
        return uuids().map(ReportId::new);
    }

    public static Arbitrary<Revision> revisions() {
        return Arbitraries.longs().greaterOrEqual(0).map(Revision::new);
    }

    public static Arbitrary<Digest> digests() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('a', 'f')
                .ofLength(64)
                .map(Digest::new);
    }

    /** Instants within the years that are kept, some finer than a microsecond, most of them in one spring. */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Instant> near = Combinators.combine(
                        Arbitraries.longs().between(0, 30L * 86_400),
                        Arbitraries.of(0, 1_000, 999_999_000, 123_456_789))
                .as((seconds, nanos) -> SPRING.plusSeconds(seconds).plusNanos(nanos));
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(Times.micros(Times.MIN), Times.micros(Times.MAX))
                .map(Times::ofMicros);
        return Arbitraries.frequencyOf(Tuple.of(4, near), Tuple.of(1, any));
    }

    /** Instants as they are kept: in whole microseconds. */
    public static Arbitrary<Instant> times() {
        return instants().map(Times::kept);
    }

    public static Arbitrary<ForumId> forumIds() {
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('.', '_', '-')
                .ofMinLength(1)
                .ofMaxLength(64);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("cafe", "garden", "night-shift", "v1.0", "_")), Tuple.of(1, any))
                .map(ForumId::new);
    }

    /**
     * Ids of the host's users: a dozen that meet again, and any text that an id may be; never in normal form by force.
     */
    public static Arbitrary<MemberId> memberIds() {
        Arbitrary<String> any = TextArbitraries.words(MemberId.MAX_LENGTH);
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(MEMBERS)), Tuple.of(1, any))
                .map(MemberId::new);
    }

    public static Arbitrary<Handle> handles() {
        Arbitrary<String> any =
                TextArbitraries.words(12).list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("Ana", "bo", "Cy Young", "Dee_Dee")), Tuple.of(2, any))
                .map(Handle::new);
    }

    // forums

    public static Arbitrary<Mood> moods() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of("confused", "hopeful", "tired")),
                        Tuple.of(1, TextArbitraries.slugs(32)))
                .map(Mood::new);
    }

    public static Arbitrary<HugKind> hugKinds() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of("hug", "thanks", "heard")), Tuple.of(1, TextArbitraries.slugs(32)))
                .map(HugKind::new);
    }

    public static Arbitrary<Tag> tags() {
        return TextArbitraries.lines(Tag.MAX_LENGTH).map(Tag::new);
    }

    public static Arbitrary<Role> roles() {
        Arbitrary<Role> own =
                Combinators.combine(TextArbitraries.slugs(32), ranks()).as(Role::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(Role.MEMBER, Role.GUEST, Role.TRUSTED, Role.MODERATOR, Role.ADMIN)),
                Tuple.of(1, own));
    }

    public static Arbitrary<Integer> ranks() {
        return Arbitraries.integers().between(0, 1_000);
    }

    public static Arbitrary<Actor> actors() {
        return Combinators.combine(
                        memberIds().optional(), roles().set().ofMinSize(1).ofMaxSize(3))
                .as((member, roles) -> new Actor(member, ImmutableSet.copyOf(roles)));
    }

    public static Arbitrary<RoleGrants> roleGrants() {
        Arbitrary<ImmutableSet<Permission>> permissions =
                Arbitraries.of(Permission.class).set().ofMaxSize(8).map(ImmutableSet::copyOf);
        return Combinators.combine(
                        permissions,
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(ImmutableSet.<Permission>of())), Tuple.of(1, permissions)))
                .as(RoleGrants::new);
    }

    public static Arbitrary<ForumSettings> forumSettings() {
        Arbitrary<ImmutableMap<String, RoleGrants>> grants = Arbitraries.maps(roles().map(Role::name), roleGrants())
                .ofMaxSize(3)
                .map(ImmutableMap::copyOf);
        return Combinators.combine(
                        Arbitraries.of(WrittenHugs.class),
                        Arbitraries.of(Greetings.class),
                        moods().set().ofMaxSize(3),
                        hugKinds().set().ofMaxSize(3),
                        grants)
                .as((written, greetings, moods, kinds, byRole) -> new ForumSettings(
                        written,
                        greetings,
                        ImmutableSet.copyOf(moods),
                        ImmutableSet.<HugKind>builder()
                                .add(HugKind.HUG)
                                .addAll(kinds)
                                .build(),
                        byRole))
                .withoutEdgeCases();
    }

    public static Arbitrary<Forum> forums() {
        return Combinators.combine(forumHeads(), forumIds().optional())
                .as((head, parent) -> below(head, parent.filter(above -> !above.equals(head.id()))))
                .withoutEdgeCases();
    }

    /** Communities: trees of up to eight forums. */
    public static Arbitrary<Policy> policies() {
        Arbitrary<List<Forum>> heads =
                forumHeads().list().uniqueElements(Forum::id).ofMaxSize(8);
        Arbitrary<List<Integer>> parents =
                Arbitraries.integers().between(0, 99).list().ofSize(8);
        return Combinators.combine(heads, parents, logPositions())
                .as(ModelArbitraries::tree)
                .withoutEdgeCases();
    }

    /** Each forum below one that comes before it in the list, or below none. */
    private static Policy tree(List<Forum> heads, List<Integer> parents, long logged) {
        Policy policy = Policy.EMPTY.withLogged(logged);
        for (int i = 0; i < heads.size(); i++) {
            int above = parents.get(i) % (i + 1);
            policy = policy.with(below(
                    heads.get(i),
                    above == 0
                            ? Optional.empty()
                            : Optional.of(heads.get(above - 1).id())));
        }
        return policy;
    }

    private static Forum below(Forum head, Optional<ForumId> parent) {
        return new Forum(
                head.id(), head.name(), head.description(), parent, head.position(), head.settings(), head.state());
    }

    /** Forums below none. */
    private static Arbitrary<Forum> forumHeads() {
        return Combinators.combine(
                        forumIds(),
                        TextArbitraries.lines(Forum.MAX_NAME_LENGTH),
                        TextArbitraries.texts(Forum.MAX_DESCRIPTION_LENGTH),
                        Arbitraries.integers(),
                        forumSettings(),
                        Arbitraries.of(ForumState.class))
                .as((id, name, description, position, settings, state) ->
                        new Forum(id, name, description, Optional.empty(), position, settings, state));
    }

    // members

    public static Arbitrary<Sanction> sanctions() {
        return Combinators.combine(
                        commandIds(),
                        Arbitraries.of(SanctionKind.class),
                        memberIds(),
                        ranks(),
                        instants(),
                        instants().optional(),
                        reasonTexts())
                .as(Sanction::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<Member> members() {
        return Combinators.combine(
                        memberIds(),
                        handles(),
                        TextArbitraries.lines(Member.MAX_NAME_LENGTH),
                        instants(),
                        sanctions().set().ofMaxSize(3),
                        memberIds().set().ofMaxSize(3),
                        logPositions())
                .as((id, handle, name, since, sanctions, ignored, logged) -> new Member(
                        id, handle, name, since, ImmutableSet.copyOf(sanctions), ImmutableSet.copyOf(ignored), logged))
                .withoutEdgeCases();
    }

    public static Arbitrary<Author> authors() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, namedAuthors()),
                Tuple.of(1, ghosts()),
                Tuple.of(1, aliases()),
                Tuple.of(1, erasedAuthors()));
    }

    public static Arbitrary<Author.Named> namedAuthors() {
        return memberIds().map(Author.Named::new);
    }

    public static Arbitrary<Author.Alias> aliases() {
        return TextArbitraries.lines(Author.MAX_NAME_LENGTH).map(Author.Alias::new);
    }

    public static Arbitrary<Author.Ghost> ghosts() {
        return TextArbitraries.lines(Author.MAX_NAME_LENGTH).map(Author.Ghost::new);
    }

    public static Arbitrary<Author.Erased> erasedAuthors() {
        return uuids().map(Author.Erased::new);
    }

    public static Arbitrary<Reading> readings() {
        return Combinators.combine(
                        memberIds(), threadIds(), Arbitraries.integers().greaterOrEqual(0))
                .as(Reading::new);
    }

    // the record of what was done

    public static Arbitrary<Boundary> boundaries() {
        return Arbitraries.oneOf(
                threadIds().map(Boundary::thread),
                Arbitraries.just(Boundary.POLICY),
                memberIds().map(Boundary::member),
                handles().map(Boundary::handle),
                Combinators.combine(memberIds(), threadIds()).as(Boundary::reading));
    }

    public static Arbitrary<Reason> reasons() {
        Arbitrary<String> code =
                TextArbitraries.slugs(8).list().ofMinSize(2).ofMaxSize(3).map(words -> String.join(".", words));
        Arbitrary<Map<String, String>> arguments = Arbitraries.maps(
                        Arbitraries.of("max", "until", "actual", "state"), TextArbitraries.texts(10))
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.of("thread.locked", "post.absent", "tags.too-many")),
                                Tuple.of(1, code)),
                        arguments)
                .as((words, figures) -> new Reason(words, ImmutableSortedMap.copyOf(figures)));
    }

    public static Arbitrary<Result> results() {
        return Arbitraries.oneOf(
                Arbitraries.of(Result.APPLIED, Result.UNCHANGED, Result.ABANDONED),
                Combinators.combine(threadIds(), postIds(), numbers()).as(Result.Published::new));
    }

    public static Arbitrary<Receipt> receipts() {
        return Combinators.combine(memberIds(), commandIds(), digests(), results(), instants())
                .as(Receipt::new)
                .withoutEdgeCases();
    }

    public static Arbitrary<LogEntry> logEntries() {
        Arbitrary<String> action = Arbitraries.of("reply", "give-hug", "hide-post", "open-forum");
        Arbitrary<OptionalInt> post =
                numbers().optional().map(number -> number.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        return Combinators.combine(
                        boundaries(),
                        Arbitraries.longs().greaterOrEqual(1),
                        instants(),
                        memberIds().optional(),
                        commandIds(),
                        action,
                        reasons().list().ofMaxSize(2),
                        Combinators.combine(
                                        post,
                                        memberIds().optional(),
                                        forumIds().optional(),
                                        hugKinds().optional())
                                .as(Tuple::of))
                .as((boundary, position, at, actor, command, name, reasons, about) -> new LogEntry(
                        boundary,
                        position,
                        at,
                        actor,
                        command,
                        name,
                        ImmutableList.copyOf(reasons),
                        about.get1(),
                        about.get2(),
                        about.get3(),
                        about.get4()))
                .withoutEdgeCases();
    }

    /** That value with some revision. */
    public static <T> Arbitrary<Versioned<T>> versioned(Arbitrary<T> values) {
        return Combinators.combine(values, revisions()).as(Versioned::new);
    }

    /** Numbers of posts, low ones more often. */
    public static Arbitrary<Integer> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 20)),
                Tuple.of(1, Arbitraries.integers().greaterOrEqual(1)));
    }

    /** Positions of the last log entry, 0 where there is none. */
    public static Arbitrary<Long> logPositions() {
        return Arbitraries.longs().between(0, 1_000_000);
    }

    /** Why something was done, in words. */
    public static Arbitrary<Optional<String>> reasonTexts() {
        return TextArbitraries.lines(Withholding.MAX_REASON_LENGTH).optional(0.3);
    }
}
