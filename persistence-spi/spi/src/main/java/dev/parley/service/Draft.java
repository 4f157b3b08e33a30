package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import dev.parley.command.Violation;
import dev.parley.decision.Check;
import dev.parley.decision.Decision;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import dev.parley.store.Found;
import dev.parley.store.ReceiptKey;
import dev.parley.store.StoreLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One commit in the making. Commands are decided on one after the other, each on what the ones before it would leave
 * behind; what is accepted is gathered. Nothing that is found here stands before the commit does.
 */
final class Draft {
    /** An accepted command, and what it comes to. */
    record Accepted(PendingCommand command, Result result) {}

    /** A command that changes nothing, and what its caller is to be told if that stands. */
    record Decided(PendingCommand command, Answer answer) {}

    private final WorkingCopy copy;
    private final Optional<Boundary> home;
    private final StoreLimits limits;
    private final Map<Boundary, Revision> guards = new LinkedHashMap<>();
    private final Map<Boundary, Revision> checks = new LinkedHashMap<>();
    private final JointChanges changes = new JointChanges();
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<ReceiptKey, Receipt> receipts = new LinkedHashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Decided> settled = new ArrayList<>();
    private final List<Decided> negative = new ArrayList<>();
    private final List<PendingCommand> unfit = new ArrayList<>();
    private Size size = Size.NONE;
    private boolean closed;

    /**
     * An empty draft.
     *
     * @param copy what the commands see
     * @param home the boundary whose turn it is; a command that changes another one goes elsewhere
     * @param limits how large the commit may be
     */
    Draft(WorkingCopy copy, Optional<Boundary> home, StoreLimits limits) {
        this.copy = copy;
        this.home = home;
        this.limits = limits;
    }

    /** Decides on a command. Once one did not fit, all after it wait with it. */
    void decide(PendingCommand command) {
        Optional<Receipt> before = command.key().map(receipts::get);
        if (closed || !unfit.isEmpty()) {
            unfit.add(command);
        } else if (before.isPresent()) {
            settled.add(new Decided(command, new Answer.Given(command.repeated(before.get()))));
        } else {
            judge(command)
                    .ifPresent(decision -> decision.fold(
                            accepts -> accept(command, accepts),
                            refused -> negative.add(
                                    new Decided(command, new Answer.Given(new Outcome.Refused(refused.reasons()))))));
        }
    }

    /** Whatever goes wrong while one command is decided on is that command's own affair. */
    private Optional<Decision> judge(PendingCommand command) {
        try {
            return Optional.of(command.decide(copy));
        } catch (InvalidValueException e) {
            negative.add(new Decided(command, new Answer.Given(new Outcome.Invalid(ImmutableList.of(violation(e))))));
        } catch (RuntimeException e) {
            negative.add(new Decided(command, new Answer.Thrown(e)));
        } catch (Error e) {
            negative.add(new Decided(
                    command, new Answer.Thrown(new IllegalStateException("the command could not be decided on", e))));
        }
        return Optional.empty();
    }

    static Violation violation(InvalidValueException e) {
        return new Violation("", e.code(), ImmutableSortedMap.copyOf(e.arguments()));
    }

    private boolean accept(PendingCommand command, Decision.Accepted decision) {
        ImmutableList<Guard> guarded = decision.guards();
        if (guarded.stream().noneMatch(guard -> home.equals(Optional.of(guard.boundary())))) {
            return settled.add(
                    new Decided(command, new Answer.Elsewhere(guarded.get(0).boundary())));
        }
        if (decision.changes().isEmpty() && !command.keepsReceipt()) {
            return settled.add(new Decided(command, new Answer.Given(new Outcome.Done(decision.result()))));
        }
        boolean several = guarded.size() > 1;
        Size larger = size.plus(decision);
        if (!isEmpty() && (several || !larger.fits(limits))) {
            return unfit.add(command);
        }
        size = larger;
        closed = several;
        guarded.forEach(guard -> guards.put(guard.boundary(), guard.expected()));
        decision.checks().forEach(check -> checks.put(check.boundary(), check.expected()));
        decision.changes().forEach(change -> {
            change.apply(copy);
            change.apply(changes);
        });
        log.addAll(decision.log());
        if (command.keepsReceipt()) {
            Receipt receipt = command.receipt(decision.result());
            receipts.put(ReceiptKey.of(receipt), receipt);
        }
        return accepted.add(new Accepted(command, decision.result()));
    }

    /** Whether there is nothing to commit. */
    boolean isEmpty() {
        return accepted.isEmpty();
    }

    Commit commit() {
        return new Commit(
                guards.entrySet().stream()
                        .map(guard -> new Guard(guard.getKey(), guard.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                checks.entrySet().stream()
                        .map(check -> new Check(check.getKey(), check.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                changes.toList(),
                ImmutableList.copyOf(log),
                ImmutableList.copyOf(receipts.values()));
    }

    /** Whether a receipt is of this very commit: the answers to commands before that one do not rest on it. */
    boolean keeps(ReceiptKey key) {
        return receipts.containsKey(key);
    }

    WorkingCopy copy() {
        return copy;
    }

    /** The commands that the commit would carry out. */
    ImmutableList<Accepted> accepted() {
        return ImmutableList.copyOf(accepted);
    }

    /** Those whose answer stands if the commit does: sent twice, or without an effect to be committed. */
    ImmutableList<Decided> settled() {
        return ImmutableList.copyOf(settled);
    }

    /** Those with a negative answer, which stands only if nothing has moved and there is no receipt. */
    ImmutableList<Decided> negative() {
        return ImmutableList.copyOf(negative);
    }

    /** Those for which there was no room. They were not decided on. */
    ImmutableList<PendingCommand> unfit() {
        return ImmutableList.copyOf(unfit);
    }

    /**
     * Whether what a command was refused on is still so.
     *
     * @param now what is so now
     * @param committed whether the commit went through, and with it the boundary whose turn it is
     */
    boolean stillStands(PendingCommand command, Found now, boolean committed) {
        boolean policy = copy.policy().revision().equals(now.policy().revision());
        boolean sender = command.sender()
                .map(self ->
                        copy.member(self).revision().equals(now.member(self).revision()))
                .orElse(true);
        boolean thread = committed
                || now.threads().entrySet().stream()
                        .allMatch(found ->
                                copy.stoodOn(found.getKey(), found.getValue().revision()));
        return policy && sender && thread;
    }
}
