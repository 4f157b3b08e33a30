package dev.parley.command;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.Member;
import dev.parley.model.ModelArbitraries;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.Tag;
import dev.parley.model.TextArbitraries;
import dev.parley.model.ThreadArbitraries;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholding;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generators of every command: well formed, as they come from somebody who minds the limits, and raw, as they may come
 * from anybody, with texts and numbers that {@link Shape} objects to.
 */
public final class CommandArbitraries {
    /** Whether the generated texts and numbers keep to their limits. */
    private enum Manners {
        GOOD,
        ANY
    }

    private static final CommandArbitraries WELL_FORMED = new CommandArbitraries(Manners.GOOD);
    private static final CommandArbitraries RAW = new CommandArbitraries(Manners.ANY);

    private final Manners manners;

    private CommandArbitraries(Manners manners) {
        this.manners = manners;
    }

    /**
     * Commands of every kind without violations.
     *
     * @return the generator
     */
    public static Arbitrary<Command> wellFormed() {
        return Arbitraries.of(WELL_FORMED.byType().values()).flatMap(CommandArbitraries::plain);
    }

    /**
     * Commands of every kind, with or without violations.
     *
     * @return the generator
     */
    public static Arbitrary<Command> raw() {
        return Arbitraries.of(RAW.byType().values()).flatMap(CommandArbitraries::plain);
    }

    /**
     * Commands of one kind without violations.
     *
     * @param type the kind
     * @param <C> the kind
     * @return the generator
     */
    public static <C extends Command> Arbitrary<C> wellFormed(Class<C> type) {
        return WELL_FORMED.of(type);
    }

    /**
     * Commands of one kind, with or without violations.
     *
     * @param type the kind
     * @param <C> the kind
     * @return the generator
     */
    public static <C extends Command> Arbitrary<C> raw(Class<C> type) {
        return RAW.of(type);
    }

    private <C extends Command> Arbitrary<C> of(Class<C> type) {
        return plain(byType().get(type)).map(type::cast);
    }

    /** Without the edge cases of all components times each other, which would leave no tries for anything else. */
    private static Arbitrary<Command> plain(Arbitrary<? extends Command> commands) {
        return commands.<Command>map(command -> command).withoutEdgeCases();
    }

    private ImmutableMap<Class<? extends Command>, Arbitrary<? extends Command>> byType() {
        return ImmutableMap.<Class<? extends Command>, Arbitrary<? extends Command>>builder()
                .put(OpenForum.class, openForum())
                .put(ChangeForum.class, changeForum())
                .put(IntroduceMember.class, introduceMember())
                .put(StartThread.class, startThread())
                .put(Reply.class, reply())
                .put(EditPost.class, editPost())
                .put(WithdrawPost.class, aboutPost().as(WithdrawPost::new))
                .put(ReturnPost.class, aboutPost().as(ReturnPost::new))
                .put(RenameThread.class, renameThread())
                .put(GiveHug.class, hugging().as(GiveHug::new))
                .put(TakeBackHug.class, hugging().as(TakeBackHug::new))
                .put(MarkRead.class, markRead())
                .put(LockThread.class, lockThread())
                .put(UnlockThread.class, aboutThread().as(UnlockThread::new))
                .put(PinThread.class, pinThread())
                .put(UnpinThread.class, aboutThread().as(UnpinThread::new))
                .put(HidePost.class, withholding().as(HidePost::new))
                .put(RemovePost.class, withholding().as(RemovePost::new))
                .put(RestorePost.class, restorePost())
                .build();
    }

