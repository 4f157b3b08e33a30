package dev.parley.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.ChangeForum;
import dev.parley.command.Command;
import dev.parley.command.CommandArbitraries;
import dev.parley.command.EditPost;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.DiscussionThread;
import dev.parley.model.GrownThread;
import dev.parley.model.Hug;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.ModelArbitraries;
import dev.parley.model.Permission;
import dev.parley.model.Post;
import dev.parley.model.PostContent;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.RecordParts;
import dev.parley.model.Role;
import dev.parley.model.ThreadArbitraries;
import dev.parley.model.Versioned;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.moderation.Attempt;
import dev.parley.moderation.Permissions;
import dev.parley.moderation.Rule;
import dev.parley.moderation.RuleBook;
import dev.parley.moderation.Standing;
import dev.parley.moderation.Verdict;
import dev.parley.moderation.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * I07 for decisions: two scenes that differ only in what the actor may not see of a withheld post are answered in the
 * same way, whatever the command and whoever sends it.
 *
 * <p>What differs: what else withholds the post, by whom, of which rank and why; its text, mood, versions and hugs; who
 * wrote it. What does not: the word for its state, which everybody sees.
 */
class NonInterferenceProperties {
    private static final Role WARDEN = new Role("warden", 30);

    /** What a withheld post may be behind the word for its state. */
    record Secret(Withholding withheldBy, Withholdings more, PostContent content, HugCounts tally, Author author) {}

    /** Who sends the commands, and in what surroundings. */
    record Sender(Actor actor, Stage.Setting setting, boolean hugged) {}

    @Property
    void i07ADecisionTellsNothingOfWhatTheActorMayNotSee(
            @ForAll("grown") GrownThread grown,
            @ForAll @IntRange(min = 0) int any,
            @ForAll("withheld") PostState state,
            @ForAll("secrets") Secret one,
            @ForAll("secrets") Secret other,
            @ForAll("senders") Sender sender,
            @ForAll("everyCommand") List<Command> commands) {
        int number = any % grown.posts().size() + 1;
        Stage here = stage(grown, number, state, one, sender);
        Stage there = stage(grown, number, state, other, sender);
        if (state != PostState.ERASED && seesThrough(sender.actor(), here, number)) {
            return;
        }
        for (Command command : commands) {
            assertThat(told(there, sender, number, command, one.withheldBy()))
                    .as("I07 the answer to %s", command)
                    .isEqualTo(told(here, sender, number, command, one.withheldBy()));
        }
    }

    /** All but opening a thread, which looks at no other one: what is in its scene is what has its own id already. */
    @Property
    void i07AThreadThatTheActorDoesNotSeeIsWhatNeverExisted(
            @ForAll("grown") GrownThread grown,
            @ForAll @IntRange(min = 0) int any,
            @ForAll("secrets") Secret secret,
            @ForAll("senders") Sender sender,
            @ForAll("everyCommand") List<Command> commands) {
        int number = any % grown.posts().size() + 1;
        Stage stage = new Stage(hidden(grown, secret.withheldBy()), sender.setting());
        Visibility visibility = new Visibility(stage.policy(), sender.actor());
        if (visibility.sees(stage.grown().thread())) {
            return;
        }
        Scene there = stage.scene(sender.actor(), number);
        Scene nothing = Scene.of(there.policy(), there.self())
                .thread(new Versioned<>(Optional.empty(), there.thread().revision()))
                .build();
        for (Command command : commands) {
            Command now = meant(command, stage, number, secret.withheldBy());
            if (now instanceof StartThread) {
                continue;
            }
            assertThat(Decider.decide(now, there, stage.context(sender.actor())))
                    .as("I07 the answer to %s", now)
                    .isEqualTo(Decider.decide(now, nothing, stage.context(sender.actor())));
        }
    }

    private static GrownThread hidden(GrownThread grown, Withholding by) {
        Withholdings entries = Withholdings.NONE.with((Withholding) RecordParts.with(by, "state", PostState.HIDDEN));
        return new GrownThread(
                (DiscussionThread) RecordParts.with(grown.thread(), "withholdings", entries),
                grown.posts(),
                grown.hugs(),
                grown.participants());
    }

    @Example
    void i07TheCommandsAreOfEveryKind() {
        assertThat(everyCommand().sample())
                .extracting(command -> (Object) command.getClass())
                .containsExactlyInAnyOrder((Object[]) Command.class.getPermittedSubclasses());
    }

    private static boolean seesThrough(Actor actor, Stage stage, int number) {
        return actor.is(stage.grown().post(number).author())
                || Permissions.granted(
                                stage.policy(),
                                Optional.of(stage.grown().thread().forum()),
                                actor)
                        .contains(Permission.SEE_HIDDEN);
    }

