package dev.parley.service;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where callers with work for the same thing form a line. The first one leads: its thread does the work of all who came
 * meanwhile, batch by batch, while they are parked. So work that arrives during a slow step is done together in the
 * next one, and no two batches of a lane are ever under way at once.
 *
 * <p>First in, first out. A leader does at most {@value #BATCHES_PAST_OWN} batches past its own, then whoever waits
 * longest is woken to lead; nobody polls. The lock guards the line alone and is never held while work is done.
 *
 * @param <W> what callers want done
 */
final class Lane<W extends Lane.Waiter> {
    private static final int BATCHES_PAST_OWN = 2;

    /** How far somebody's work is. */
    private enum Stage {
        /** It is in line, and its caller may leave. */
        WAITING,
        /** Its caller leads; the work is still in line, as the first. */
        LEADING,
        /** A leader has it. */
        TAKEN,
        /** Its outcome is known. */
        DONE
    }

    /** One caller's work. Made by the thread that waits for it. */
    abstract static class Waiter {
        private final Thread caller = Thread.currentThread();
        private final long bytes;
        private volatile Stage stage = Stage.WAITING;

        /**
         * Work of the calling thread.
         *
         * @param bytes roughly how much memory it holds
         */
        Waiter(long bytes) {
            this.bytes = bytes;
        }

        /** Tells the caller that the outcome is known. Whatever was written before is visible to it. */
        final void done() {
            stage = Stage.DONE;
            LockSupport.unpark(caller);
        }

        final boolean isDone() {
            return stage == Stage.DONE;
        }
    }

    /**
     * How much a lane holds.
     *
     * @param batch the most callers whose work is done together
     * @param waiting the most callers that wait
     * @param bytes the most bytes that wait; one waiter alone may have more
     */
    record Room(int batch, int waiting, long bytes) {}

    private final Room room;
    private final UnaryOperator<List<W>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<W> line = new ArrayDeque<>();
    private long bytes;
    private @Nullable Thread leader;
    private boolean led;

    /**
     * An empty lane.
     *
     * @param room how much it holds
     * @param work does the work of a batch, one after the other, and gives back those that did not fit into it and wait
     *     on; all others are done then
     */
    Lane(Room room, UnaryOperator<List<W>> work) {
        this.room = room;
        this.work = work;
    }

    /**
     * Waits until the work is done, and leads when it is the caller's turn.
     *
     * @param waiter the caller's work
     * @param patience how long it may wait before somebody takes it
     * @return whether the caller led, and does no more
     * @throws BusyException when it was not taken: the line was full, time was up, or the caller was interrupted, whose
     *     interrupt is kept
     * @throws IllegalStateException when the caller is this lane's leader, in the midst of a batch
     */
    boolean pass(W waiter, Duration patience) {
        boolean leads = enter(waiter) || await(waiter, System.nanoTime() + patience.toNanos(), patience);
        if (leads) {
            lead(waiter);
        }
        return leads;
    }

    /** How many callers are in line. */
    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }

    /** Gets in line; true where nobody leads, so that the caller does. */
    private boolean enter(W waiter) {
        lock.lock();
        try {
            if (leader == Thread.currentThread()) {
                throw new IllegalStateException(
                        "a rule or a store cannot send a command about what is being decided on; it would wait for itself");
            }
            if (line.size() >= room.waiting() || (!line.isEmpty() && bytes + bytes(waiter) > room.bytes())) {
                throw BusyException.full(line.size());
            }
            line.addLast(waiter);
            bytes += bytes(waiter);
            if (led) {
                return false;
            }
            led = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Parks until the work is done, which is false, or until it is the caller's turn to lead, which is true. */
    private boolean await(W waiter, long deadline, Duration patience) {
        boolean interrupted = false;
        try {
            while (true) {
                switch (stage(waiter)) {
                    case DONE -> {
                        return false;
                    }
                    case LEADING -> {
                        return true;
                    }
                    case TAKEN -> LockSupport.park(this);
                    case WAITING -> {
                        long left = deadline - System.nanoTime();
                        if (interrupted && leave(waiter)) {
                            throw BusyException.interrupted();
                        }
                        if (left <= 0 && leave(waiter)) {
                            throw BusyException.after(patience);
                        }
                        // taking the lock may have used up the permit of a wake-up, so nothing comes between these two
                        if (stage(waiter) == Stage.WAITING) {
                            LockSupport.parkNanos(this, left);
                        }
                    }
                }
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Stage stage(Waiter waiter) {
        return waiter.stage;
    }

    private boolean leave(W waiter) {
        lock.lock();
        try {
            boolean waiting = stage(waiter) == Stage.WAITING && line.remove(waiter);
            bytes -= waiting ? bytes(waiter) : 0;
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** Does batches until nobody waits, or until others have had enough of this caller's time. */
    private void lead(W own) {
        boolean interrupted = false;
        int pastOwn = 0;
        boolean leading = true;
        try {
            while (leading && pastOwn <= BATCHES_PAST_OWN) {
                List<W> batch = take();
                leading = !batch.isEmpty();
                if (leading) {
                    // an interrupt is the caller's own affair, and must not break off a store call made for others
                    interrupted |= Thread.interrupted();
                    putBack(work.apply(batch));
                    pastOwn += own.isDone() ? 1 : 0;
                }
            }
        } finally {
            if (leading) {
                handOver();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The next batch; an empty one where nobody waits, and then nobody leads any more. */
    private ImmutableList<W> take() {
        lock.lock();
        try {
            ImmutableList.Builder<W> batch = ImmutableList.builder();
            for (int i = 0; i < room.batch() && !line.isEmpty(); i++) {
                W waiter = line.removeFirst();
                bytes -= bytes(waiter);
                mark(waiter, Stage.TAKEN);
                batch.add(waiter);
            }
            ImmutableList<W> taken = batch.build();
            led = !taken.isEmpty();
            leader = led ? Thread.currentThread() : null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Puts those who did not fit at the head of the line again. Nothing was sent for them, so they may leave. */
    private void putBack(List<W> waiters) {
        if (waiters.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            for (W waiter : ImmutableList.copyOf(waiters).reverse()) {
                mark(waiter, Stage.WAITING);
                line.addFirst(waiter);
                bytes += bytes(waiter);
                wake(waiter);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits longest to lead. */
    private void handOver() {
        lock.lock();
        try {
            leader = null;
            W next = line.peekFirst();
            led = next != null;
            if (next != null) {
                mark(next, Stage.LEADING);
                wake(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void mark(Waiter waiter, Stage stage) {
        waiter.stage = stage;
    }

    private static long bytes(Waiter waiter) {
        return waiter.bytes;
    }

    private static void wake(Waiter waiter) {
        LockSupport.unpark(waiter.caller);
    }
}