    private Arbitrary<OpenForum> openForum() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.forumIds(),
                        line(Forum.MAX_NAME_LENGTH),
                        text(Forum.MAX_DESCRIPTION_LENGTH),
                        ModelArbitraries.forumIds().optional(0.3),
                        Arbitraries.integers(),
                        ModelArbitraries.forumSettings())
                .as(OpenForum::new);
    }

    private Arbitrary<ChangeForum> changeForum() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.forumIds(),
                        line(Forum.MAX_NAME_LENGTH).optional(),
                        text(Forum.MAX_DESCRIPTION_LENGTH).optional(),
                        optionally(Arbitraries.integers()),
                        ModelArbitraries.forumSettings().optional())
                .as(ChangeForum::new);
    }

    private Arbitrary<IntroduceMember> introduceMember() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.memberIds(),
                        ModelArbitraries.handles(),
                        line(Member.MAX_NAME_LENGTH))
                .as(IntroduceMember::new);
    }

    private Arbitrary<StartThread> startThread() {
        Arbitrary<ImmutableSet<String>> tags = line(Tag.MAX_LENGTH)
                .set()
                .ofMaxSize(manners == Manners.GOOD ? StartThread.MAX_TAGS : StartThread.MAX_TAGS + 2)
                .map(ImmutableSet::copyOf);
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.forumIds(),
                        line(DiscussionThread.MAX_TITLE_LENGTH),
                        bodies(),
                        tags,
                        ModelArbitraries.moods().optional())
                .as(StartThread::new);
    }

    private Arbitrary<Reply> reply() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.threadIds(),
                        bodies(),
                        optionally(atLeast(1)),
                        ModelArbitraries.moods().optional(),
                        Arbitraries.of(Bumping.class))
                .as(Reply::new);
    }

    private Arbitrary<EditPost> editPost() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.postIds(),
                        atLeast(1),
                        bodies(),
                        ModelArbitraries.moods().optional(),
                        reasons())
                .as(EditPost::new);
    }

    private Arbitrary<RenameThread> renameThread() {
        return Combinators.combine(
                        ids(), times(), ModelArbitraries.threadIds(), line(DiscussionThread.MAX_TITLE_LENGTH))
                .as(RenameThread::new);
    }

    private Arbitrary<MarkRead> markRead() {
        return Combinators.combine(ids(), times(), ModelArbitraries.threadIds(), atLeast(0))
                .as(MarkRead::new);
    }

    private Arbitrary<LockThread> lockThread() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.threadIds(),
                        Arbitraries.of(LockScope.class),
                        reasons(),
                        times().optional())
                .as(LockThread::new);
    }

    private Arbitrary<PinThread> pinThread() {
        return Combinators.combine(
                        ids(),
                        times(),
                        ModelArbitraries.threadIds(),
                        Arbitraries.of(PinScope.class),
                        times().optional())
                .as(PinThread::new);
    }

    private Arbitrary<RestorePost> restorePost() {
        return Combinators.combine(ids(), times(), ModelArbitraries.postIds(), ids().optional())
                .as(RestorePost::new);
    }

    private Combinators.Combinator3<CommandId, Instant, PostId> aboutPost() {
        return Combinators.combine(ids(), times(), ModelArbitraries.postIds());
    }

    private Combinators.Combinator3<CommandId, Instant, ThreadId> aboutThread() {
        return Combinators.combine(ids(), times(), ModelArbitraries.threadIds());
    }

    private Combinators.Combinator4<CommandId, Instant, PostId, HugKind> hugging() {
        return Combinators.combine(ids(), times(), ModelArbitraries.postIds(), ModelArbitraries.hugKinds());
    }

    private Combinators.Combinator4<CommandId, Instant, PostId, Optional<String>> withholding() {
        return Combinators.combine(ids(), times(), ModelArbitraries.postIds(), reasons());
    }

    private static Arbitrary<CommandId> ids() {
        return ModelArbitraries.commandIds();
    }

    private static Arbitrary<Instant> times() {
        return ModelArbitraries.instants();
    }

    private Arbitrary<BodyInput> bodies() {
        Arbitrary<String> spoken = TextArbitraries.spokenTexts(2_000);
        Arbitrary<String> texts = manners == Manners.GOOD
                ? spoken
                : Arbitraries.frequencyOf(
                        Tuple.of(3, spoken),
                        Tuple.of(1, TextArbitraries.blank()),
                        Tuple.of(1, TextArbitraries.impossible()));
        return Combinators.combine(ThreadArbitraries.bodyFormats(), texts).as(BodyInput::new);
    }

    private Arbitrary<Optional<String>> reasons() {
        return line(Withholding.MAX_REASON_LENGTH).optional();
    }

    private Arbitrary<String> line(int max) {
        return manners == Manners.GOOD
                ? TextArbitraries.lines(max)
                : Arbitraries.frequencyOf(
                        Tuple.of(3, TextArbitraries.lines(max)),
                        Tuple.of(1, TextArbitraries.blank()),
                        Tuple.of(1, TextArbitraries.impossible()),
                        Tuple.of(1, TextArbitraries.tooLong(max)));
    }

    private Arbitrary<String> text(int max) {
        return manners == Manners.GOOD
                ? TextArbitraries.texts(max)
                : Arbitraries.frequencyOf(
                        Tuple.of(3, TextArbitraries.texts(max)),
                        Tuple.of(1, TextArbitraries.impossible()),
                        Tuple.of(1, TextArbitraries.tooLong(max)));
    }

    private Arbitrary<Integer> atLeast(int min) {
        return manners == Manners.GOOD
                ? Arbitraries.integers().greaterOrEqual(min)
                : Arbitraries.integers().between(min - 2, min + 2);
    }

    private static Arbitrary<OptionalInt> optionally(Arbitrary<Integer> numbers) {
        return numbers.optional().map(number -> number.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
}
