package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.Command;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.CommandId;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.GrownThread;
import dev.parley.model.Handle;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Revision;
import dev.parley.model.Sanction;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.model.Withholding;
import dev.parley.model.Withholdings;
import dev.parley.moderation.Circumstances;
import dev.parley.moderation.RuleBook;
import dev.parley.moderation.Standing;
import dev.parley.moderation.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thread on a stage, without store and service: sets the scene for a command, lets the decision fall, and puts its
 * changes where they belong, by hand.
 */
final class Stage {
    static final Actor MODERATOR = Actor.moderator("mo");
    private static final PostId NEW_POST = new PostId(UUID.fromString("fffffff1-0000-7000-8000-000000000001"));
    private static final ThreadId NEW_THREAD = new ThreadId(UUID.fromString("fffffff2-0000-7000-8000-000000000001"));

    /**
     * Where and before whom a scene is set.
     *
     * @param settings how the forum is run
     * @param standing whether the actor was introduced
     * @param sanctions the actor's sanctions
     * @param rules the rules that apply
     */
    record Setting(ForumSettings settings, Standing standing, ImmutableSet<Sanction> sanctions, RuleBook rules) {
        static final Setting PLAIN =
                new Setting(ForumSettings.defaults(), Standing.MEMBER, ImmutableSet.of(), RuleBook.open());
    }

    private final GrownThread grown;
    private final Setting setting;
    private final Instant now;

    Stage(GrownThread grown) {
        this(grown, Setting.PLAIN);
    }

    Stage(GrownThread grown, Setting setting) {
        this.grown = grown;
        this.setting = setting;
        this.now = grown.thread().tail().lastCreated();
    }

    /** The time on the stage: that of the last post. */
    Instant now() {
        return now;
    }

    GrownThread grown() {
        return grown;
    }

    /** What a command about one of the posts comes to. */
    Decision decide(Command command, Actor actor, int number) {
        return Decider.decide(command, scene(actor, number), context(actor));
    }

    /** The same, of a hug that is there or not. */
    Decision decide(Command command, Actor actor, int number, Optional<Hug> hug) {
        return Decider.decide(command, scene(actor, number, hug), context(actor));
    }

    /** What the permission function looks at when an actor is about to do something to a post. */
    Circumstances circumstances(Actor actor, Post post) {
        return Circumstances.inForum(policy(), grown.thread().forum(), actor, self(actor), now)
                .about(grown.thread(), actor, now)
                .about(grown.thread(), post, new Visibility(policy(), actor));
    }

    Context context(Actor actor) {
        return new Context(actor, now, NEW_THREAD, NEW_POST, setting.rules());
    }

    Scene scene(Actor actor, int number) {
        return scene(actor, number, Optional.empty());
    }

    Scene scene(Actor actor, int number, Optional<Hug> hug) {
        Post post = grown.post(number);
        return Scene.of(versioned(policy()), versioned(self(actor)))
                .thread(versioned(Optional.of(grown.thread())))
                .post(Optional.of(post))
                .participant(grown.participant(post.author()))
                .bumpBefore(grown.bumpBefore(number))
                .hug(hug)
                .build();
    }

    /** The stage after an accepted command. */
    Stage after(Decision decision) {
        Decision.Accepted accepted = decision.fold(done -> done, refused -> {
            throw new AssertionError("refused: " + refused.reasons());
        });
        Applied applied = new Applied(grown);
        accepted.changes().forEach(change -> change.apply(applied));
        return new Stage(applied.grown(), setting);
    }

    /** The stage after one more withholding, put there by no command that there is yet. */
    Stage withholding(int number, PostState state) {
        CommandId id = new CommandId(UUID.fromString("fffffff3-0000-7000-8000-000000000001"));
        Withholdings more = grown.post(number)
                .withholdings()
                .with(new Withholding(id, state, Optional.empty(), 0, now, Optional.empty(), Optional.empty()));
        Applied applied = new Applied(grown);
        applied.putWithholdings(new Change.PutWithholdings(grown.thread().id(), number, more));
        return new Stage(applied.grown(), setting);
    }

