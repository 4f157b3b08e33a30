package dev.parley.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier version of a post, whole.
 *
 * @param thread the thread of the post
 * @param post the post's number there
 * @param version which version it was, from 1
 * @param body the earlier text
 * @param mood the earlier mood
 * @param replacedBy who wrote the version after it
 * @param replacedAt when that was
 * @param reason why: one line of 1 to 1,000 code points
 */
public record PostVersion(
        ThreadId thread,
        int post,
        int version,
        Body body,
        Optional<Mood> mood,
        Author replacedBy,
        Instant replacedAt,
        Optional<String> reason) {
    /**
     * Refuses numbers below 1.
     *
     * @param thread the thread of the post
     * @param post the post's number there
     * @param version which version it was, from 1
     * @param body the earlier text
     * @param mood the earlier mood
     * @param replacedBy who wrote the version after it
     * @param replacedAt when that was
     * @param reason why: one line of 1 to 1,000 code points
     */
    public PostVersion {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(replacedBy, "replacedBy");
        Require.atLeast("number", 1, post);
        Require.atLeast("version", 1, version);
        replacedAt = Times.kept(replacedAt);
        reason = reason.map(text -> Require.line("reason", 1, Withholding.MAX_REASON_LENGTH, text));
    }
}
