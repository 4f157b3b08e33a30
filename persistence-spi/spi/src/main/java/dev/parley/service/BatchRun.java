package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.parley.model.Boundary;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.ReceiptKey;
import dev.parley.store.UnknownOutcomeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out the commands of one batch: decides on them together, commits, and decides again on those whose outcome is
 * still open. Nobody is given anything before it is known what came of the commit that it rests on.
 *
 * <ul>
 *   <li>A conflict: all are decided on again, from the head that it brought.
 *   <li>Some were applied before: those have their outcomes, the others are decided on again.
 *   <li>The commit fails: all are decided on again in halves, so that one that cannot be done fails alone.
 *   <li>What came of the commit is unknown: its receipts are looked for; those without one are sent again, once.
 * </ul>
 *
 * <p>A negative answer stands if there is no receipt, nothing that it rests on has moved, and nothing that was sent
 * before can show up any more.
 */
final class BatchRun {
    private static final int MOST_UNKNOWN = 2;

    private final Machinery machinery;
    private final Optional<Boundary> home;
    private final Set<PendingCommand> unfit = new HashSet<>();
    private Optional<CommitResult.Conflict> met = Optional.empty();

    private BatchRun(Machinery machinery, Optional<Boundary> home) {
        this.machinery = machinery;
        this.home = home;
    }

    /**
     * Carries commands out, and tells their callers.
     *
     * @param home the boundary whose turn it is; absent for a command about something that is not there
     * @param batch the commands, in the order in which they came
     * @return those for which there was no room in the commit; nothing was sent for them
     */
    static ImmutableList<PendingCommand> of(Machinery machinery, Optional<Boundary> home, List<PendingCommand> batch) {
        BatchRun run = new BatchRun(machinery, home);
        run.settle(ImmutableList.copyOf(batch));
        return batch.stream().filter(run.unfit::contains).collect(ImmutableList.toImmutableList());
    }

    private void settle(ImmutableList<PendingCommand> batch) {
        ImmutableList<PendingCommand> open = batch;
        while (!open.isEmpty()) {
            open = attempt(open).stream().filter(PendingCommand::goesOn).collect(ImmutableList.toImmutableList());
        }
    }

    /** One attempt; gives back those who have to be decided on again. */
    private ImmutableList<PendingCommand> attempt(ImmutableList<PendingCommand> open) {
        Draft draft = new Draft(copy(), home, machinery.store().limits());
        try {
            met.ifPresent(conflict -> draft.copy().seed(Lookup.head(conflict.boundary()), conflict.head()));
            met = Optional.empty();
            open.forEach(command -> command.seed(draft.copy()));
            draft.copy()
                    .load(open.stream().map(command -> command.concern().keys()).toList());
            open.forEach(draft::decide);
        } catch (RuntimeException e) {
            return inHalves(open, e);
        }
        // those without room are the last ones, and what may show up yet cannot go back to where its caller may leave
        ImmutableList<PendingCommand> members =
                open.subList(0, open.size() - draft.unfit().size());
        ImmutableList.Builder<PendingCommand> again = ImmutableList.builder();
        again.addAll(draft.isEmpty() ? conclude(draft, false) : commit(draft, members));
        for (PendingCommand command : draft.unfit()) {
            if (command.unknown().isEmpty()) {
                unfit.add(command);
            } else {
                again.add(command);
            }
        }
        return again.build();
    }

    private WorkingCopy copy() {
        boolean ofThread = home.filter(Boundary.OfThread.class::isInstance).isPresent();
        return new WorkingCopy(machinery.store(), ofThread ? machinery.warm() : Warm.NEVER);
    }

    private ImmutableList<PendingCommand> commit(Draft draft, ImmutableList<PendingCommand> members) {
        Commit commit;
        CommitResult result;
        try {
            commit = draft.commit();
        } catch (RuntimeException e) {
            return inHalves(members, e);
        }
        try {
            result = machinery.store().commit(commit);
        } catch (UnknownOutcomeException e) {
            return unknown(draft, commit, members, e);
        } catch (RuntimeException e) {
            return inHalves(members, e);
        }
        return result.fold(
                committed -> {
                    machinery.warm().learn(draft.copy(), committed.revisions());
                    return committed(draft, commit);
                },
                applied -> applied(draft, members, byKey(applied.receipts())),
                conflict -> {
                    machinery.meter().conflicted(conflict.boundary());
                    machinery.warm().learn(conflict);
                    met = Optional.of(conflict);
                    draft.accepted().forEach(one -> one.command().movedOn(conflict.boundary(), conflict.current()));
                    return members;
                });
    }

    private ImmutableList<PendingCommand> committed(Draft draft, Commit commit) {
        machinery.announcer().add(commit.log());
        machinery.meter().committed(draft.accepted().size());
        return conclude(draft, true);
    }

    private static Map<ReceiptKey, Receipt> byKey(List<Receipt> receipts) {
        return receipts.stream().collect(Collectors.toMap(ReceiptKey::of, Function.identity()));
    }

    /** Nothing was done now: some had their effect before. */
    private static ImmutableList<PendingCommand> applied(
            Draft draft, ImmutableList<PendingCommand> members, Map<ReceiptKey, Receipt> known) {
        draft.accepted().forEach(one -> one.command().meet(known));
        return open(members);
    }

