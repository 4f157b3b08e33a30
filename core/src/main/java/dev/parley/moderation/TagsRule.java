package dev.parley.moderation;

import dev.parley.model.Reason;
import dev.parley.text.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread has few tags, and short ones.
 *
 * @param maxTags the most tags
 * @param maxLength the most code points of each
 */
public record TagsRule(int maxTags, int maxLength) implements Rule {
    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Verdict judge(Attempt attempt) {
        List<Reason> reasons = new ArrayList<>();
        if (attempt.tags().size() > maxTags) {
            reasons.add(Reason.of("tags.too-many", "max", maxTags));
        }
        if (attempt.tags().stream().anyMatch(tag -> CodePoints.count(tag.name()) > maxLength)) {
            reasons.add(Reason.of("tags.too-long", "max", maxLength));
        }
        return Verdict.refuse(reasons);
    }
}
