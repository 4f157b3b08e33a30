package dev.parley.moderation;

import dev.parley.model.Reason;

/** A mood is one of those that the forum offers. */
public record MoodRule() implements Rule {
    @Override
    public String name() {
        return "mood";
    }

    @Override
    public Verdict judge(Attempt attempt) {
        return attempt.mood()
                .filter(mood -> !attempt.forum().settings().moods().contains(mood))
                .map(mood -> Verdict.refuse(Reason.of("mood.not-offered", "mood", mood)))
                .orElse(Verdict.ALLOW);
    }
}
