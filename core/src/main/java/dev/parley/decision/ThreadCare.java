package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.command.LockThread;
import dev.parley.command.PinThread;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Lock;
import dev.parley.model.Pin;
import dev.parley.model.Reason;
import dev.parley.model.Result;
import dev.parley.moderation.Action;
import dev.parley.moderation.Permissions;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides on locks and pins. */
final class ThreadCare {
    private final Hearing hearing;

    ThreadCare(Hearing hearing) {
        this.hearing = hearing;
    }

    Decision lock(LockThread command) {
        return decide(
                Action.LOCK,
                thread -> thread.withLock(Optional.of(new Lock(
                        command.scope(), hearing.self(), rank(), hearing.now(), command.reason(), command.until()))));
    }

    Decision unlock() {
        return decide(Action.UNLOCK, thread -> thread.withLock(Optional.empty()));
    }

    Decision pin(PinThread command) {
        return decide(
                Action.PIN,
                thread -> thread.withPin(
                        Optional.of(new Pin(command.scope(), hearing.self(), hearing.now(), command.until()))));
    }

    Decision unpin() {
        return decide(Action.UNPIN, thread -> thread.withPin(Optional.empty()));
    }

    private int rank() {
        return hearing.context().actor().rank();
    }

    private Decision decide(Action action, UnaryOperator<DiscussionThread> step) {
        Optional<DiscussionThread> seen = hearing.thread();
        if (seen.isEmpty()) {
            return Hearing.absent("thread");
        }
        DiscussionThread thread = seen.get();
        ImmutableSet.Builder<Reason> reasons = hearing.objections(action, hearing.about(thread));
        boolean lock = action == Action.LOCK || action == Action.UNLOCK;
        if (lock && Permissions.may(action, hearing.about(thread))) {
            thread.lock()
                    .filter(held -> held.holdsAt(hearing.now()) && held.rank() > rank())
                    .ifPresent(held -> reasons.add(Reason.of("rank.too-low", "needed", held.rank())));
        }
        ImmutableSet<Reason> all = reasons.build();
        return all.isEmpty() ? put(hearing, thread, step.apply(thread)) : Hearing.refuse(all);
    }

    /** Puts a thread whose posts add up to what they did; a thread that is the same stays as it is. */
    static Decision put(Hearing hearing, DiscussionThread before, DiscussionThread after) {
        if (after.equals(before)) {
            return hearing.unchangedInThread();
        }
        long logged = before.tail().logged() + 1;
        return hearing.inThread(
                before,
                ImmutableList.of(new Change.PutThread(after.withTail(ThreadFold.logged(after.tail(), logged)))),
                UnaryOperator.identity(),
                Result.APPLIED);
    }
}
