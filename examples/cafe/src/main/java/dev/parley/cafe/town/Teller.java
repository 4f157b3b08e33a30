package dev.parley.cafe.town;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.EditPost;
import dev.parley.command.GiveHug;
import dev.parley.command.IntroduceMember;
import dev.parley.command.OpenForum;
import dev.parley.command.PinThread;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Handle;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PinScope;
import dev.parley.model.Result;
import dev.parley.model.Role;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.store.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Tells what happens in a community, one command after the other: what is refused stops the story. Command ids are
 * counted and the clock is set, so that each telling is the same.
 */
final class Teller {
    private static final byte[] ID_KEY = "the same lantern every night".getBytes(StandardCharsets.US_ASCII);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:39:00Z"));
    private final Discussions discussions =
            Discussions.over(new MemoryStore()).clock(clock).idKey(ID_KEY).build();
    private int commands;

    Discussions discussions() {
        return discussions;
    }

    void minutesPass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }

    void people(Actor host, String... names) {
        for (String name : names) {
            MemberId id = new MemberId(name.toLowerCase(Locale.ROOT));
            done(host, new IntroduceMember(next(), clock.instant(), id, new Handle(name), name));
        }
    }

    void forum(Actor host, ForumId id, String name, String description, int position, ForumSettings settings) {
        done(host, new OpenForum(next(), clock.instant(), id, name, description, Optional.empty(), position, settings));
    }

    Result.Published opens(String who, ForumId forum, String title, String mood, String text) {
        return published(
                who,
                new StartThread(
                        next(),
                        clock.instant(),
                        forum,
                        title,
                        BodyInput.plain(text),
                        ImmutableSet.of(),
                        Optional.of(mood).filter(name -> !name.isEmpty()).map(Mood::new)));
    }

    Result.Published says(String who, Result.Published where, String text) {
        return reply(who, where.thread(), OptionalInt.empty(), text);
    }

    Result.Published answers(String who, Result.Published what, String text) {
        return reply(who, what.thread(), OptionalInt.of(what.number()), text);
    }

    private Result.Published reply(String who, ThreadId thread, OptionalInt replyTo, String text) {
        return published(
                who,
                new Reply(
                        next(),
                        clock.instant(),
                        thread,
                        BodyInput.plain(text),
                        replyTo,
                        Optional.empty(),
                        Bumping.BUMPS));
    }

    void hugs(Result.Published post, String... givers) {
        for (String giver : givers) {
            minutesPass(1);
            done(member(giver), new GiveHug(next(), clock.instant(), post.post(), HugKind.HUG));
        }
    }

    void edits(String who, Result.Published post, String text) {
        done(
                member(who),
                new EditPost(
                        next(),
                        clock.instant(),
                        post.post(),
                        1,
                        BodyInput.plain(text),
                        Optional.empty(),
                        Optional.empty()));
    }

    void pins(Actor moderator, ThreadId thread) {
        done(moderator, new PinThread(next(), clock.instant(), thread, PinScope.FORUM, Optional.empty()));
    }

    AsActor as(String who) {
        return discussions.as(member(who));
    }

    static Actor member(String name) {
        return Actor.of(new MemberId(name.toLowerCase(Locale.ROOT)), Role.MEMBER);
    }

    private Result.Published published(String who, Command command) {
        minutesPass(7);
        return as(who).apply(command).published();
    }

    private void done(Actor who, Command command) {
        discussions.as(who).apply(command).orThrow();
    }

    private CommandId next() {
        return new CommandId(new UUID(0x4000L, 0x8000_0000_0000_0000L + ++commands));
    }
}
