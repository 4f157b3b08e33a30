package dev.parley.model;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One line of the log of a boundary: what was done, when, by whom, and references to what changed. Never a text: texts
 * are posts and versions. Together with the command's id, by which a withholding is named, it is enough to undo what
 * has an inverse.
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
 * @param forum the forum that it concerns, where the boundary holds several
 * @param hug the kind of hug that it concerns
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
        Optional<MemberId> subject,
        Optional<ForumId> forum,
        Optional<HugKind> hug) {
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
     * @param forum the forum that it concerns, where the boundary holds several
     * @param hug the kind of hug that it concerns
     */
    public LogEntry {
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(reasons, "reasons");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(hug, "hug");
        Require.atLeast("log-position", 1L, position);
        Require.matching("action", ACTION, "1 to 32 of a-z -", action);
        at = Times.kept(at);
    }

    /**
     * A line about the boundary as a whole, to which references are added.
     *
     * @param boundary where it stands
     * @param position its place there, dense from 1
     * @param at when
     * @param actor who did it
     * @param command the command that did it
     * @param action the name of the command, such as {@code give-hug}
     * @return the line
     */
    public static LogEntry of(
            Boundary boundary, long position, Instant at, Optional<MemberId> actor, CommandId command, String action) {
        return new LogEntry(
                boundary,
                position,
                at,
                actor,
                command,
                action,
                ImmutableList.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same, about a post of the thread.
     *
     * @param number the number of the post
     * @return the line
     */
    public LogEntry aboutPost(int number) {
        return with(OptionalInt.of(number), subject, forum, hug);
    }

    /**
     * The same, about hugs of one kind for a post of the thread.
     *
     * @param number the number of the post
     * @param kind the kind of hug
     * @return the line
     */
    public LogEntry aboutHug(int number, HugKind kind) {
        return with(OptionalInt.of(number), subject, forum, Optional.of(kind));
    }

    /**
     * The same, about a member.
     *
     * @param member the member
     * @return the line
     */
    public LogEntry aboutMember(MemberId member) {
        return with(post, Optional.of(member), forum, hug);
    }

    /**
     * The same, about a forum.
     *
     * @param changed the forum
     * @return the line
     */
    public LogEntry aboutForum(ForumId changed) {
        return with(post, subject, Optional.of(changed), hug);
    }

    private LogEntry with(
            OptionalInt nextPost,
            Optional<MemberId> nextSubject,
            Optional<ForumId> nextForum,
            Optional<HugKind> nextHug) {
        return new LogEntry(
                boundary, position, at, actor, command, action, reasons, nextPost, nextSubject, nextForum, nextHug);
    }
}
