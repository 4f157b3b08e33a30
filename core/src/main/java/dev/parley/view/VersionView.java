package dev.parley.view;

import dev.parley.model.Body;
import dev.parley.model.Mood;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An earlier version of a post, for its author and for staff.
 *
 * @param version which version it was, from 1
 * @param body the text
 * @param mood how the author felt
 * @param replacedBy who wrote the version after it
 * @param replacedAt when that was
 * @param reason why
 */
public record VersionView(
        int version,
        Body body,
        Optional<Mood> mood,
        AuthorView replacedBy,
        Instant replacedAt,
        Optional<String> reason) {
    /**
     * Refuses null.
     *
     * @param version which version it was, from 1
     * @param body the text
     * @param mood how the author felt
     * @param replacedBy who wrote the version after it
     * @param replacedAt when that was
     * @param reason why
     */
    public VersionView {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(replacedBy, "replacedBy");
        Objects.requireNonNull(replacedAt, "replacedAt");
        Objects.requireNonNull(reason, "reason");
    }
}
