package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.command.Command;
import dev.parley.command.MarkRead;
import dev.parley.decision.Context;
import dev.parley.decision.Decider;
import dev.parley.decision.Decision;
import dev.parley.decision.Guard;
import dev.parley.model.Actor;
import dev.parley.model.Boundary;
import dev.parley.model.MemberId;
import dev.parley.model.PostId;
import dev.parley.model.Reason;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.Found;
import dev.parley.store.ReceiptKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way, from its caller to whoever decides on it and back. It holds values only: of the caller's
 * thread it knows nothing but how to wake it.
 */
final class PendingCommand extends Lane.Waiter {
    private static final long BYTES_BESIDE_TEXT = 512;

    private final Machinery machinery;
    private final Actor actor;
    private final Command command;
    private final CommandDigest.Said said;
    private final ThreadId newThread;
    private final PostId newPost;
    private final Concern concern;
    private final long since;

    /** What the last commit guarded whose outcome is unknown, until it is known; empty where all is known. */
    private ImmutableList<Guard> unknown = ImmutableList.of();

    private int unknownOutcomes;
    private @Nullable Found seed;
    private @Nullable RuntimeException lastFailure;
    private @Nullable Answer answer;

    /** A command of the calling thread. */
    PendingCommand(Machinery machinery, Actor actor, Command command) {
        this(machinery, actor, command, CommandDigest.of(command), System.nanoTime());
    }

    private PendingCommand(Machinery machinery, Actor actor, Command command, CommandDigest.Said said, long since) {
        super(BYTES_BESIDE_TEXT + Character.BYTES * said.characters());
        this.machinery = machinery;
        this.actor = actor;
        this.command = command;
        this.said = said;
        this.newThread = machinery.ids().thread(actor, command);
        this.newPost = machinery.ids().post(actor, command);
        this.concern = Concern.of(command, actor, newThread);
        this.since = since;
    }

    /** The same command, to wait in another lane. */
    PendingCommand anew() {
        return new PendingCommand(machinery, actor, command, said, since);
    }

    Concern concern() {
        return concern;
    }

    /** How long ago it came. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    Optional<MemberId> sender() {
        return actor.member();
    }

    /** Under what it has one effect; absent for a guest, who can have none. */
    Optional<ReceiptKey> key() {
        return actor.member().map(self -> new ReceiptKey(self, command.id()));
    }

    /** Marking as read keeps no receipt: doing it twice is doing it once. */
    boolean keepsReceipt() {
        return !(command instanceof MarkRead);
    }

    /** What was read to find its lane need not be read again, once. */
    void reads(Found found) {
        seed = found;
    }

    void seed(WorkingCopy copy) {
        if (seed != null) {
            copy.seed(concern.keys(), seed);
            seed = null;
        }
    }

    Decision decide(WorkingCopy copy) {
        copy.load(concern.keys());
        Context context = new Context(actor, machinery.clock().instant(), newThread, newPost, machinery.rules());
        return Decider.decide(command, command.fold(new SceneLoader(copy, actor, newThread)), context);
    }

    Receipt receipt(Result result) {
        return new Receipt(
                actor.member().orElseThrow(),
                command.id(),
                said.digest(),
                result,
                machinery.clock().instant());
    }

    /** The outcome that the command had before; or another command had this one's id, or it was given up. */
    Outcome repeated(Receipt receipt) {
        if (!receipt.digest().equals(said.digest())) {
            return new Outcome.Refused(ImmutableSortedSet.of(Reason.of("command-id.reused")));
        }
        return receipt.result() instanceof Result.Abandoned
                ? new Outcome.Refused(ImmutableSortedSet.of(Reason.of("command.abandoned")))
                : new Outcome.Done(receipt.result());
    }

    // What is known of it

    /** A commit with it was sent, and what came of that is unknown. */
    void sent(ImmutableList<Guard> guards) {
        unknown = guards;
        unknownOutcomes++;
    }

    /** It has no receipt although this boundary has moved on: what was sent before will never show. */
    void movedOn(Boundary boundary, Revision current) {
        boolean moved = unknown.stream()
                .anyMatch(guard ->
                        guard.boundary().equals(boundary) && !guard.expected().equals(current));
        if (moved) {
            unknown = ImmutableList.of();
        }
    }

    /** What came of the last commit with it is known. */
    void known() {
        unknown = ImmutableList.of();
    }

    ImmutableList<Guard> unknown() {
        return unknown;
    }

    int unknownOutcomes() {
        return unknownOutcomes;
    }

    void failed(RuntimeException failure) {
        lastFailure = failure;
    }

    /** Whether it may be decided on again; where time is up, the caller is told what was in the way. */
    boolean goesOn() {
        if (age().compareTo(machinery.patience()) < 0) {
            return true;
        }
        fail(lastFailure == null ? BusyException.after(machinery.patience()) : lastFailure);
        return false;
    }

    // Its answer

    /** Gives the outcome that it had before, if its receipt is among these. */
    void meet(Map<ReceiptKey, Receipt> receipts) {
        key().map(receipts::get).ifPresent(receipt -> give(repeated(receipt)));
    }

    void give(Outcome outcome) {
        answer(new Answer.Given(outcome));
    }

    /** Nothing was done because of a failure; unless something was sent before of which nobody knows. */
    void fail(RuntimeException failure) {
        answer(new Answer.Thrown(unknown.isEmpty() ? failure : new OutcomeUnknownException(command.id(), failure)));
    }

    /** Nobody knows what was done. */
    void failUnknown(Throwable cause) {
        answer(new Answer.Thrown(new OutcomeUnknownException(command.id(), cause)));
    }

    void answer(Answer known) {
        answer = known;
        done();
    }

    /** The answer, once it is known. */
    Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("command %s has no answer".formatted(command.id()));
        }
        return answer;
    }
}