    private static Stage stage(GrownThread grown, int number, PostState state, Secret secret, Sender sender) {
        Post open = grown.post(number);
        Withholdings entries =
                Withholdings.NONE.with((Withholding) RecordParts.with(secret.withheldBy(), "state", state));
        for (Withholding entry : secret.more().entries()) {
            boolean weaker = entry.state().compareTo(state) <= 0;
            boolean another = !(entry.id().equals(secret.withheldBy().id())
                    && entry.by().equals(secret.withheldBy().by()));
            entries = weaker && another ? entries.with(entry) : entries;
        }
        Post post = open.withWithholdings(entries)
                .withContent(secret.content())
                .withTally(secret.tally().plusOne(HugKind.HUG));
        // that a post is their own is nothing that people do not know
        boolean own = sender.actor().is(open.author()) || sender.actor().is(secret.author());
        List<Post> posts = new ArrayList<>(grown.posts());
        posts.set(number - 1, own ? post : (Post) RecordParts.with(post, "author", secret.author()));
        GrownThread changed = new GrownThread(
                DecisionProperties.shown(grown).thread().withTail(Recount.tail(grown.thread(), posts)),
                ImmutableList.copyOf(posts),
                grown.hugs(),
                ImmutableList.copyOf(Recount.participants(posts)));
        return new Stage(changed, sender.setting());
    }

    /** All that the sender is told. */
    private static String told(Stage stage, Sender sender, int number, Command command, Withholding known) {
        Optional<Hug> hug = sender.actor()
                .member()
                .filter(self -> sender.hugged())
                .map(self -> new Hug(
                        stage.grown().post(number).id(),
                        stage.grown().post(number).author(),
                        Author.named(self),
                        HugKind.HUG,
                        stage.now()));
        Scene scene = (Scene) RecordParts.with(
                stage.scene(sender.actor(), number, hug),
                "answered",
                Optional.of(stage.grown().post(number).path()));
        return Decider.decide(meant(command, stage, number, known), scene, stage.context(sender.actor()))
                .fold(
                        accepted -> accepted.result().toString(),
                        refused -> refused.reasons().toString());
    }

    /** The command now and here; where it names a withholding, one that is there in one of the two scenes. */
    private static Command meant(Command command, Stage stage, int number, Withholding known) {
        Command now = (Command) RecordParts.with(command, "issuedAt", stage.now());
        if (now instanceof StartThread || now instanceof ChangeForum) {
            return (Command)
                    RecordParts.with(now, "forum", stage.grown().thread().forum());
        }
        if (now instanceof Reply reply && reply.replyTo().isPresent()) {
            return (Command) RecordParts.with(now, "replyTo", OptionalInt.of(number));
        }
        if (now instanceof TakeBackHug) {
            return (Command) RecordParts.with(now, "kind", HugKind.HUG);
        }
        if (now instanceof EditPost edit) {
            return (Command) RecordParts.with(now, "expectedVersion", edit.expectedVersion() % 5 + 1);
        }
        return now instanceof RestorePost restore
                ? (Command) RecordParts.with(
                        now, "withholding", restore.withholding().map(entry -> known.id()))
                : now;
    }

    /** A rule of a host that tells all it is shown. */
    private record Telltale() implements Rule {
        @Override
        public String name() {
            return "telltale";
        }

        @Override
        public Verdict judge(Attempt attempt) {
            return attempt.target()
                    .map(post -> Verdict.refuse(Reason.of("told.all", "post", post)))
                    .orElse(Verdict.ALLOW);
        }
    }

    @Provide
    Arbitrary<GrownThread> grown() {
        return GrownThread.arbitrary(4);
    }

    @Provide
    Arbitrary<PostState> withheld() {
        return Arbitraries.of(PostState.HIDDEN, PostState.REMOVED, PostState.WITHDRAWN, PostState.ERASED);
    }

    @Provide
    Arbitrary<Secret> secrets() {
        return Combinators.combine(
                        ThreadArbitraries.withholdings(),
                        ThreadArbitraries.allWithholdings(),
                        ThreadArbitraries.postContents(),
                        ThreadArbitraries.hugCounts(),
                        ModelArbitraries.authors())
                .as(Secret::new);
    }

    @Provide
    Arbitrary<Sender> senders() {
        Arbitrary<Actor> actors = Arbitraries.oneOf(
                Arbitraries.just(Actor.guest()),
                Combinators.combine(
                                ModelArbitraries.memberIds(),
                                Arbitraries.of(Role.MEMBER, Role.TRUSTED, Role.MODERATOR, WARDEN)
                                        .set()
                                        .ofMinSize(1))
                        .as((id, roles) -> new Actor(Optional.of(id), ImmutableSet.copyOf(roles))));
        Arbitrary<Stage.Setting> settings = Combinators.combine(
                        ModelArbitraries.forumSettings(),
                        ModelArbitraries.roleGrants(),
                        Arbitraries.of(Standing.MEMBER, Standing.MEMBER, Standing.STRANGER),
                        ModelArbitraries.sanctions().set().ofMaxSize(1),
                        Arbitraries.of(RuleBook.open(), RuleBook.open().with(new Telltale())))
                .as((forum, warden, standing, sanctions, rules) -> new Stage.Setting(
                        forum.withGrants(WARDEN, warden), standing, ImmutableSet.copyOf(sanctions), rules));
        return Combinators.combine(actors, settings, Arbitraries.of(true, false))
                .as(Sender::new);
    }

    /** One command of each kind. */
    @Provide
    Arbitrary<List<Command>> everyCommand() {
        List<Arbitrary<Command>> each = Arrays.stream(Command.class.getPermittedSubclasses())
                .<Arbitrary<Command>>map(kind -> CommandArbitraries.wellFormed(kind.asSubclass(Command.class))
                        .map(command -> command))
                .toList();
        return Combinators.combine(each).as(commands -> commands);
    }
}
