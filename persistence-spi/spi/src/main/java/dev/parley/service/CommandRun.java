package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.InvalidValueException;
import dev.parley.command.Command;
import dev.parley.command.MarkRead;
import dev.parley.command.Violation;
import dev.parley.decision.Context;
import dev.parley.decision.Decider;
import dev.parley.decision.Decision;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.Digest;
import dev.parley.model.Reason;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Lookup;
import dev.parley.store.UnknownOutcomeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * One command on its way: loads the scene, decides, commits, and decides again on conflict.
 *
 * <p>The first attempt runs beside others. After a conflict over the boundary that the command changes, the command
 * takes its turn there, so that writers of one process do not outrun each other for ever. Never more than one turn is
 * held at a time.
 */
final class CommandRun {
    private final Machinery machinery;
    private final Actor actor;
    private final Command command;
    private final Digest digest;
    private final ThreadId newThread;

    CommandRun(Machinery machinery, Actor actor, Command command) {
        this.machinery = machinery;
        this.actor = actor;
        this.command = command;
        this.digest = CommandDigest.of(command);
        this.newThread = machinery.ids().thread(actor, command);
    }

    /** What would come of the command now. Nothing is changed and nobody is told. */
    Explanation explain() {
        ImmutableList<Violation> violations = machinery.shape().apply(command);
        if (!violations.isEmpty()) {
            return new Explanation(ImmutableSortedSet.of(), violations);
        }
        try {
            return decide().fold(
                            accepted -> new Explanation(ImmutableSortedSet.of(), ImmutableList.of()),
                            refused -> new Explanation(refused.reasons(), ImmutableList.of()));
        } catch (InvalidValueException e) {
            return new Explanation(ImmutableSortedSet.of(), ImmutableList.of(violation(e)));
        }
    }

    /** Carries the command out. */
    Outcome run() {
        ImmutableList<Violation> violations = machinery.shape().apply(command);
        if (!violations.isEmpty()) {
            return new Outcome.Invalid(violations);
        }
        long start = System.nanoTime();
        Optional<Boundary> contested = Optional.empty();
        do {
            Optional<Boundary> held = contested;
            Attempted attempted = held.isPresent() ? inTurn(held.get(), () -> attempt(held)) : attempt(held);
            if (attempted.outcome().isPresent()) {
                return attempted.outcome().get();
            }
            contested = attempted.contested();
        } while (System.nanoTime() - start < machinery.patience().toNanos());
        throw new BusyException(machinery.patience());
    }

    /**
     * What one attempt came to.
     *
     * @param outcome the outcome; absent after a conflict
     * @param contested the boundary that the command changes, where the conflict was over it
     */
    private record Attempted(Optional<Outcome> outcome, Optional<Boundary> contested) {
        static Attempted with(Outcome outcome) {
            return new Attempted(Optional.of(outcome), Optional.empty());
        }
    }

    private Attempted attempt(Optional<Boundary> held) {
        Decision decision;
        try {
            decision = decide();
        } catch (InvalidValueException e) {
            return unlessKnown(new Outcome.Invalid(ImmutableList.of(violation(e))));
        }
        return decision.fold(
                accepted -> commit(accepted, held), refused -> unlessKnown(new Outcome.Refused(refused.reasons())));
    }

    /** Whatever speaks against a command that had its effect before: its outcome is the one that it had. */
    private Attempted unlessKnown(Outcome negative) {
        return Attempted.with(known().map(this::repeated).orElse(negative));
    }

    private Decision decide() {
        Instant now = machinery.clock().instant();
        Context context = new Context(actor, now, newThread, machinery.ids().post(actor, command), machinery.rules());
        return Decider.decide(command, command.fold(new SceneLoader(machinery.store(), actor, newThread)), context);
    }

    /** Read after the scene, so that a refusal stands only where the command had no effect before. */
    private Optional<Receipt> known() {
        return actor.member()
                .flatMap(self -> machinery
                        .store()
                        .find(Lookup.builder().receipt(self, command.id()).build())
                        .receipt(self, command.id()));
    }

    private Attempted commit(Decision.Accepted accepted, Optional<Boundary> held) {
        boolean keepsReceipt = !(command instanceof MarkRead);
        if (!keepsReceipt && accepted.changes().isEmpty()) {
            return Attempted.with(new Outcome.Done(accepted.result()));
        }
        Commit commit = new Commit(
                accepted.guards(),
                accepted.checks(),
                accepted.changes(),
                accepted.log(),
                keepsReceipt ? ImmutableList.of(receipt(accepted.result())) : ImmutableList.of());
        Boundary changed = accepted.guards().get(0).boundary();
        if (Announcer.telling().filter(changed::equals).isPresent()) {
            throw new IllegalStateException(
                    "a listener cannot change what it is being told about; hand the command to another thread");
        }
        if (held.isPresent() && !held.get().equals(changed)) {
            return new Attempted(Optional.empty(), Optional.of(changed));
        }
        return inTurn(changed, () -> commit(commit, accepted));
    }

    private Attempted commit(Commit commit, Decision.Accepted accepted) {
        CommitResult result;
        try {
            result = machinery.store().commit(commit);
        } catch (UnknownOutcomeException e) {
            Outcome outcome =
                    known().map(this::repeated).orElseThrow(() -> new OutcomeUnknownException(command.id(), e));
            return Attempted.with(outcome);
        }
        return result.fold(
                committed -> {
                    machinery.announcer().announce(accepted.log());
                    return Attempted.with(new Outcome.Done(accepted.result()));
                },
                applied -> Attempted.with(repeated(applied.receipts().get(0))),
                conflict -> new Attempted(
                        Optional.empty(),
                        Optional.of(conflict.boundary())
                                .filter(accepted.guards().get(0).boundary()::equals)));
    }

    private Receipt receipt(Result result) {
        return new Receipt(
                actor.member().orElseThrow(),
                command.id(),
                digest,
                result,
                machinery.clock().instant());
    }

    /** The command had its effect before; or another command had this one's id. */
    private Outcome repeated(Receipt receipt) {
        return receipt.digest().equals(digest)
                ? new Outcome.Done(receipt.result())
                : new Outcome.Refused(ImmutableSortedSet.of(Reason.of("command-id.reused")));
    }

    private <T> T inTurn(Boundary boundary, Supplier<T> work) {
        Lock turn = machinery.turns().get(boundary);
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static Violation violation(InvalidValueException e) {
        return new Violation("", e.code(), ImmutableSortedMap.copyOf(e.arguments()));
    }
}
