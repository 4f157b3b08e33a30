package dev.parley.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One line of the log of a boundary: what was done, when, by whom, to what. Never a text: texts are posts and versions.
 *
 * @param boundary where it stands
 * @param position its place there, dense from 1
 * @param at when
 * @param actor who did it
 * @param command the command that did it
 * @param action the name of the command, such as {@code give-hug}
 * @param reasons why, as codes
 * @param post the number of the post that it concerns
 * @param subject the member whom it concerns
 */
public record LogEntry(
        Boundary boundary,
        long position,
        Instant at,
        Optional<MemberId> actor,
        CommandId command,
        String action,
        ImmutableList<Reason> reasons,
        OptionalInt post,
        Optional<MemberId> subject) {
    private static final Pattern ACTION = Pattern.compile("[a-z-]{1,32}");

    /**
     * Refuses positions below 1 and malformed actions.
     *
     * @param boundary where it stands
     * @param position its place there, dense from 1
     * @param at when
     * @param actor who did it
     * @param command the command that did it
     * @param action the name of the command, such as {@code give-hug}
     * @param reasons why, as codes
     * @param post the number of the post that it concerns
     * @param subject the member whom it concerns
     */
    public LogEntry {
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(subject, "subject");
        Require.atLeast("log-position", 1L, position);
        Require.matching("action", ACTION, "1 to 32 of a-z -", action);
        at = Times.kept(at);
    }
}
