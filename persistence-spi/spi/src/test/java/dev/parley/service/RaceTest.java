package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.command.BodyInput;
import dev.parley.command.Reply;
import dev.parley.decision.Recount;
import dev.parley.model.Actor;
import dev.parley.model.Bumping;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.store.memory.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many at once, counted exactly. */
class RaceTest {
    private static final int WRITERS = 64;
    private static final int EACH = "long".equals(System.getProperty("parley.counts")) ? 160 : 32;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final MemoryStore store = new MemoryStore();
    private final Discussions discussions = Discussions.over(store).build();
    private final ThreadId thread;
    private final PostId opening;

    RaceTest() {
        AsActor host = discussions.as(Actor.admin("host"));
        host.introduce("Host").orThrow();
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "Garden", "", ForumSettings.defaults()).orThrow();
        IntStream.range(0, WRITERS)
                .forEach(i -> discussions.as(writer(i)).introduce("w" + i).orThrow());
        Result.Published started = host.startThread(garden, "all at once", "go").published();
        thread = started.thread();
        opening = started.post();
    }

    @AfterEach
    void close() {
        writers.shutdownNow();
        discussions.close();
    }

    private static Actor writer(int i) {
        return Actor.member("w" + i);
    }

    private <T> List<T> together(Callable<List<T>> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        List<Future<List<T>>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            running.add(writers.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<T> all = new ArrayList<>();
        for (Future<List<T>> one : running) {
            all.addAll(one.get());
        }
        return all;
    }

    @Test
    void I12_replies_of_many_at_once_get_distinct_dense_numbers() throws InterruptedException, ExecutionException {
        List<Integer> numbers = together(() -> {
            List<Integer> mine = new ArrayList<>();
            for (int n = 0; n < EACH; n++) {
                mine.add(discussions
                        .as(writer(n % WRITERS))
                        .reply(thread, "text")
                        .published()
                        .number());
            }
            return mine;
        });

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, WRITERS * EACH + 1).boxed().toList());
        requireSound();
    }

    private void requireSound() {
        Contents kept = Contents.of(store, thread);
        assertThat(kept.posts())
                .extracting(Post::number)
                .isEqualTo(IntStream.rangeClosed(1, kept.posts().size()).boxed().toList());
        assertThat(kept.thread().tail()).isEqualTo(Recount.tail(kept.thread(), kept.posts()));
        assertThat(kept.participants()).containsExactlyInAnyOrderElementsOf(Recount.participants(kept.posts()));
    }

    @Test
    void I12_two_communities_on_one_store_number_densely_together() throws InterruptedException, ExecutionException {
        try (Discussions other = Discussions.over(store).build()) {
            List<Integer> numbers = together(() -> {
                List<Integer> mine = new ArrayList<>();
                for (int n = 0; n < EACH; n++) {
                    Discussions one = n % 2 == 0 ? discussions : other;
                    mine.add(one.as(writer(n % WRITERS))
                            .reply(thread, "text")
                            .published()
                            .number());
                }
                return mine;
            });

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(2, WRITERS * EACH + 1).boxed().toList());
            requireSound();
        }
    }

    @Test
    void I20_what_many_send_at_once_under_one_id_has_one_effect_and_one_outcome()
            throws InterruptedException, ExecutionException {
        try (Discussions other = Discussions.over(store).build()) {
            Reply once = new Reply(
                    new CommandId(UUID.randomUUID()),
                    Instant.now(),
                    thread,
                    BodyInput.plain("once"),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Bumping.BUMPS);
            List<Outcome> outcomes = together(() -> List.of(
                    discussions.as(writer(0)).apply(once), other.as(writer(0)).apply(once)));

            assertThat(outcomes).hasSize(2 * WRITERS).containsOnly(outcomes.get(0));
            assertThat(Contents.of(store, thread).posts()).hasSize(2);
        }
    }

    @Test
    void I21_many_threads_at_once_do_not_hold_each_other_up() throws InterruptedException, ExecutionException {
        AsActor host = discussions.as(Actor.admin("host"));
        List<ThreadId> threads = IntStream.range(0, 5)
                .mapToObj(i -> host.startThread(new ForumId("garden"), "thread " + i, "go")
                        .published()
                        .thread())
                .toList();
        together(() -> {
            for (int n = 0; n < EACH; n++) {
                discussions
                        .as(writer(n % WRITERS))
                        .reply(threads.get(n % 5), "text")
                        .orThrow();
            }
            return List.of();
        });

        assertThat(threads.stream()
                        .mapToInt(id -> Contents.of(store, id).posts().size())
                        .sum())
                .isEqualTo(5 + WRITERS * EACH);
    }

    @Test
    void I01_hugs_hides_and_restores_of_many_at_once_leave_what_a_recount_finds()
            throws InterruptedException, ExecutionException {
        AsActor host = discussions.as(Actor.admin("host"));
        together(() -> {
            for (int n = 0; n < EACH; n++) {
                AsActor writer = discussions.as(writer(n % WRITERS));
                writer.giveHug(opening);
                host.hide(opening, "for a moment").orThrow();
                writer.reply(thread, "meanwhile").orThrow();
                host.restore(opening).orThrow();
                writer.takeBackHug(opening);
            }
            return List.of();
        });

        Contents kept = Contents.of(store, thread);
        assertThat(kept.thread().tail()).isEqualTo(Recount.tail(kept.thread(), kept.posts()));
        assertThat(kept.posts().get(0).withholdings().entries()).isEmpty();
        assertThat(kept.posts().get(0).tally())
                .isEqualTo(Recount.tally(kept.hugs().get(0)));
    }

    @Test
    void readers_see_one_moment_while_others_write() throws InterruptedException, ExecutionException {
        together(() -> {
            for (int n = 0; n < EACH; n++) {
                discussions.as(writer(n % WRITERS)).reply(thread, "text").orThrow();
                var seen = discussions.as(Actor.guest()).thread(thread).orElseThrow();
                var last = discussions.as(Actor.guest()).post(thread, seen.posts());
                assertThat(last).isPresent();
            }
            return List.of();
        });
    }
}
