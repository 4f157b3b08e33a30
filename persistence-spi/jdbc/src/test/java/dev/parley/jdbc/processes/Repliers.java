package dev.parley.jdbc.processes;

import dev.parley.command.BodyInput;
import dev.parley.command.Reply;
import dev.parley.jdbc.JdbcStore;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.BusyException;
import dev.parley.service.Discussions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some people of one process who reply to a thread all at once. */
final class Repliers {
    static final String READY = "ready";
    static final String GO = "go";
    static final String BUSY = "busy ";
    static final String NUMBERS = "numbers ";

    private Repliers() {}

    /**
     * Says that it is ready, waits to be told to go, and says which numbers its replies got. In the database at a URL,
     * to a thread, from people of a name, so many, so many replies in all.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ThreadId thread = ThreadId.parse(args[1]);
        String name = args[2];
        int people = Integer.parseInt(args[3]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[4]));
        AtomicInteger busy = new AtomicInteger();
        Queue<Integer> numbers = new ConcurrentLinkedQueue<>();
        try (Discussions discussions = Discussions.over(JdbcStore.open(args[0])).build();
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            List<Thread> writers = IntStream.range(0, people)
                    .mapToObj(i -> discussions.as(Actor.member(name + i)))
                    .map(actor -> new Thread(() -> {
                        while (left.getAndDecrement() > 0) {
                            numbers.add(replied(actor, thread, busy).number());
                        }
                    }))
                    .toList();
            for (int i = 0; i < people; i++) {
                discussions.as(Actor.member(name + i)).introduce(name + i).orThrow();
            }
            System.out.println(READY);
            if (!GO.equals(told.readLine())) {
                return;
            }
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
            System.out.println(BUSY + busy);
            System.out.println(NUMBERS + numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
    }

    /** Sends a reply until it is done. Those who were told that nothing was done send it again, the same one. */
    private static Result.Published replied(AsActor actor, ThreadId thread, AtomicInteger busy) {
        Reply reply = new Reply(
                new CommandId(UUID.randomUUID()),
                Instant.now(),
                thread,
                BodyInput.plain("all at once"),
                OptionalInt.empty(),
                Optional.empty(),
                Bumping.BUMPS);
        while (true) {
            try {
                return actor.apply(reply).published();
            } catch (BusyException e) {
                busy.incrementAndGet();
            }
        }
    }
}
