package dev.parley.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many writers at once for a while, each with one reply under way at a time.
 *
 * @param threads how many threads they write to; writer w starts at thread w and goes round
 * @param writers how many writers
 * @param time for how long
 */
record Load(int threads, int writers, Duration time) {
    /** About as long as a post in a discussion of people. */
    static final String TEXT = "That sounds like a long week, and still you came here to ask how the others are. "
            .repeat(4)
            .strip();

    /**
     * What one run came to.
     *
     * @param perSecond replies a second
     * @param p99 microseconds that 99 of 100 replies did not pass
     */
    record Run(double perSecond, double p99) {}

    Run on(Replies side) {
        List<Object> opened = side.open(threads);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            CyclicBarrier start = new CyclicBarrier(writers);
            List<Future<long[]>> running = new ArrayList<>();
            long began = System.nanoTime();
            for (int writer = 0; writer < writers; writer++) {
                int self = writer;
                running.add(pool.submit(() -> {
                    start.await();
                    return write(side, opened, self);
                }));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            require(side, opened, sorted.length);
            return new Run(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / 1e3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a writer of %s failed, so its figure means nothing".formatted(side.name()), e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** A figure counts only if every reply is there: one more in each thread gets the number after all of them. */
    private static void require(Replies side, List<Object> opened, int written) {
        int numbers = 0;
        for (Object thread : opened) {
            numbers += side.reply(thread, 0, TEXT) - 2;
        }
        if (numbers != written) {
            throw new IllegalStateException(
                    "%s acknowledged %d replies and has %d".formatted(side.name(), written, numbers));
        }
    }

    private long[] write(Replies side, List<Object> opened, int self) {
        long[] took = new long[1024];
        int count = 0;
        long end = System.nanoTime() + time.toNanos();
        long before = System.nanoTime();
        while (before < end) {
            side.reply(opened.get((self + count) % opened.size()), self, TEXT);
            long after = System.nanoTime();
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(took, count);
    }
}
