package dev.parley.moderation;

/**
 * One rule of a community: a pure function, with its limits as parameters. It must not block, look at a clock or keep
 * anything. A rule that throws refuses that command with {@code rule.failed}.
 */
public interface Rule {
    /**
     * The name of the rule, for logs and for {@code rule.failed}.
     *
     * @return words of lower-case letters joined by hyphens
     */
    String name();

    /**
     * Judges what somebody is about to do.
     *
     * @param attempt what they are about to do
     * @return {@link Verdict#ALLOW}, or all reasons against it
     */
    Verdict judge(Attempt attempt);
}
