package dev.parley.moderation;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Reason;

/**
 * The rules that apply. Their order does not matter.
 *
 * @param rules the rules
 */
public record RuleBook(ImmutableList<Rule> rules) {
    /**
     * As few rules as make sense: titles of 1 to 255 and bodies of 1 to 100,000 code points, at most ten tags, moods
     * and hugs of the forum's own sets.
     *
     * @return the book
     */
    public static RuleBook open() {
        return new RuleBook(
                ImmutableList.of(new LengthRule(1, 255, 100_000), new TagsRule(10, 64), new MoodRule(), new HugRule()));
    }

    /**
     * This book with one more rule.
     *
     * @param rule a rule of the host
     * @return the larger book
     */
    public RuleBook with(Rule rule) {
        return new RuleBook(
                ImmutableList.<Rule>builder().addAll(rules).add(rule).build());
    }

    /**
     * What all rules together say.
     *
     * @param attempt what somebody is about to do
     * @return the joined verdict; a rule that threw counts as a refusal {@code rule.failed}
     */
    public Verdict judge(Attempt attempt) {
        Verdict joined = Verdict.ALLOW;
        for (Rule rule : rules) {
            joined = joined.join(judge(rule, attempt));
        }
        return joined;
    }

    private static Verdict judge(Rule rule, Attempt attempt) {
        try {
            return rule.judge(attempt);
        } catch (RuntimeException e) {
            return Verdict.refuse(Reason.of("rule.failed", "rule", rule.name()));
        }
    }
}
