package dev.parley.decision;

import dev.parley.model.Actor;
import dev.parley.model.PostId;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.moderation.RuleBook;
import java.time.Instant;
import java.util.Objects;

/**
 * What a decision needs besides the scene and the command, and may not take for itself.
 *
 * @param actor who sends the command, as the host says
 * @param now the time
 * @param newThread the id that a thread gets if the command opens one
 * @param newPost the id that a post gets if the command publishes one
 * @param rules the rules that apply
 */
public record Context(Actor actor, Instant now, ThreadId newThread, PostId newPost, RuleBook rules) {
    /**
     * Refuses null and cuts the time to microseconds.
     *
     * @param actor who sends the command, as the host says
     * @param now the time
     * @param newThread the id that a thread gets if the command opens one
     * @param newPost the id that a post gets if the command publishes one
     * @param rules the rules that apply
     */
    public Context {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(newThread, "newThread");
        Objects.requireNonNull(newPost, "newPost");
        Objects.requireNonNull(rules, "rules");
        now = Times.kept(now);
    }
}
