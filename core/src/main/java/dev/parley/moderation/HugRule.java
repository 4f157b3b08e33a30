package dev.parley.moderation;

import dev.parley.model.Reason;

/** A hug is of a kind that the forum has. Hugs of other kinds can be taken back for ever. */
public record HugRule() implements Rule {
    @Override
    public String name() {
        return "hug";
    }

    @Override
    public Verdict judge(Attempt attempt) {
        if (attempt.action() != Action.HUG) {
            return Verdict.ALLOW;
        }
        return attempt.hugKind()
                .filter(kind -> !attempt.forum().settings().hugKinds().contains(kind))
                .map(kind -> Verdict.refuse(Reason.of("hug.kind-not-offered", "kind", kind)))
                .orElse(Verdict.ALLOW);
    }
}
