package dev.parley.store.contract;

import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A store whose commits fail as it is told, for tests of what stands on a store. Everything else passes through.
 *
 * <pre>{@code
 * FaultyStore store = new FaultyStore(new MemoryStore());
 * store.next(FaultyStore.Fault.LOSES_ANSWER);
 * }</pre>
 */
public final class FaultyStore extends ForwardingStore {
    /** What happens to one commit. */
    public enum Fault {
        /** Nothing unusual: it is passed on. */
        NONE,
        /** It fails before it is done: {@link StoreException}, and it never will be. */
        FAILS_BEFORE,
        /** It is lost on its way: {@link UnknownOutcomeException}, and it never will be done. */
        LOSES_COMMIT,
        /** It is done, and the answer is lost: {@link UnknownOutcomeException}. */
        LOSES_ANSWER,
        /** It is held up: {@link UnknownOutcomeException}, and it arrives at {@link FaultyStore#deliver()}. */
        ARRIVES_LATE
    }

    private static final long PATIENCE_SECONDS = 60;

    private final Queue<Fault> planned = new ArrayDeque<>();
    private final List<Commit> late = new ArrayList<>();
    private Optional<Pause> pause = Optional.empty();

    /**
     * A store on top of another one; without faults until it is told.
     *
     * @param below where the commits arrive, if they do
     */
    public FaultyStore(DiscussionStore below) {
        super(below);
    }

    /**
     * Plans what happens to the next commits, one fault for each, after those already planned.
     *
     * @param faults the faults, in the order of the commits
     */
    public synchronized void next(Fault... faults) {
        planned.addAll(Arrays.asList(faults));
    }

    /**
     * Holds back the answer of the next commit: the commit is done, and whoever sent it waits.
     *
     * @return what knows when it is done, and lets the answer go
     */
    public synchronized Pause pauseNextAnswer() {
        Pause next = new Pause();
        pause = Optional.of(next);
        return next;
    }

    /**
     * Lets those commits arrive that were held up, in the order in which they were sent.
     *
     * @return what came of each; nobody else is told
     */
    public List<CommitResult> deliver() {
        List<Commit> arriving;
        synchronized (this) {
            arriving = List.copyOf(late);
            late.clear();
        }
        return arriving.stream().map(below()::commit).toList();
    }

    @Override
    public CommitResult commit(Commit commit) {
        Fault fault;
        Optional<Pause> held;
        synchronized (this) {
            fault = Optional.ofNullable(planned.poll()).orElse(Fault.NONE);
            held = pause;
            pause = Optional.empty();
        }
        CommitResult result = suffering(fault, commit);
        held.ifPresent(Pause::hold);
        return result;
    }

    private CommitResult suffering(Fault fault, Commit commit) {
        switch (fault) {
            case NONE -> {
                return below().commit(commit);
            }
            case FAILS_BEFORE -> throw new StoreException("failed on purpose, before anything was done");
            case LOSES_COMMIT -> throw unknown("lost on purpose, before anything was done");
            case LOSES_ANSWER -> {
                below().commit(commit);
                throw unknown("the answer was lost on purpose");
            }
            case ARRIVES_LATE -> {
                synchronized (this) {
                    late.add(commit);
                }
                throw unknown("held up on purpose");
            }
        }
        throw new AssertionError(fault);
    }

    private static UnknownOutcomeException unknown(String message) {
        return new UnknownOutcomeException(message, new StoreException("no answer"));
    }

    /** An answer that is held back. */
    public static final class Pause {
        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Pause() {}

        /** Waits until the commit is done whose answer is held back. */
        public void awaitDone() {
            await(done);
        }

        /** Lets the answer go. */
        public void release() {
            released.countDown();
        }

        private void hold() {
            done.countDown();
            await(released);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("nothing came within %d s".formatted(PATIENCE_SECONDS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