    private static <T> Versioned<T> versioned(T value) {
        return new Versioned<>(value, new Revision(7));
    }

    Policy policy() {
        ForumId id = grown.thread().forum();
        return Policy.EMPTY.with(
                new Forum(id, "A place", "", Optional.empty(), 0, setting.settings(), ForumState.OPEN));
    }

    private Optional<Member> self(Actor actor) {
        return setting.standing() == Standing.MEMBER ? actor.member().map(this::member) : Optional.empty();
    }

    private Member member(MemberId id) {
        return new Member(id, new Handle("somebody"), "Somebody", now, setting.sanctions(), ImmutableSet.of(), 1);
    }

    /** Puts changes where they belong; those that no command about a post makes are refused. */
    private static final class Applied implements Change.Cases {
        private GrownThread grown;

        Applied(GrownThread grown) {
            this.grown = grown;
        }

        GrownThread grown() {
            return grown;
        }

        private void post(int number, Post next) {
            List<Post> posts = new ArrayList<>(grown.posts());
            posts.set(number - 1, next);
            grown = new GrownThread(grown.thread(), ImmutableList.copyOf(posts), grown.hugs(), grown.participants());
        }

        private void hugs(List<Hug> next) {
            grown = new GrownThread(grown.thread(), grown.posts(), ImmutableList.copyOf(next), grown.participants());
        }

        @Override
        public void putTail(Change.PutTail change) {
            grown = new GrownThread(
                    grown.thread().withTail(change.tail()), grown.posts(), grown.hugs(), grown.participants());
        }

        @Override
        public void putThread(Change.PutThread change) {
            grown = new GrownThread(change.thread(), grown.posts(), grown.hugs(), grown.participants());
        }

        @Override
        public void putContent(Change.PutContent change) {
            post(change.number(), grown.post(change.number()).withContent(change.content()));
        }

        @Override
        public void putWithholdings(Change.PutWithholdings change) {
            post(change.number(), grown.post(change.number()).withWithholdings(change.withholdings()));
        }

        @Override
        public void putTally(Change.PutTally change) {
            post(change.number(), grown.post(change.number()).withTally(change.tally()));
        }

        @Override
        public void putVersion(Change.PutVersion change) {
            // earlier versions are not on this stage
        }

        @Override
        public void putHug(Change.PutHug change) {
            List<Hug> hugs = new ArrayList<>(grown.hugs());
            hugs.add(change.hug());
            hugs(hugs);
        }

        @Override
        public void deleteHug(Change.DeleteHug change) {
            List<Hug> hugs = new ArrayList<>(grown.hugs());
            hugs.removeIf(hug -> hug.post().equals(change.post())
                    && hug.giver().equals(change.giver())
                    && hug.kind().equals(change.kind()));
            hugs(hugs);
        }

        @Override
        public void putParticipant(Change.PutParticipant change) {
            List<Participant> next = new ArrayList<>();
            Author author = change.participant().author();
            for (Participant participant : grown.participants()) {
                next.add(participant.author().equals(author) ? change.participant() : participant);
            }
            grown = new GrownThread(grown.thread(), grown.posts(), grown.hugs(), ImmutableList.copyOf(next));
        }

        @Override
        public void putPost(Change.PutPost change) {
            throw unexpected(change);
        }

        @Override
        public void putForum(Change.PutForum change) {
            throw unexpected(change);
        }

        @Override
        public void putPolicyLogged(Change.PutPolicyLogged change) {
            throw unexpected(change);
        }

        @Override
        public void putMember(Change.PutMember change) {
            throw unexpected(change);
        }

        @Override
        public void putHandle(Change.PutHandle change) {
            throw unexpected(change);
        }

        @Override
        public void putReading(Change.PutReading change) {
            throw unexpected(change);
        }

        private static AssertionError unexpected(Change change) {
            return new AssertionError("a command about a post made " + change);
        }
    }

    /** Whether readers see all of a post. */
    static boolean visible(Post post) {
        return post.state() == PostState.VISIBLE;
    }
}
