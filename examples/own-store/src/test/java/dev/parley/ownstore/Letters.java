package dev.parley.ownstore;

import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.MemberId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.Discussions;
import dev.parley.service.Outcome;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Somebody who writes letters into one thread, the n-th always by the same command, and says of each when it was
 * acknowledged. Run as a process, to be killed.
 */
final class Letters {
    static final MemberId WRITER = new MemberId("ana");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final ForumId GARDEN = new ForumId("garden");

    private final Discussions discussions;
    private final ThreadId thread;

    Letters(DiscussionStore store) {
        discussions = Discussions.over(store)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .idKey(new byte[32])
                .build();
        // all of it has no further effect when it is done again
        discussions.as(Actor.admin("host")).introduce("host");
        discussions.as(Actor.admin("host")).openForum(GARDEN, "Garden", "", ForumSettings.defaults());
        discussions.as(Actor.member(WRITER.value())).introduce("ana");
        thread = send(new StartThread(
                        id(0),
                        NOW,
                        GARDEN,
                        "Letters",
                        BodyInput.plain("letter 0"),
                        ImmutableSet.of(),
                        Optional.empty()))
                .published()
                .thread();
    }

    static CommandId id(int n) {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + n));
    }

    ThreadId thread() {
        return thread;
    }

    private Outcome send(Command command) {
        return discussions.as(Actor.member(WRITER.value())).apply(command);
    }

    Result.Published write(int n) {
        BodyInput text = BodyInput.plain("letter " + n + " " + ". ".repeat(n % 2_000));
        return send(new Reply(id(n), NOW, thread, text, OptionalInt.empty(), Optional.empty(), Bumping.BUMPS))
                .published();
    }

    /** Writes letters from a number on, two at a time, until it is killed or the store takes no more. */
    public static void main(String[] args) throws InterruptedException {
        try (JournalStore store = JournalStore.open(Path.of(args[0]))) {
            Letters letters = new Letters(store);
            int first = Integer.parseInt(args[1]);
            Thread other = new Thread(() -> letters.writeFrom(first + 1));
            other.start();
            letters.writeFrom(first);
            other.join();
        }
    }

    private void writeFrom(int first) {
        try {
            for (int n = first; ; n += 2) {
                write(n);
                System.out.println("acknowledged " + n);
            }
        } catch (StoreException e) {
            System.out.println(e);
        }
    }
}
