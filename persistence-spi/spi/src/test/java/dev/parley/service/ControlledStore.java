package dev.parley.service;

import com.google.common.collect.ImmutableSet;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import dev.parley.store.StoreLimits;
import dev.parley.store.UnknownOutcomeException;
import dev.parley.store.memory.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A store in memory that does what a test tells it to: it holds commits until they are let go, fails, or keeps to
 * itself what came of them; and it counts how often it is called.
 */
final class ControlledStore {
    /** What a store makes of a commit. */
    interface Committing {
        CommitResult commit(Commit commit);
    }

    /** Holds one commit: says when it is there, and lets it go on. */
    static final class Gate {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        void awaitArrival() throws InterruptedException {
            arrived.await();
        }

        void open() {
            open.countDown();
        }
    }

    final MemoryStore inner = new MemoryStore();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<Commit> commits = new CopyOnWriteArrayList<>();
    private final Queue<UnaryOperator<Committing>> next = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> failingReads = new ConcurrentLinkedQueue<>();
    private volatile Predicate<Commit> poison = commit -> false;
    private volatile StoreLimits limits = StoreLimits.NONE;
    private volatile ImmutableSet<Capability> capabilities = inner.capabilities();

    /** The store as the service sees it. */
    DiscussionStore store() {
        return (DiscussionStore) Proxy.newProxyInstance(
                ControlledStore.class.getClassLoader(), new Class<?>[] {DiscussionStore.class}, this::call);
    }

    /** The same store as somebody else sees it: nothing is counted, held or made to fail. */
    DiscussionStore aside() {
        return (DiscussionStore) Proxy.newProxyInstance(
                ControlledStore.class.getClassLoader(),
                new Class<?>[] {DiscussionStore.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? "" : invoke(method, arguments));
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "limits" -> limits;
            case "capabilities" -> capabilities;
            case "commit" -> commit((Commit) arguments[0]);
            case "close" -> "";
            default -> read(method, arguments);
        };
    }

    private Object read(Method method, Object[] arguments) throws Throwable {
        calls.add(method.getName());
        RuntimeException failure = failingReads.poll();
        if (failure != null) {
            throw failure;
        }
        return invoke(method, arguments);
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private CommitResult commit(Commit commit) {
        calls.add("commit");
        commits.add(commit);
        UnaryOperator<Committing> step = next.poll();
        Committing pass = this::pass;
        return (step == null ? pass : step.apply(pass)).commit(commit);
    }

    private CommitResult pass(Commit commit) {
        if (poison.test(commit)) {
            throw new StoreException("this content cannot be kept");
        }
        return inner.commit(commit);
    }

    /** Says what the next commit comes to that was not spoken for yet. */
    void next(UnaryOperator<Committing> step) {
        next.add(step);
    }

    void nextPasses() {
        next(pass -> pass);
    }

    void nextFails() {
        next(pass -> commit -> {
            throw new StoreException("the disk is full");
        });
    }

    void nextIsUnknownWithEffect() {
        next(pass -> commit -> {
            pass.commit(commit);
            throw unknown();
        });
    }

    void nextIsUnknownWithoutEffect() {
        next(pass -> commit -> {
            throw unknown();
        });
    }

    static UnknownOutcomeException unknown() {
        return new UnknownOutcomeException("the answer was lost", new IllegalStateException("no connection"));
    }

    /** The next commit waits at a gate. */
    Gate nextWaits() {
        Gate gate = new Gate();
        next(pass -> commit -> {
            gate.arrived.countDown();
            boolean interrupted = false;
            while (gate.open.getCount() > 0) {
                try {
                    gate.open.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return pass.commit(commit);
        });
        return gate;
    }

    void nextReadFails() {
        failingReads.add(new StoreException("no connection"));
    }

    /** Commits like this fail, and nothing is changed. */
    void refuse(Predicate<Commit> commits) {
        poison = commits;
    }

    void limit(StoreLimits most) {
        limits = most;
    }

    void able(Capability... to) {
        capabilities = ImmutableSet.copyOf(to);
    }

    /** Forgets what was counted. */
    void countAnew() {
        calls.clear();
        commits.clear();
    }
}
