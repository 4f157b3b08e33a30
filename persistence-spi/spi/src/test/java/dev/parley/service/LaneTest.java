package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits, who leads, and who may go. Each step of the work waits until the test lets it go on. */
@Timeout(60)
class LaneTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /** One caller's work. */
    private static final class Job extends Lane.Waiter {
        final String name;

        Job(String name, long bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A batch under way: on which thread, and what lets it go on. */
    private record Batch(List<String> jobs, Thread thread, CountDownLatch goOn) {}

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<Batch> batches = new CopyOnWriteArrayList<>();
    private final AtomicReference<UnaryOperator<List<Job>>> work = new AtomicReference<>(this::doAll);
    private final Lane<Job> lane =
            new Lane<>(new Lane.Room(8, 4, 1_000), jobs -> work.get().apply(jobs));

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    private List<Job> doAll(List<Job> jobs) {
        CountDownLatch goOn = new CountDownLatch(1);
        batches.add(new Batch(names(jobs), Thread.currentThread(), goOn));
        boolean interrupted = false;
        while (goOn.getCount() > 0) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        jobs.forEach(Job::done);
        return List.of();
    }

    private static List<String> names(List<Job> jobs) {
        return jobs.stream().map(Job::toString).toList();
    }

    /** Sends a caller into the lane; the test goes on once it waits, or leads. */
    private Future<Thread> caller(String name) {
        return caller(name, 1, LONG);
    }

    private Future<Thread> caller(String name, long bytes, Duration patience) {
        int before = lane.waiting() + batches.size();
        Future<Thread> future = callers.submit(() -> {
            lane.pass(new Job(name, bytes), patience);
            return Thread.currentThread();
        });
        until(() -> lane.waiting() + batches.size() > before || future.isDone());
        return future;
    }

    private Batch batch(int number) {
        until(() -> batches.size() >= number);
        return batches.get(number - 1);
    }

    static void until(java.util.function.BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_caller_who_finds_nobody_leads_and_does_its_own_work() throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");
        batch(1).goOn().countDown();

        assertThat(ana.get()).isEqualTo(batch(1).thread());
        assertThat(batches).hasSize(1);
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void those_who_come_meanwhile_are_done_together_in_the_order_in_which_they_came()
            throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");
        List<Future<Thread>> others = List.of(caller("bo"), caller("cy"), caller("di"));
        batch(1).goOn().countDown();
        batch(2).goOn().countDown();

        for (Future<Thread> other : others) {
            other.get();
        }
        ana.get();
        assertThat(batches).extracting(Batch::jobs).containsExactly(List.of("ana"), List.of("bo", "cy", "di"));
        assertThat(batch(2).thread()).isEqualTo(batch(1).thread());
    }

    @Test
    void a_leader_does_two_batches_past_its_own_and_then_whoever_waits_longest_leads()
            throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");
        Future<Thread> bo = caller("bo");
        batch(1).goOn().countDown();
        batch(2);
        Future<Thread> cy = caller("cy");
        batch(2).goOn().countDown();
        batch(3);
        Future<Thread> di = caller("di");
        Future<Thread> eve = caller("eve");
        assertThat(ana.isDone()).isFalse();
        batch(3).goOn().countDown();

        Thread first = ana.get();
        assertThat(batch(4).jobs()).containsExactly("di", "eve");
        assertThat(batches.subList(0, 3)).extracting(Batch::thread).containsOnly(first);
        assertThat(batch(4).thread()).isNotEqualTo(first);
        batch(4).goOn().countDown();
        assertThat(di.get()).isEqualTo(batch(4).thread());
        for (Future<Thread> other : List.of(bo, cy, eve)) {
            other.get();
        }
    }

    @Test
    void the_line_is_bounded_and_whoever_finds_it_full_is_told_that_nothing_was_done()
            throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");
        List<Future<Thread>> waiting = List.of(caller("1"), caller("2"), caller("3"), caller("4"));

        assertThatThrownBy(() -> caller("5").get())
                .hasCauseInstanceOf(BusyException.class)
                .hasMessageContaining("nothing was done: 4 commands wait");
        batch(1).goOn().countDown();
        batch(2).goOn().countDown();
        ana.get();
        for (Future<Thread> one : waiting) {
            one.get();
        }
        assertThat(batch(2).jobs()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void the_bytes_that_wait_are_bounded_but_one_alone_may_have_more() throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana", 5_000, LONG);
        Future<Thread> large = caller("large", 5_000, LONG);

        assertThatThrownBy(() -> caller("small", 1, LONG).get()).hasCauseInstanceOf(BusyException.class);
        batch(1).goOn().countDown();
        batch(2);
        Future<Thread> later = caller("later", 600, LONG);
        assertThatThrownBy(() -> caller("too much", 401, LONG).get()).hasCauseInstanceOf(BusyException.class);
        Future<Thread> fits = caller("fits", 400, LONG);
        batch(2).goOn().countDown();
        batch(3).goOn().countDown();
        for (Future<Thread> one : List.of(ana, large, later, fits)) {
            one.get();
        }
        assertThat(batch(3).jobs()).containsExactly("later", "fits");
    }

    @Test
    void a_caller_may_leave_before_its_work_is_taken() throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");
        List<Object> left = new CopyOnWriteArrayList<>();
        Thread bo = new Thread(() -> {
            try {
                lane.pass(new Job("bo", 1), LONG);
            } catch (BusyException e) {
                left.add(e);
                left.add(Thread.currentThread().isInterrupted());
            }
        });
        bo.start();
        until(() -> lane.waiting() == 1);
        bo.interrupt();
        bo.join();
        Future<Thread> cy = caller("cy");
        batch(1).goOn().countDown();
        batch(2).goOn().countDown();

        assertThat(left.get(0)).asString().contains("nothing was done: the caller was interrupted");
        assertThat(left.get(1)).isEqualTo(true);
        assertThat(batch(2).jobs()).containsExactly("cy");
        ana.get();
        cy.get();
    }

    @Test
    void a_caller_whose_patience_ends_leaves() throws ExecutionException, InterruptedException {
        Future<Thread> ana = caller("ana");

        assertThatThrownBy(() -> caller("bo", 1, Duration.ofMillis(1)).get())
                .hasCauseInstanceOf(BusyException.class)
                .hasMessageContaining("nothing was done");
        assertThat(lane.waiting()).isZero();
        batch(1).goOn().countDown();
        ana.get();
        assertThat(batches).hasSize(1);
    }

    @Test
    void once_its_work_is_taken_a_caller_stays_until_the_outcome_is_known_and_keeps_its_interrupt()
            throws InterruptedException {
        Future<Thread> ana = caller("ana");
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        Thread bo = new Thread(() -> {
            lane.pass(new Job("bo", 1), LONG);
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        bo.start();
        until(() -> lane.waiting() == 1);
        batch(1).goOn().countDown();
        batch(2);
        bo.interrupt();
        until(() -> !bo.isInterrupted() || !bo.isAlive());
        assertThat(bo.isAlive()).isTrue();
        batch(2).goOn().countDown();
        bo.join();

        assertThat(interrupted).containsExactly(true);
        assertThat(ana).isNotNull();
    }

    @Test
    void the_interrupt_of_a_leader_does_not_reach_the_work_of_others_and_is_kept_for_it() throws InterruptedException {
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        work.set(jobs -> {
            seen.add(Thread.currentThread().isInterrupted());
            jobs.forEach(Job::done);
            return List.of();
        });
        List<Boolean> kept = new ArrayList<>();
        Thread ana = new Thread(() -> {
            Thread.currentThread().interrupt();
            lane.pass(new Job("ana", 1), LONG);
            kept.add(Thread.currentThread().isInterrupted());
        });
        ana.start();
        ana.join();

        assertThat(seen).containsExactly(false);
        assertThat(kept).containsExactly(true);
    }

    @Test
    void work_that_did_not_fit_goes_back_to_the_head_of_the_line() throws ExecutionException, InterruptedException {
        work.set(jobs -> {
            doAll(jobs.subList(0, 1));
            return jobs.subList(1, jobs.size());
        });
        Future<Thread> ana = caller("ana");
        Future<Thread> bo = caller("bo");
        Future<Thread> cy = caller("cy");
        batch(1).goOn().countDown();
        batch(2);
        Future<Thread> di = caller("di");
        batch(2).goOn().countDown();
        batch(3).goOn().countDown();
        batch(4).goOn().countDown();

        for (Future<Thread> one : List.of(ana, bo, cy, di)) {
            one.get();
        }
        assertThat(batches)
                .extracting(Batch::jobs)
                .containsExactly(List.of("ana"), List.of("bo"), List.of("cy"), List.of("di"));
    }

    @Test
    void a_leader_whose_work_breaks_off_hands_over() throws ExecutionException, InterruptedException {
        work.set(jobs -> {
            doAll(jobs);
            throw new AssertionError("broken off");
        });
        Future<Thread> ana = caller("ana");
        Future<Thread> bo = caller("bo");
        work.set(this::doAll);
        batch(1).goOn().countDown();

        assertThatThrownBy(ana::get).hasCauseInstanceOf(AssertionError.class);
        batch(2).goOn().countDown();
        assertThat(bo.get()).isEqualTo(batch(2).thread());
    }

    @Test
    void a_leader_that_gets_in_line_in_the_midst_of_a_batch_would_wait_for_itself() {
        List<Throwable> thrown = new ArrayList<>();
        work.set(jobs -> {
            try {
                lane.pass(new Job("again", 1), LONG);
            } catch (IllegalStateException e) {
                thrown.add(e);
            }
            jobs.forEach(Job::done);
            return List.of();
        });
        lane.pass(new Job("ana", 1), LONG);

        assertThat(thrown).singleElement().asString().contains("it would wait for itself");
    }
}
