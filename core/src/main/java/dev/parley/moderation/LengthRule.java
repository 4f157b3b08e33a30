package dev.parley.moderation;

import com.google.common.collect.ImmutableSortedMap;
import dev.parley.model.Reason;
import dev.parley.text.CodePoints;

/**
 * Titles and bodies have a length within limits, in code points.
 *
 * @param minTitle the fewest of a title
 * @param maxTitle the most of a title
 * @param maxBody the most of a body
 */
public record LengthRule(int minTitle, int maxTitle, int maxBody) implements Rule {
    @Override
    public String name() {
        return "length";
    }

    @Override
    public Verdict judge(Attempt attempt) {
        Verdict title = attempt.title()
                .map(text -> judge("title", minTitle, maxTitle, text))
                .orElse(Verdict.ALLOW);
        Verdict body = attempt.body()
                .map(text -> judge("body", 1, maxBody, text.text()))
                .orElse(Verdict.ALLOW);
        return title.join(body);
    }

    private static Verdict judge(String field, int min, int max, String text) {
        int actual = CodePoints.count(text);
        if (actual >= min && actual <= max) {
            return Verdict.ALLOW;
        }
        String limit = actual < min ? "min" : "max";
        return Verdict.refuse(new Reason(
                field + (actual < min ? ".too-short" : ".too-long"),
                ImmutableSortedMap.of(
                        "actual", Integer.toString(actual), limit, Integer.toString(actual < min ? min : max))));
    }
}
