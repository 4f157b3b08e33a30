package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does several things at the same moment, each in a thread of its own. */
final class Together {
    private static final long PATIENCE_SECONDS = 120;

    private Together() {}

    /** Does all of the work at once, and returns what came of it, in the order of the work. */
    static <T> List<T> run(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CyclicBarrier start = new CyclicBarrier(work.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return one.call();
                }));
            }
            ImmutableList.Builder<T> results = ImmutableList.builder();
            for (Future<T> one : running) {
                results.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results.build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("one of those at work failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("not done within %d s".formatted(PATIENCE_SECONDS), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Does the same work so many times at once. */
    static <T> List<T> run(int times, IntFunction<T> work) {
        return run(IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                .toList());
    }
}
