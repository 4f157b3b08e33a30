package dev.parley.model;

import java.time.Instant;
import java.util.Objects;

/**
 * That a command of an actor had its one effect, and what it came to.
 *
 * @param actor who sent the command
 * @param command the command's id
 * @param digest what the command said
 * @param result what it came to
 * @param at when
 */
public record Receipt(MemberId actor, CommandId command, Digest digest, Result result, Instant at) {
    /**
     * Refuses null and cuts the time to microseconds.
     *
     * @param actor who sent the command
     * @param command the command's id
     * @param digest what the command said
     * @param result what it came to
     * @param at when
     */
    public Receipt {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(result, "result");
        at = Times.kept(at);
    }
}
