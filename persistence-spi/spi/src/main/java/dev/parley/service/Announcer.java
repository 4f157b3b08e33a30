package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells listeners what was committed, one entry after the other, from a bounded queue. */
final class Announcer {
    /** The most entries that wait. */
    static final int CAPACITY = 1_024;

    private static final System.Logger LOGGER = System.getLogger(Announcer.class.getName());

    private static final ThreadLocal<@Nullable Boundary> TELLING = new ThreadLocal<>();

    private final ImmutableList<DiscussionListener> listeners;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LogEntry> waiting = new ArrayDeque<>();
    private long missed;
    private boolean telling;

    Announcer(ImmutableList<DiscussionListener> listeners, Executor executor) {
        this.listeners = listeners;
        this.executor = executor;
    }

    /** What the current thread is telling listeners about, if it is. */
    static Optional<Boundary> telling() {
        return Optional.ofNullable(TELLING.get());
    }

    /** Puts entries in the queue, in the order in which they were committed. Nobody is told yet. */
    void add(ImmutableList<LogEntry> entries) {
        if (listeners.isEmpty() || entries.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            for (LogEntry entry : entries) {
                if (waiting.size() < CAPACITY) {
                    waiting.add(entry);
                } else {
                    missed++;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Has listeners told what is in the queue. Not for whoever leads a lane: an executor may run it at once. */
    void tell() {
        if (listeners.isEmpty()) {
            return;
        }
        boolean start;
        lock.lock();
        try {
            start = !telling && !waiting.isEmpty();
            telling |= start;
        } finally {
            lock.unlock();
        }
        if (start) {
            start();
        }
    }

    /** An executor that takes no work any more costs listeners their news, never a caller the outcome of a command. */
    private void start() {
        try {
            executor.execute(this::tellAll);
        } catch (RejectedExecutionException e) {
            LOGGER.log(System.Logger.Level.WARNING, "listeners are not told: their executor takes no work", e);
            lock.lock();
            try {
                missed += waiting.size();
                waiting.clear();
                telling = false;
            } finally {
                lock.unlock();
            }
        }
    }

    private void tellAll() {
        while (true) {
            long lost;
            LogEntry entry;
            lock.lock();
            try {
                entry = waiting.poll();
                if (entry == null) {
                    telling = false;
                    return;
                }
                lost = missed;
                missed = 0;
            } finally {
                lock.unlock();
            }
            tell(entry.boundary(), listener -> {
                if (lost > 0) {
                    listener.missed(lost);
                }
                listener.committed(entry);
            });
        }
    }

    private void tell(Boundary boundary, Consumer<DiscussionListener> message) {
        TELLING.set(boundary);
        try {
            for (DiscussionListener listener : listeners) {
                try {
                    message.accept(listener);
                } catch (RuntimeException e) {
                    // a listener that fails must not keep the others from being told
                    LOGGER.log(System.Logger.Level.WARNING, "a listener failed", e);
                }
            }
        } finally {
            TELLING.remove();
        }
    }
}
