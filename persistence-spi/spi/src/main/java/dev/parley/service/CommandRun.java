package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.InvalidValueException;
import dev.parley.command.Command;
import dev.parley.command.Violation;
import dev.parley.model.Actor;
import java.util.function.Function;

/** One command as its caller sent it: checked for its shape, then carried out, or only explained. */
final class CommandRun {
    private final Machinery machinery;
    private final Function<PendingCommand, Outcome> carrying;
    private final Actor actor;
    private final Command command;

    CommandRun(Machinery machinery, Function<PendingCommand, Outcome> carrying, Actor actor, Command command) {
        this.machinery = machinery;
        this.carrying = carrying;
        this.actor = actor;
        this.command = command;
    }

    /** Carries the command out. */
    Outcome run() {
        ImmutableList<Violation> violations = machinery.shape().apply(command);
        return violations.isEmpty()
                ? carrying.apply(new PendingCommand(machinery, actor, command))
                : new Outcome.Invalid(violations);
    }

    /** What would come of the command now. Nothing is changed and nobody is told. */
    Explanation explain() {
        ImmutableList<Violation> violations = machinery.shape().apply(command);
        if (!violations.isEmpty()) {
            return new Explanation(ImmutableSortedSet.of(), violations);
        }
        PendingCommand asked = new PendingCommand(machinery, actor, command);
        Explanation explanation;
        WorkingCopy copy;
        do {
            copy = new WorkingCopy(machinery.store(), Warm.NEVER);
            explanation = explain(asked, copy);
        } while (!copy.isOfOneMoment() && asked.age().compareTo(machinery.patience()) < 0);
        return explanation;
    }

    private static Explanation explain(PendingCommand asked, WorkingCopy copy) {
        try {
            return asked.decide(copy)
                    .fold(
                            accepted -> new Explanation(ImmutableSortedSet.of(), ImmutableList.of()),
                            refused -> new Explanation(refused.reasons(), ImmutableList.of()));
        } catch (InvalidValueException e) {
            return new Explanation(ImmutableSortedSet.of(), ImmutableList.of(Draft.violation(e)));
        }
    }
}
