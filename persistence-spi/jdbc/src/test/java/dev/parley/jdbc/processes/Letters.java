package dev.parley.jdbc.processes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.Reply;
import dev.parley.command.StartThread;
import dev.parley.jdbc.JdbcStore;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.MemberId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.BusyException;
import dev.parley.service.Discussions;
import dev.parley.service.Meter;
import dev.parley.service.Outcome;
import dev.parley.service.OutcomeUnknownException;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Some people who write letters into two threads, the n-th always by the same command. Run as a process, to be killed:
 * everybody writes at once, until they are told that a letter was not done.
 */
final class Letters {
    /** Said when the first letter was acknowledged. */
    static final String WRITING = "writing";

    static final int THREADS = 2;
    private static final int WRITERS = 6;
    private static final int MOST_DOTS = 300;
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final ForumId GARDEN = new ForumId("garden");

    private final Discussions discussions;
    private final ImmutableList<ThreadId> threads;

    Letters(DiscussionStore store, Meter meter) {
        discussions = Discussions.over(store)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .idKey(new byte[32])
                .meter(meter)
                .build();
        // all of it has no further effect when it is done again
        discussions.as(Actor.admin("host")).introduce("host");
        discussions.as(Actor.admin("host")).openForum(GARDEN, "Garden", "", ForumSettings.defaults());
        for (int i = 0; i < WRITERS; i++) {
            discussions.as(actor(i)).introduce("writer-" + i);
        }
        threads = IntStream.range(0, THREADS).mapToObj(this::started).collect(ImmutableList.toImmutableList());
    }

    private ThreadId started(int i) {
        return send(
                        0,
                        new StartThread(
                                new CommandId(new UUID(0x4001L, Long.MIN_VALUE + i)),
                                NOW,
                                GARDEN,
                                "Letters",
                                BodyInput.plain("opening"),
                                ImmutableSet.of(),
                                Optional.empty()))
                .published()
                .thread();
    }

    static CommandId id(int n) {
        return new CommandId(new UUID(0x4000L, Long.MIN_VALUE + n));
    }

    static MemberId writer(int n) {
        return new MemberId("writer-" + n % WRITERS);
    }

    private static Actor actor(int n) {
        return Actor.member(writer(n).value());
    }

    ImmutableList<ThreadId> threads() {
        return threads;
    }

    ThreadId thread(int n) {
        return threads.get(n % THREADS);
    }

    static String text(int n) {
        return "letter " + n + " " + ". ".repeat(n % MOST_DOTS) + "end";
    }

    private Outcome send(int n, Command command) {
        return discussions.as(actor(n)).apply(command);
    }

    Result.Published write(int n) {
        return send(
                        n,
                        new Reply(
                                id(n),
                                NOW,
                                thread(n),
                                BodyInput.plain(text(n)),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Bumping.BUMPS))
                .published();
    }

    /** Writes letters from a number on into the database at a URL, and keeps a ledger. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int first = Integer.parseInt(args[2]);
        try (JdbcStore store = JdbcStore.open(args[0]);
                Ledger ledger = Ledger.in(Path.of(args[1]))) {
            Letters letters = new Letters(store, new Meter() {
                @Override
                public void committed(int commands) {
                    ledger.together(commands);
                }
            });
            AtomicBoolean acknowledged = new AtomicBoolean();
            List<Thread> writers = IntStream.range(first, first + WRITERS)
                    .mapToObj(own -> new Thread(() -> letters.writeFrom(own, ledger, acknowledged)))
                    .toList();
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private void writeFrom(int first, Ledger ledger, AtomicBoolean acknowledged) {
        int n = first;
        try {
            for (; ; n += WRITERS) {
                ledger.issued(n);
                ledger.acknowledged(n, write(n).number());
                if (acknowledged.compareAndSet(false, true)) {
                    System.out.println(WRITING);
                }
            }
        } catch (OutcomeUnknownException e) {
            // it stays open
        } catch (StoreException | BusyException e) {
            ledger.undone(n);
        } catch (RuntimeException e) {
            ledger.broken(n, e);
        }
    }
}
