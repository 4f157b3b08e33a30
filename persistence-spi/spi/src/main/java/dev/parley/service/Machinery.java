package dev.parley.service;

import com.google.common.collect.ImmutableList;
import dev.parley.command.Command;
import dev.parley.command.Violation;
import dev.parley.moderation.RuleBook;
import dev.parley.store.DiscussionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * What one community runs on.
 *
 * @param store where it is kept
 * @param rules the rules that apply
 * @param clock the time
 * @param ids makes ids
 * @param shape judges the shape of commands
 * @param announcer tells listeners
 * @param warm what commands need not read again
 * @param patience how long a command waits for its turn, and is decided on again after conflicts
 * @param meter is told how commands fare
 */
record Machinery(
        DiscussionStore store,
        RuleBook rules,
        Clock clock,
        Ids ids,
        Function<Command, ImmutableList<Violation>> shape,
        Announcer announcer,
        Warm warm,
        Duration patience,
        Meter meter) {
    /** The same over another store, of which nothing is kept. */
    Machinery over(DiscussionStore other) {
        return new Machinery(other, rules, clock, ids, shape, announcer, Warm.NEVER, patience, meter);
    }
}
