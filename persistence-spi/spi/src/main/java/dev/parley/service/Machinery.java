package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Striped;
import dev.parley.command.Command;
import dev.parley.command.Violation;
import dev.parley.moderation.RuleBook;
import dev.parley.store.DiscussionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
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
 * @param turns one lock for each boundary that is written to, shared by few others
 * @param patience how long a command is decided on again after conflicts
 */
record Machinery(
        DiscussionStore store,
        RuleBook rules,
        Clock clock,
        Ids ids,
        Function<Command, ImmutableList<Violation>> shape,
        Announcer announcer,
        Striped<Lock> turns,
        Duration patience) {}
