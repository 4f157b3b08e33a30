package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.ChangeForum;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.HidePost;
import dev.parley.command.IntroduceMember;
import dev.parley.command.LockThread;
import dev.parley.command.MarkRead;
import dev.parley.command.OpenForum;
import dev.parley.command.PinThread;
import dev.parley.command.RemovePost;
import dev.parley.command.RenameThread;
import dev.parley.command.Reply;
import dev.parley.command.RestorePost;
import dev.parley.command.ReturnPost;
import dev.parley.command.StartThread;
import dev.parley.command.TakeBackHug;
import dev.parley.command.UnlockThread;
import dev.parley.command.UnpinThread;
import dev.parley.command.WithdrawPost;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.Permission;
import dev.parley.model.PinScope;
import dev.parley.model.PostId;
import dev.parley.model.Reason;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.ThreadId;
import dev.parley.order.PageRequest;
import dev.parley.order.PostOrder;
import dev.parley.order.ThreadOrder;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.service.Explanation;
import dev.parley.service.Outcome;
import dev.parley.service.PostList;
import dev.parley.service.ThreadList;
import dev.parley.store.memory.MemoryStore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * I07: two communities that differ only in what a reader may not see give that reader the same bytes, in every query of
 * the facade. The queries are found by reflection: a new one is in by default, and one with an unknown kind of argument
 * fails until its arguments are known here.
 *
 * <p>What differs: authors, texts, moods, edits and hugs of posts that are then withheld; who withholds them and why,
 * and what else withholds them below the word that everybody sees; all that is in a forum which the reader may not
 * read; how far others have read. Aliases, held content, reports and notes do not exist yet and belong here when they
 * do.
 */
class NonInterferenceProperties {
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final ForumId OPEN = new ForumId("open");
    private static final ForumId SECRET = new ForumId("secret");
    private static final ForumId NOWHERE = new ForumId("nowhere");
    private static final ThreadId NO_THREAD = ThreadId.parse("00000000-0000-7000-8000-00000000dead");
    private static final PostId NO_POST = PostId.parse("00000000-0000-7000-8000-00000000dead");
    private static final Role HIDES = new Role("hides", 30);
    private static final Role KEEPS = new Role("keeps", 40);
    private static final ParleyJson JSON = ParleyJson.create();

    /** What the reader must not learn. */
    record Secret(
            String text,
            String author,
            int edits,
            int hugs,
            String moderator,
            String reason,
            List<Way> alsoWithheld,
            int threads,
            int read) {
        Secret by(String other) {
            return new Secret(text, other, edits, hugs, moderator, reason, alsoWithheld, threads, read);
        }

        Secret saying(String other) {
            return new Secret(other, author, edits, hugs, moderator, reason, alsoWithheld, threads, read);
        }
    }