    /** A commit that is there shows in full, with all of its receipts. */
    private ImmutableList<PendingCommand> unknown(
            Draft draft, Commit commit, ImmutableList<PendingCommand> members, UnknownOutcomeException unknown) {
        machinery.meter().unknown(draft.accepted().size());
        home.ifPresent(machinery.warm()::forget);
        draft.accepted().forEach(one -> one.command().sent(commit.guards()));
        Found found;
        try {
            found = find(draft.accepted().stream().map(Draft.Accepted::command).toList());
        } catch (RuntimeException e) {
            unknown.addSuppressed(e);
            draft.accepted().forEach(one -> one.command().failUnknown(unknown));
            return open(members);
        }
        boolean there = !commit.receipts().isEmpty() && byKey(commit.receipts()).equals(found.receipts());
        if (there) {
            draft.accepted().forEach(one -> one.command().known());
            return committed(draft, commit);
        }
        for (Draft.Accepted one : draft.accepted()) {
            PendingCommand command = one.command();
            command.meet(found.receipts());
            found.threads().forEach((id, thread) -> command.movedOn(Boundary.thread(id), thread.revision()));
            boolean open = !command.isDone() && !command.unknown().isEmpty();
            if (open && (command.unknownOutcomes() >= MOST_UNKNOWN || !command.keepsReceipt())) {
                command.failUnknown(unknown);
            }
        }
        return open(members);
    }

    private static ImmutableList<PendingCommand> open(ImmutableList<PendingCommand> members) {
        return members.stream().filter(command -> !command.isDone()).collect(ImmutableList.toImmutableList());
    }

    /** The first half is settled here, the second one goes on. */
    private ImmutableList<PendingCommand> inHalves(ImmutableList<PendingCommand> members, RuntimeException failure) {
        if (members.size() == 1) {
            members.get(0).fail(failure);
            return ImmutableList.of();
        }
        machinery.meter().halved(members.size());
        members.forEach(command -> command.failed(failure));
        int half = members.size() / 2;
        settle(members.subList(0, half).stream()
                .filter(PendingCommand::goesOn)
                .collect(ImmutableList.toImmutableList()));
        return members.subList(half, members.size());
    }

    /** Gives everybody what stands now; gives back those whose negative answer does not. */
    private ImmutableList<PendingCommand> conclude(Draft draft, boolean committed) {
        draft.accepted().forEach(one -> one.command().give(new Outcome.Done(one.result())));
        draft.settled().forEach(one -> one.command().answer(one.answer()));
        if (draft.negative().isEmpty()) {
            return ImmutableList.of();
        }
        Found now;
        try {
            now = find(draft.negative().stream().map(Draft.Decided::command).toList());
        } catch (RuntimeException e) {
            draft.negative().forEach(one -> one.command().fail(e));
            return ImmutableList.of();
        }
        ImmutableList.Builder<PendingCommand> again = ImmutableList.builder();
        for (Draft.Decided one : draft.negative()) {
            PendingCommand command = one.command();
            command.meet(Maps.filterKeys(now.receipts(), key -> !draft.keeps(key)));
            if (command.isDone()) {
                continue;
            }
            if (draft.stillStands(command, now, committed)) {
                deny(command, one.answer());
            } else {
                again.add(command);
            }
        }
        machinery.warm().learn(now);
        machinery.warm().renew(now);
        return again.build();
    }

    /** What decisions on these commands rest on, as it is now: receipts, their senders, the policy and the thread. */
    private Found find(List<PendingCommand> commands) {
        Lookup.Builder lookup = Lookup.builder();
        home.ifPresent(boundary -> {
            if (boundary instanceof Boundary.OfThread of) {
                lookup.thread(of.id());
            }
        });
        for (PendingCommand command : commands) {
            command.sender().ifPresent(lookup::member);
            command.key().ifPresent(key -> lookup.receipt(key.actor(), key.command()));
        }
        return machinery.store().find(lookup.build());
    }

    /** Gives a negative answer that stands now, once nothing that was sent before can show up any more. */
    private void deny(PendingCommand command, Answer negative) {
        if (command.unknown().isEmpty()) {
            command.answer(negative);
        } else {
            negative.fold(
                    given -> abandon(command, given),
                    thrown -> {
                        command.fail(thrown.failure());
                        return command;
                    },
                    elsewhere -> {
                        throw new IllegalStateException("no command is sent before its turn");
                    });
        }
    }

    /**
     * Keeps a receipt by which what was sent before comes too late, under the same guards: when this is committed, or
     * conflicts, it never shows.
     */
    private PendingCommand abandon(PendingCommand command, Answer.Given negative) {
        Commit commit = new Commit(
                command.unknown(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(command.receipt(Result.ABANDONED)));
        try {
            home.ifPresent(machinery.warm()::forget);
            Answer answer = machinery
                    .store()
                    .commit(commit)
                    .fold(
                            committed -> negative,
                            applied -> new Answer.Given(
                                    command.repeated(applied.receipts().get(0))),
                            conflict -> negative);
            command.answer(answer);
        } catch (RuntimeException e) {
            command.failUnknown(e);
        }
        return command;
    }
}
