package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.InvalidValueException;
import dev.parley.decision.Decision;
import dev.parley.model.Actor;
import dev.parley.model.LogEntry;
import dev.parley.model.Receipt;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A community within a transaction of the host's. What is done here is done if and only if the host commits, together
 * with whatever else the transaction holds; until then its outcome is {@linkplain Outcome.Pending pending}. Views show
 * what the transaction would leave behind.
 *
 * <p>A command is decided on once, alone, and stands on nothing that was read before the transaction. Where it meets
 * what somebody else has done meanwhile, the transaction is lost: roll it back and begin again. Used by one thread, for
 * as long as the transaction lasts.
 *
 * <pre>{@code
 * connection.setAutoCommit(false);
 * HostTransaction transaction = discussions.joining(store.joining(connection));
 * Outcome reply = transaction.as(Actor.member("ana")).reply(thread, "I know that feeling.");
 * // … the host's own statements …
 * connection.commit();
 * transaction.committed();
 * }</pre>
 */
public final class HostTransaction {
    /** How far the transaction is, as far as it is known here. */
    private enum Stage {
        GOES_ON,
        LOST,
        COMMITTED
    }

    private final Machinery machinery;
    private final ImmutableList.Builder<LogEntry> log = ImmutableList.builder();
    private final Set<ReceiptKey> pending = new HashSet<>();
    private Stage stage = Stage.GOES_ON;

    HostTransaction(Machinery machinery) {
        this.machinery = machinery;
    }

    /**
     * The community as one actor may use it in this transaction. Its commands fail with a
     * {@link TransactionLostException} where the transaction has to be rolled back, and from then on.
     *
     * @param actor who acts and reads, as the host has found out
     * @return the way in for that actor
     */
    public AsActor as(Actor actor) {
        return new AsActor(machinery, this::carryOut, actor);
    }

    /**
     * The host has committed: what was pending is done. Listeners are told now, and nothing more can be done here.
     *
     * @throws TransactionLostException when it was lost, so that it cannot have been committed as it was meant
     * @throws IllegalStateException when it was said before
     */
    public void committed() {
        requireGoesOn();
        stage = Stage.COMMITTED;
        machinery.announcer().add(log.build());
        machinery.announcer().tell();
    }

    private void requireGoesOn() {
        if (stage == Stage.LOST) {
            throw TransactionLostException.before();
        }
        if (stage == Stage.COMMITTED) {
            throw new IllegalStateException("the host's transaction is committed; join the next one");
        }
    }

    private Outcome carryOut(PendingCommand command) {
        requireGoesOn();
        boolean sound = false;
        try {
            Outcome outcome = outcome(command, new WorkingCopy(machinery.store(), machinery.warm()));
            sound = true;
            return outcome;
        } finally {
            if (!sound) {
                stage = Stage.LOST;
            }
        }
    }

    private Outcome outcome(PendingCommand command, WorkingCopy copy) {
        try {
            return command.decide(copy)
                    .fold(
                            accepted -> accept(command, accepted),
                            refused -> negative(command, copy, new Outcome.Refused(refused.reasons())));
        } catch (InvalidValueException e) {
            return negative(command, copy, new Outcome.Invalid(ImmutableList.of(Draft.violation(e))));
        }
    }

    /** A refusal stands if the command has not had its effect before, and if it rests on what was so at one moment. */
    private Outcome negative(PendingCommand command, WorkingCopy copy, Outcome negative) {
        Optional<Receipt> before = command.key()
                .flatMap(key -> Optional.ofNullable(machinery
                        .store()
                        .find(Lookup.builder()
                                .receipt(key.actor(), key.command())
                                .build())
                        .receipts()
                        .get(key)));
        if (before.isEmpty() && !copy.isOfOneMoment()) {
            throw TransactionLostException.overtaken();
        }
        return before.map(receipt -> repeated(command, receipt)).orElse(negative);
    }

    private Outcome accept(PendingCommand command, Decision.Accepted decision) {
        if (decision.changes().isEmpty() && !command.keepsReceipt()) {
            return new Outcome.Done(decision.result());
        }
        JointChanges changes = new JointChanges();
        decision.changes().forEach(change -> change.apply(changes));
        Commit commit = new Commit(
                decision.guards(),
                decision.checks(),
                changes.toList(),
                decision.log(),
                command.keepsReceipt() ? ImmutableList.of(command.receipt(decision.result())) : ImmutableList.of());
        CommitResult result = machinery.store().commit(commit);
        return result.fold(
                committed -> {
                    log.addAll(commit.log());
                    command.key().filter(key -> command.keepsReceipt()).ifPresent(pending::add);
                    return new Outcome.Pending(decision.result());
                },
                applied -> repeated(command, applied.receipts().get(0)),
                conflict -> {
                    throw TransactionLostException.overtaken();
                });
    }

    /** What was done in this transaction is as pending as it was. */
    private Outcome repeated(PendingCommand command, Receipt receipt) {
        Outcome before = command.repeated(receipt);
        return before instanceof Outcome.Done done && pending.contains(ReceiptKey.of(receipt))
                ? new Outcome.Pending(done.result())
                : before;
    }
}