    @Provide
    Arbitrary<Secret> secrets() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of("bo", "cy"),
                        Arbitraries.integers().between(0, 3),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.integers().between(0, 4))
                                .as(List::of),
                        Arbitraries.of("mo", "max"),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                        Arbitraries.of(Way.class).list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 3))
                .as((text, author, edits, hugsAndRead, moderator, reason, also, threads) -> new Secret(
                        text, author, edits, hugsAndRead.get(0), moderator, reason, also, threads, hugsAndRead.get(1)));
    }

    /** How the secret post goes out of sight, the strongest way last. */
    enum Way {
        WITHDRAW,
        HIDE,
        REMOVE
    }

    /** Those who see no more of a withheld post than the word for its state. */
    enum Reader {
        GUEST,
        STRANGER,
        MEMBER,
        WHO_HUGGED_IT,
        HIDER,
        KEEPER;

        Actor actor() {
            return switch (this) {
                case GUEST -> Actor.guest();
                case STRANGER -> Actor.member("zed");
                case MEMBER -> Actor.member("ana");
                case WHO_HUGGED_IT -> Actor.member("fan");
                case HIDER -> Actor.of(new MemberId("hal"), Role.MEMBER, HIDES);
                case KEEPER -> Actor.of(new MemberId("kim"), Role.MEMBER, KEEPS);
            };
        }
    }

    @Property
    void I07_a_reader_learns_nothing_of_what_they_may_not_see(
            @ForAll("secrets") Secret one, @ForAll("secrets") Secret other, @ForAll Way way, @ForAll Reader reader) {
        List<World> worlds = worlds(one, other, way, reader);

        assertThat(seen(worlds.get(0), reader.actor()))
                .as("I07 what %s sees", reader)
                .isEqualTo(seen(worlds.get(1), reader.actor()));
    }

    @Property
    void I07_whatever_a_reader_does_tells_them_nothing_of_what_they_may_not_see(
            @ForAll("secrets") Secret one,
            @ForAll("secrets") Secret other,
            @ForAll Way way,
            @ForAll Reader reader,
            @ForAll long order) {
        List<World> worlds = worlds(one, other, way, reader);

        assertThat(told(worlds.get(0), reader.actor(), new Random(order)))
                .as("I07 what %s is told", reader)
                .isEqualTo(told(worlds.get(1), reader.actor(), new Random(order)));
    }

    /** Two worlds; the reader has heard of the ids of the withheld posts of both. */
    private static List<World> worlds(Secret one, Secret other, Way way, Reader reader) {
        World here = new World(one, way);
        // whoever hugged a post knows who wrote it
        World there = new World(reader == Reader.WHO_HUGGED_IT ? other.by(one.author()) : other, way);
        for (World world : List.of(here, there)) {
            world.knownPosts.add(here.hidden);
            world.knownPosts.add(there.hidden);
        }
        return List.of(here, there);
    }

    @Example
    void I07_every_kind_of_command_is_asked_for() {
        World world = new World(secrets().sample(), Way.HIDE);

        assertThat(world.commands())
                .extracting(command -> (Object) command.getClass())
                .contains((Object[]) Command.class.getPermittedSubclasses());
    }

    @Property
    void I07_the_comparison_notices_a_difference_that_may_be_seen(@ForAll("secrets") Secret one, @ForAll Way way) {
        Secret other = one.saying(one.text() + "!");

        Actor moderator = Actor.moderator("mo");
        assertThat(seen(new World(one, way), moderator)).isNotEqualTo(seen(new World(other, way), moderator));
    }

    @Property
    void I07_what_may_not_be_seen_is_refused_as_what_does_not_exist(@ForAll("secrets") Secret secret, @ForAll Way way) {
        World world = new World(secret, way);
        AsActor ana = world.as("ana");
        for (ThreadId hidden : world.secretThreads) {
            assertThat(ana.explain(world.reply(hidden))).isEqualTo(ana.explain(world.reply(NO_THREAD)));
            assertThat(ana.apply(world.reply(hidden))).isEqualTo(ana.apply(world.reply(NO_THREAD)));
            assertThat(ana.thread(hidden)).isEqualTo(ana.thread(NO_THREAD));
            assertThat(ana.posts(hidden).first(5))
                    .isEqualTo(ana.posts(NO_THREAD).first(5));
        }
        for (PostId hidden : world.secretPosts) {
            assertThat(ana.explain(world.hug(hidden))).isEqualTo(ana.explain(world.hug(NO_POST)));
            assertThat(ana.apply(world.hug(hidden))).isEqualTo(ana.apply(world.hug(NO_POST)));
            assertThat(ana.post(hidden)).isEqualTo(ana.post(NO_POST));
        }
        assertThat(ana.explain(world.start(SECRET))).isEqualTo(ana.explain(world.start(NOWHERE)));
        assertThat(ana.threads(SECRET).first(5)).isEqualTo(ana.threads(NOWHERE).first(5));
        assertThat(ana.forum(SECRET)).isEqualTo(ana.forum(NOWHERE));
        AsActor host = world.discussions.as(Actor.admin("host"));
        assertThat(List.of(SECRET, NOWHERE))
                .allSatisfy(above -> assertThat(host.explain(world.below(above)).reasons())
                        .containsExactly(Reason.of("forum.parent-absent", "parent", above)));
    }

    /** A community with a secret in it. All that is not secret is the same, ids included. */
    private static final class World {
        private final Discussions discussions = Discussions.over(new MemoryStore())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .idKey(new byte[32])
                .build();
        private final List<ThreadId> secretThreads = new ArrayList<>();
        private final List<PostId> secretPosts = new ArrayList<>();
        private final List<PostId> knownPosts = new ArrayList<>();
        private final ThreadId thread;
        private final PostId hidden;
        private int commands;
        private int secretCommands;

        World(Secret secret, Way way) {
            Actor host = Actor.admin("host");
            for (String name : List.of("ana", "bo", "cy", "dee", "fan", "hal", "kim", "mo", "max")) {
                done(host, new IntroduceMember(next(), NOW, new MemberId(name), new Handle(name), name));
            }
            done(
                    host,
                    forum(
                            OPEN,
                            ForumSettings.defaults()
                                    .withMoods(new Mood("calm"))
                                    .withGrants(HIDES, RoleGrants.of(Permission.HIDE))
                                    .withGrants(
                                            KEEPS,
                                            RoleGrants.of(
                                                    Permission.REVIEW,
                                                    Permission.LOCK,
                                                    Permission.PIN,
                                                    Permission.HIDE,
                                                    Permission.REMOVE,
                                                    Permission.EDIT_OTHERS))));
            done(
                    host,
                    forum(
                            SECRET,
                            ForumSettings.defaults()
                                    .withGrants(Role.GUEST, RoleGrants.NOTHING)
                                    .withGrants(Role.MEMBER, RoleGrants.NOTHING)
                                    .withGrants(Role.ADMIN, RoleGrants.NOTHING)));
            var opening = discussions.as(Actor.member("bo")).apply(start(OPEN)).published();
            thread = opening.thread();
            knownPosts.add(opening.post());
            knownPosts.add(said("cy", next(), "an answer", OptionalInt.of(1)));
            hidden = said(secret.author(), secretly(), secret.text(), OptionalInt.of(2));
            knownPosts.add(said("dee", next(), "an answer to what is gone", OptionalInt.of(3)));
            for (int i = 1; i <= secret.edits(); i++) {
                done(
                        Actor.member(secret.author()),
                        new EditPost(
                                secretly(),
                                NOW,
                                hidden,
                                i,
                                BodyInput.plain(secret.text() + i),
                                Optional.empty(),
                                Optional.empty()));
            }
            List.of("dee", "mo", "max")
                    .subList(0, secret.hugs())
                    .forEach(giver -> done(Actor.member(giver), new GiveHug(secretly(), NOW, hidden, HugKind.HUG)));
            done(Actor.member("fan"), new GiveHug(next(), NOW, hidden, HugKind.HUG));
            List<Way> ways = new ArrayList<>(secret.alsoWithheld());
            ways.removeIf(also -> also.compareTo(way) > 0 || also == Way.WITHDRAW);
            if (secret.alsoWithheld().contains(Way.WITHDRAW) && way != Way.WITHDRAW) {
                ways.add(Way.WITHDRAW);
            }
            ways.add(way);
            ways.forEach(one -> done(withholder(secret, one), withholding(secret, one, hidden)));
            for (int i = 0; i < secret.threads(); i++) {
                var kept = discussions
                        .as(Actor.moderator("mo"))
                        .apply(new StartThread(
                                secretly(),
                                NOW,
                                SECRET,
                                secret.text(),
                                BodyInput.plain(secret.reason()),
                                ImmutableSet.of(),
                                Optional.empty()))
                        .published();
                secretThreads.add(kept.thread());
                secretPosts.add(kept.post());
            }
            done(Actor.member("cy"), new MarkRead(secretly(), NOW, thread, secret.read()));
            done(Actor.member("ana"), new GiveHug(next(), NOW, knownPosts.get(0), HugKind.HUG));
        }

        private static Actor withholder(Secret secret, Way way) {
            return way == Way.WITHDRAW ? Actor.member(secret.author()) : Actor.moderator(secret.moderator());
        }

        private Command withholding(Secret secret, Way way, PostId post) {
            return switch (way) {
                case HIDE -> new HidePost(secretly(), NOW, post, Optional.of(secret.reason()));
                case REMOVE -> new RemovePost(secretly(), NOW, post, Optional.of(secret.reason()));
                case WITHDRAW -> new WithdrawPost(secretly(), NOW, post);
            };
        }

        AsActor as(String member) {
            return discussions.as(Actor.member(member));
        }

        private void done(Actor who, Command command) {
            discussions.as(who).apply(command).orThrow();
        }

        private PostId said(String who, CommandId id, String text, OptionalInt replyTo) {
            return as(who).apply(
                            new Reply(id, NOW, thread, BodyInput.plain(text), replyTo, Optional.empty(), Bumping.BUMPS))
                    .published()
                    .post();
        }

        private OpenForum forum(ForumId id, ForumSettings settings) {
            return new OpenForum(next(), NOW, id, id.value(), "", Optional.empty(), 0, settings);
        }

        OpenForum below(ForumId above) {
            ForumId id = new ForumId("new");
            return new OpenForum(next(), NOW, id, "new", "", Optional.of(above), 0, ForumSettings.defaults());
        }

        StartThread start(ForumId forum) {
            return new StartThread(
                    next(), NOW, forum, "a title", BodyInput.plain("a text"), ImmutableSet.of(), Optional.empty());
        }

        Reply reply(ThreadId to) {
            return new Reply(next(), NOW, to, BodyInput.plain("x"), OptionalInt.of(9), Optional.empty(), Bumping.BUMPS);
        }

        GiveHug hug(PostId post) {
            return new GiveHug(next(), NOW, post, HugKind.HUG);
        }

        private CommandId next() {
            return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + ++commands));
        }

        private CommandId secretly() {
            return secret(++secretCommands);
        }

        private static CommandId secret(int n) {
            return new CommandId(new UUID(0x4fffL, Long.MIN_VALUE + n));
        }

        /** Commands of every kind, about every post. */
        List<Command> commands() {
            List<Command> commands = new ArrayList<>();
            knownPosts.forEach(post -> commands.addAll(about(post)));
            commands.add(reply(thread));
            commands.add(start(OPEN));
            commands.add(start(SECRET));
            commands.add(new RenameThread(next(), NOW, thread, "x"));
            commands.add(new MarkRead(next(), NOW, thread, 3));
            commands.add(new LockThread(next(), NOW, thread, LockScope.REPLIES, Optional.empty(), Optional.empty()));
            commands.add(new UnlockThread(next(), NOW, thread));
            commands.add(new PinThread(next(), NOW, thread, PinScope.FORUM, Optional.empty()));
            commands.add(new UnpinThread(next(), NOW, thread));
            commands.add(forum(SECRET, ForumSettings.defaults()));
            commands.add(new ChangeForum(
                    next(), NOW, SECRET, Optional.of("x"), Optional.empty(), OptionalInt.empty(), Optional.empty()));
            commands.add(new IntroduceMember(next(), NOW, new MemberId("zed"), new Handle("ana"), "ana"));
            return commands;
        }

        private List<Command> about(PostId post) {
            return List.of(
                    hug(post),
                    new TakeBackHug(next(), NOW, post, HugKind.HUG),
                    new EditPost(next(), NOW, post, 2, BodyInput.plain("x"), Optional.empty(), Optional.empty()),
                    new WithdrawPost(next(), NOW, post),
                    new ReturnPost(next(), NOW, post),
                    new HidePost(next(), NOW, post, Optional.empty()),
                    new RemovePost(next(), NOW, post, Optional.empty()),
                    new RestorePost(next(), NOW, post, Optional.empty()),
                    new RestorePost(next(), NOW, post, Optional.of(secret(3))));
        }

        /** What a reader may know how to ask for. */
        List<?> arguments(Class<?> type) {
            if (type == ForumId.class) {
                return List.of(OPEN, SECRET, NOWHERE);
            }
            if (type == ThreadId.class) {
                return List.of(thread, NO_THREAD);
            }
            if (type == PostId.class) {
                List<PostId> posts = new ArrayList<>(knownPosts);
                posts.add(NO_POST);
                return posts;
            }
            if (type == MemberId.class) {
                return List.of(new MemberId("ana"), new MemberId("bo"), new MemberId("nobody"));
            }
            if (type == int.class) {
                return List.of(1, 2, 3, 4, 5, 50);
            }
            if (type == long.class) {
                return List.of(0L, 3L);
            }
            if (type == PostOrder.class) {
                return List.of(PostOrder.values());
            }
            if (type == ThreadOrder.class) {
                return List.of(ThreadOrder.values());
            }
            if (type == PageRequest.class) {
                return List.of(PageRequest.first(2), PageRequest.last(2), PageRequest.first(50));
            }
            if (Command.class.isAssignableFrom(type)) {
                return commands();
            }
            throw new AssertionError("a query takes a " + type + ": say here which ones a reader may ask for");
        }
    }

    /** Every outcome of commands of every kind, one after the other, and all that can be seen after them. */
    private static List<String> told(World world, Actor reader, Random order) {
        List<Command> commands = world.commands();
        Collections.shuffle(commands, order);
        List<String> told = new ArrayList<>();
        commands.forEach(command ->
                told.add(command + " = " + world.discussions.as(reader).apply(command)));
        told.addAll(seen(world, reader));
        return told;
    }

    /** Every answer to every query, as bytes where it has a JSON form. */
    private static List<String> seen(World world, Actor reader) {
        List<String> answers = new ArrayList<>();
        ask(world, world.discussions.as(reader), answers, 0);
        return answers;
    }

    private static void ask(World world, Object facade, List<String> answers, int depth) {
        List<Method> queries = Arrays.stream(facade.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getReturnType() != Outcome.class)
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
        assertThat(queries).isNotEmpty();
        for (Method query : queries) {
            combinations(world, query.getParameterTypes(), 0, new Object[query.getParameterCount()], arguments -> {
                Object answer = call(query, facade, arguments);
                if (answer instanceof PostList || answer instanceof ThreadList) {
                    if (depth < 2) {
                        ask(world, answer, answers, depth + 1);
                    }
                } else {
                    answers.add(query.getName() + Arrays.toString(arguments) + " = " + written(answer));
                }
            });
        }
    }

    private interface Asked {
        void with(Object[] arguments);
    }

    private static void combinations(World world, Class<?>[] types, int at, Object[] chosen, Asked asked) {
        if (at == types.length) {
            asked.with(chosen.clone());
            return;
        }
        for (Object argument : world.arguments(types[at])) {
            chosen[at] = argument;
            combinations(world, types, at + 1, chosen, asked);
        }
    }

    private static Object call(Method query, Object facade, Object[] arguments) {
        try {
            return query.invoke(facade, arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
            return String.valueOf(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a query of the facade cannot be called", e);
        }
    }

    private static String written(Object answer) {
        if (answer instanceof Optional<?> optional) {
            return optional.map(NonInterferenceProperties::written).orElse("absent");
        }
        if (answer instanceof Iterable<?> many) {
            List<String> each = new ArrayList<>();
            many.forEach(one -> each.add(written(one)));
            return each.toString();
        }
        if (answer instanceof Explanation || answer instanceof OptionalInt || answer instanceof String) {
            return answer.toString();
        }
        return JSON.write(answer);
    }
}
