package dev.parley.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.CommandArbitraries;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.IntroduceMember;
import dev.parley.command.RemovePost;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.WithdrawPost;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.GrownThread;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.RecordParts;
import dev.parley.model.Revision;
import dev.parley.model.Role;
import dev.parley.model.Tail;
import dev.parley.model.Versioned;
import dev.parley.model.Withholdings;
import dev.parley.moderation.Action;
import dev.parley.moderation.Permissions;
import dev.parley.moderation.Visibility;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What decisions come to, without store and service. The ids are those of the invariants that they show. */
class DecisionProperties {
    private static final Actor ADMIN = Actor.admin("ada");
    private static final MemberId NEW_FRIEND = new MemberId("a new friend");

    @Property
    void i02HidingAndThenRemovingCountsAsRemoving(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.state() != PostState.ERASED);
        Stage stage = new Stage(grown);
        Stage removed = stage.after(stage.decide(remove(stage, post), Stage.MODERATOR, post.number()));
        Stage hidden = stage.after(stage.decide(hide(stage, post), Stage.MODERATOR, post.number()));
        Stage both = hidden.after(hidden.decide(remove(hidden, post), Stage.MODERATOR, post.number()));
        assertThat(unlogged(both)).isEqualTo(unlogged(removed));
        assertThat(both.grown().participants()).isEqualTo(removed.grown().participants());
    }

    @Property
    void i04RestoringWhatWasRemovedIsAsIfNothingHadBeen(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.state() != PostState.ERASED);
        Stage stage = new Stage(grown);
        Stage removed = stage.after(stage.decide(remove(stage, post), Stage.MODERATOR, post.number()));
        assertThat(removed.grown().post(post.number()).state()).isEqualTo(PostState.REMOVED);
        Stage restored = removed.after(removed.decide(restore(removed, post, 1), Stage.MODERATOR, post.number()));
        assertSame(restored, stage);
    }

    @Property
    void i04ReturningWhatWasWithdrawnIsAsIfNothingHadBeen(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.author().member().isPresent() && Stage.visible(post));
        Stage stage = new Stage(open(grown));
        Actor author = Actor.member(post.author().member().orElseThrow().value());
        Stage withdrawn =
                stage.after(stage.decide(new WithdrawPost(id(1), stage.now(), post.id()), author, post.number()));
        assertThat(withdrawn.grown().post(post.number()).state()).isEqualTo(PostState.WITHDRAWN);
        Stage returned =
                withdrawn.after(withdrawn.decide(new ReturnPost(id(2), stage.now(), post.id()), author, post.number()));
        assertSame(returned, stage);
    }

    @Property
    void i04RestoringNeverRevivesAHugThatWasTakenBackMeanwhile(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(Stage.visible(post));
        Stage stage = new Stage(open(grown));
        Actor friend = Actor.member(NEW_FRIEND.value());
        Stage hugged = stage.after(
                stage.decide(new GiveHug(id(1), stage.now(), post.id(), HugKind.HUG), friend, post.number()));
        assertThat(hugged.grown().thread().tail().hugs())
                .isEqualTo(stage.grown().thread().tail().hugs().plusOne(HugKind.HUG));
        Stage removed = hugged.after(hugged.decide(remove(hugged, post), Stage.MODERATOR, post.number()));
        Optional<Hug> given =
                Optional.of(new Hug(post.id(), post.author(), Author.named(NEW_FRIEND), HugKind.HUG, stage.now()));
        Stage takenBack = removed.after(removed.decide(
                new TakeBackHug(id(3), stage.now(), post.id(), HugKind.HUG), friend, post.number(), given));
        Stage restored = takenBack.after(takenBack.decide(restore(takenBack, post, 1), Stage.MODERATOR, post.number()));
        assertSame(restored, stage);
    }

    @Property
    void i04RestoringWithoutANameLiftsTheLatestEntryAndNoOther(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.state() != PostState.ERASED);
        Stage stage = new Stage(grown);
        Stage hidden = stage.after(stage.decide(hide(stage, post), Stage.MODERATOR, post.number()));
        Stage removed = hidden.after(hidden.decide(remove(hidden, post), Stage.MODERATOR, post.number()));
        RestorePost latest = new RestorePost(id(9), stage.now(), post.id(), Optional.empty());
        assertSame(removed.after(removed.decide(latest, Stage.MODERATOR, post.number())), hidden);
    }

    @Property
    void i01WhatIsKeptIsWhatARecountFinds(@ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.state() != PostState.ERASED);
        Stage stage = new Stage(grown);
        Stage hidden = stage.after(stage.decide(hide(stage, post), Stage.MODERATOR, post.number()));
        GrownThread after = hidden.grown();
        assertThat(after.thread().tail()).isEqualTo(Recount.tail(after.thread(), after.posts()));
        assertThat(after.participants()).isEqualTo(Recount.participants(after.posts()));
    }

    @Property
    void i23AnEditIsRefusedForItsVersionIfAndOnlyIfTheVersionDiffers(
            @ForAll("grown") GrownThread grown,
            @ForAll @IntRange(min = 0) int any,
            @ForAll @IntRange(min = 1, max = 6) int expected) {
        Post post = post(grown, any);
        Assume.that(Stage.visible(post));
        Stage stage = new Stage(grown);
        Decision decision = stage.decide(edit(stage, post, expected), Stage.MODERATOR, post.number());
        boolean differs = expected != post.content().versions();
        assertThat(reasons(decision)).isEqualTo(differs ? Set.of("edit.version-differs") : Set.of());
    }

    @Property
    void i23AnEditKeepsWhatWasThereAsTheVersionThatItReplaces(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(Stage.visible(post));
        Stage stage = new Stage(grown);
        int version = post.content().versions();
        Decision decision = stage.decide(edit(stage, post, version), Stage.MODERATOR, post.number());
        Post after = stage.after(decision).grown().post(post.number());
        assertThat(after.content().versions()).isEqualTo(version + 1);
        assertThat(after.content().body().text()).isEqualTo("What I meant to say.");
        Change.PutVersion earlier = changes(decision, Change.PutVersion.class);
        assertThat(earlier.version().version()).isEqualTo(version);
        assertThat(earlier.version().body()).isEqualTo(post.content().body());
        assertThat(earlier.version().mood()).isEqualTo(post.content().mood());
    }

    @Property
    void i31WhateverThePermissionFunctionObjectsToIsRefusedForThat(
            @ForAll("grown") GrownThread grown,
            @ForAll("doers") Actor actor,
            @ForAll("about") Action action,
            @ForAll @IntRange(min = 0) int any) {
        Stage stage = new Stage(shown(grown));
        Post post = post(grown, any);
        Set<String> objections = Permissions.objections(action, stage.circumstances(actor, post)).stream()
                .map(Reason::code)
                .collect(Collectors.toSet());
        boolean found =
                new Visibility(stage.policy(), actor).finds(stage.grown().thread(), post);
        Set<String> reasons = reasons(stage.decide(ABOUT_POSTS.get(action).about(stage, post), actor, post.number()));
        assertThat(reasons).isEqualTo(found ? objections : Set.of("post.absent"));
    }

    @Property
    void whatIsErasedIsNotRestoredWhateverElseWithheldIt(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.state() == PostState.VISIBLE);
        Stage stage = new Stage(shown(grown));
        Stage hidden = stage.after(stage.decide(hide(stage, post), ADMIN, post.number()));
        Stage erased = hidden.withholding(post.number(), PostState.ERASED);
        assertThat(reasons(erased.decide(restore(erased, post, 2), ADMIN, post.number())))
                .containsExactly("post.absent");
    }

    @Property
    void i07WhoGaveNoHugLearnsNothingOfAWithheldPostByTakingOneBack(
            @ForAll("grown") GrownThread grown,
            @ForAll @IntRange(min = 0) int any,
            @ForAll("withheld") PostState state) {
        Post post = post(grown, any);
        Stage stage = new Stage(shown(grown)).withholding(post.number(), state);
        TakeBackHug takeBack = new TakeBackHug(id(1), stage.now(), post.id(), HugKind.HUG);
        assertThat(reasons(stage.decide(takeBack, Actor.member(NEW_FRIEND.value()), post.number())))
                .containsExactly("post.absent");
    }

    @Provide
    Arbitrary<PostState> withheld() {
        return Arbitraries.of(PostState.HIDDEN, PostState.REMOVED, PostState.WITHDRAWN, PostState.ERASED);
    }

    @Property
    void theRankOfALockIsToldOnlyToWhoeverMayLock(@ForAll("grown") GrownThread grown) {
        Lock high = new Lock(
                LockScope.REPLIES,
                new MemberId("ada"),
                100,
                grown.thread().created(),
                Optional.empty(),
                Optional.empty());
        DiscussionThread locked = shown(grown).thread().withLock(Optional.of(high));
        Stage stage = new Stage(new GrownThread(locked, grown.posts(), grown.hugs(), grown.participants()));
        UnlockThread unlock = new UnlockThread(id(1), stage.now(), locked.id());
        assertThat(reasons(stage.decide(unlock, Actor.member("bo"), 1))).containsExactly("permission.missing");
        assertThat(reasons(stage.decide(unlock, Stage.MODERATOR, 1))).containsExactly("rank.too-low");
        assertThat(reasons(stage.decide(unlock, ADMIN, 1))).isEmpty();
    }

    @Property
    void theRankOfAWithholdingIsToldOnlyToWhoeverMayRestore(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(post.author().member().isPresent() && Stage.visible(post));
        Actor author = Actor.member(post.author().member().orElseThrow().value());
        Stage stage = new Stage(shown(grown));
        Stage removed = stage.after(stage.decide(remove(stage, post), ADMIN, post.number()));
        RestorePost restore = restore(removed, post, 1);
        assertThat(reasons(removed.decide(restore, Actor.member(NEW_FRIEND.value()), post.number())))
                .containsExactly("post.absent");
        assertThat(reasons(removed.decide(restore, author, post.number()))).containsExactly("permission.missing");
        assertThat(reasons(removed.decide(restore, Stage.MODERATOR, post.number())))
                .containsExactly("rank.too-low");
        assertThat(reasons(removed.decide(restore, ADMIN, post.number()))).isEmpty();
        assertThat(reasons(removed.decide(restore(removed, post, 8), ADMIN, post.number())))
                .containsExactly("withholding.absent");
    }

    @Property
    void i20AWithholdingThatACommandPutThereIsNotPutThereByItAgain(
            @ForAll("grown") GrownThread grown, @ForAll @IntRange(min = 0) int any) {
        Post post = post(grown, any);
        Assume.that(Stage.visible(post));
        Stage stage = new Stage(shown(grown));
        Stage hidden = stage.after(stage.decide(hide(stage, post), Stage.MODERATOR, post.number()));
        assertThat(reasons(hidden.decide(hide(hidden, post), Stage.MODERATOR, post.number())))
                .containsExactly("command-id.reused");
        assertThat(reasons(hidden.decide(hide(hidden, post), ADMIN, post.number())))
                .isEmpty();
    }

    /** A command about a post that nothing speaks against but, perhaps, the permission function. */
    private interface About {
        Command about(Stage stage, Post post);
    }

    private static final ImmutableMap<Action, About> ABOUT_POSTS = ImmutableMap.<Action, About>builder()
            .put(Action.HIDE, DecisionProperties::hide)
            .put(Action.REMOVE, DecisionProperties::remove)
            .put(Action.RESTORE, (stage, post) -> new RestorePost(id(3), stage.now(), post.id(), Optional.empty()))
            .put(Action.EDIT, (stage, post) -> edit(stage, post, post.content().versions()))
            .put(Action.WITHDRAW, (stage, post) -> new WithdrawPost(id(4), stage.now(), post.id()))
            .put(Action.RETURN, (stage, post) -> new ReturnPost(id(5), stage.now(), post.id()))
            .put(Action.HUG, (stage, post) -> new GiveHug(id(6), stage.now(), post.id(), HugKind.HUG))
            .put(Action.TAKE_BACK_HUG, (stage, post) -> new TakeBackHug(id(7), stage.now(), post.id(), HugKind.HUG))
            .buildOrThrow();

    @Provide
    Arbitrary<Action> about() {
        return Arbitraries.of(ABOUT_POSTS.keySet());
    }

    /** Guests, authors, others, and staff of the highest rank: a lower one is refused for its rank as well. */
    @Provide
    Arbitrary<Actor> doers() {
        Actor highest = Actor.of(new MemberId("mo"), Role.MEMBER, new Role("moderator", 1_000));
        return Arbitraries.of(
                Actor.guest(), Actor.member("ana"), Actor.member("bo"), Actor.member("a new friend"), highest);
    }

    @Property
    void i24TheSameCommandSceneAndContextGiveTheSameDecision(
            @ForAll("commands") Command command,
            @ForAll("grown") GrownThread grown,
            @ForAll Actor actor,
            @ForAll @IntRange(min = 0) int any) {
        Stage stage = new Stage(grown);
        Command now = (Command) RecordParts.with(command, "issuedAt", stage.now());
        Scene scene = stage.scene(actor, post(grown, any).number());
        Scene again = (Scene) RecordParts.make(Scene.class, RecordParts.of(scene));
        Decision decision = Decider.decide(now, scene, stage.context(actor));
        assertThat(Decider.decide(now, again, stage.context(actor))).isEqualTo(decision);
        assertThat(Decider.decide(now, scene, stage.context(actor))).isEqualTo(decision);
    }

    @Property
    void i24WhateverChangesIsGuardedAndEveryDecisionStandsOnThePolicy(
            @ForAll("commands") Command command,
            @ForAll("grown") GrownThread grown,
            @ForAll Actor actor,
            @ForAll @IntRange(min = 0) int any) {
        Stage stage = new Stage(grown);
        Command now = (Command) RecordParts.with(command, "issuedAt", stage.now());
        Scene scene = stage.scene(actor, post(grown, any).number());
        Decision decision = Decider.decide(now, scene, stage.context(actor));
        decision.fold(
                accepted -> {
                    Set<Object> guarded =
                            accepted.guards().stream().map(Guard::boundary).collect(Collectors.toSet());
                    accepted.changes().forEach(change -> assertThat(guarded).contains(change.boundary()));
                    accepted.log().forEach(entry -> assertThat(guarded).contains(entry.boundary()));
                    Set<Object> stoodOn =
                            accepted.checks().stream().map(Check::boundary).collect(Collectors.toSet());
                    stoodOn.addAll(guarded);
                    assertThat(stoodOn).contains(Boundary.POLICY);
                    return accepted;
                },
                refused -> {
                    assertThat(refused.reasons()).isNotEmpty();
                    return refused;
                });
    }

    @Property
    void aHandleIsTakenUnlessItIsTheMembersOwnAlready(
            @ForAll MemberId newcomer, @ForAll MemberId other, @ForAll Handle handle) {
        Stage stage = new Stage(GrownThread.arbitrary(1).sample());
        IntroduceMember introduce = new IntroduceMember(id(1), stage.now(), newcomer, handle, "Newcomer");
        assertThat(reasons(introduced(stage, introduce, Optional.empty()))).isEmpty();
        assertThat(reasons(introduced(stage, introduce, Optional.of(newcomer)))).isEmpty();
        assertThat(reasons(introduced(stage, introduce, Optional.of(other))))
                .isEqualTo(other.equals(newcomer) ? Set.of() : Set.of("handle.taken"));
    }

    private static Decision introduced(Stage stage, IntroduceMember command, Optional<MemberId> owner) {
        Scene scene =
                (Scene) RecordParts.with(stage.scene(ADMIN, 1), "handle", new Versioned<>(owner, new Revision(3)));
        return Decider.decide(command, scene, stage.context(ADMIN));
    }

    @Property
    void aLineInTheLogRefersToWhatChanged(
            @ForAll("commands") Command command,
            @ForAll("grown") GrownThread grown,
            @ForAll @IntRange(min = 0) int any) {
        Stage stage = new Stage(shown(grown));
        Command now = (Command) RecordParts.with(command, "issuedAt", stage.now());
        int number = post(grown, any).number();
        Decision decision = stage.decide(now, ADMIN, number);
        decision.fold(
                accepted -> {
                    assertThat(accepted.log()).hasSizeLessThanOrEqualTo(1);
                    accepted.changes().forEach(change -> assertReferred(change, accepted.log()));
                    return accepted;
                },
                refused -> refused);
    }

    private static void assertReferred(Change change, ImmutableList<LogEntry> log) {
        if (change instanceof Change.PutForum put) {
            assertThat(log.get(0).forum()).contains(put.forum().id());
        } else if (change instanceof Change.PutMember put) {
            assertThat(log.get(0).subject()).contains(put.member().id());
        } else if (change instanceof Change.PutPost put) {
            assertThat(log.get(0).post()).hasValue(put.post().number());
        } else if (change instanceof Change.PutContent put) {
            assertThat(log.get(0).post()).hasValue(put.number());
        } else if (change instanceof Change.PutWithholdings put) {
            assertThat(log.get(0).post()).hasValue(put.number());
        } else if (change instanceof Change.PutTally put) {
            assertThat(log.get(0).post()).hasValue(put.number());
        } else if (change instanceof Change.PutHug put) {
            assertThat(log.get(0).hug()).contains(put.hug().kind());
        } else if (change instanceof Change.DeleteHug delete) {
            assertThat(log.get(0).hug()).contains(delete.kind());
        }
    }

    @Example
    void someOfTheGeneratedCommandsAreAccepted() {
        Stage stage = new Stage(open(GrownThread.arbitrary(3).sample()));
        Scene scene = stage.scene(ADMIN, 1);
        assertThat(CommandArbitraries.wellFormed()
                        .sampleStream()
                        .limit(200)
                        .map(command -> (Command) RecordParts.with(command, "issuedAt", stage.now()))
                        .map(command -> Decider.decide(command, scene, stage.context(ADMIN)))
                        .filter(Decision.Accepted.class::isInstance))
                .hasSizeGreaterThan(20);
    }

    @Provide
    Arbitrary<GrownThread> grown() {
        return GrownThread.arbitrary(6);
    }

    @Provide
    Arbitrary<Command> commands() {
        return CommandArbitraries.wellFormed();
    }

    private static Post post(GrownThread grown, int any) {
        return grown.post(any % grown.posts().size() + 1);
    }

    private static RemovePost remove(Stage stage, Post post) {
        return new RemovePost(id(1), stage.now(), post.id(), Optional.of("A kind word would have done."));
    }

    private static HidePost hide(Stage stage, Post post) {
        return new HidePost(id(2), stage.now(), post.id(), Optional.empty());
    }

    private static RestorePost restore(Stage stage, Post post, int lifted) {
        return new RestorePost(id(9), stage.now(), post.id(), Optional.of(id(lifted)));
    }

    private static EditPost edit(Stage stage, Post post, int expected) {
        return new EditPost(
                id(1),
                stage.now(),
                post.id(),
                expected,
                BodyInput.plain("What I meant to say."),
                Optional.empty(),
                Optional.empty());
    }

    private static CommandId id(int n) {
        return new CommandId(UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000" + n));
    }

    /** The same thread, neither locked nor out of sight. */
    static GrownThread open(GrownThread grown) {
        DiscussionThread thread = (DiscussionThread)
                RecordParts.with(grown.thread().withLock(Optional.empty()), "withholdings", Withholdings.NONE);
        return new GrownThread(thread, grown.posts(), grown.hugs(), grown.participants());
    }

    /** The same thread, not out of sight. */
    static GrownThread shown(GrownThread grown) {
        DiscussionThread thread =
                (DiscussionThread) RecordParts.with(grown.thread(), "withholdings", Withholdings.NONE);
        return new GrownThread(thread, grown.posts(), grown.hugs(), grown.participants());
    }

    private static void assertSame(Stage after, Stage before) {
        assertThat(unlogged(after)).isEqualTo(unlogged(before));
        assertThat(after.grown().posts()).isEqualTo(before.grown().posts());
        assertThat(after.grown().hugs()).isEqualTo(before.grown().hugs());
        assertThat(after.grown().participants()).isEqualTo(before.grown().participants());
    }

    /** The tail without the length of the log, which only ever grows. */
    private static Tail unlogged(Stage stage) {
        return ThreadFold.logged(stage.grown().thread().tail(), 0);
    }

    private static Set<String> reasons(Decision decision) {
        return decision.fold(
                accepted -> Set.of(),
                refused -> refused.reasons().stream().map(Reason::code).collect(Collectors.toSet()));
    }

    private static <C extends Change> C changes(Decision decision, Class<C> type) {
        return decision.fold(
                accepted -> accepted.changes().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow(),
                refused -> {
                    throw new AssertionError("refused: " + refused.reasons());
                });
    }
}
