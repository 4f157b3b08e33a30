package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.PostVersion;
import dev.parley.model.ThreadId;
import java.util.Objects;

/**
 * Which earlier versions of a post to read.
 *
 * @param thread the thread
 * @param post the number of the post
 * @param after only versions after this one, 0 for all
 * @param limit the most versions, at least 1
 */
public record VersionRange(ThreadId thread, int post, int after, int limit) implements Range<PostVersion> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param thread the thread
     * @param post the number of the post
     * @param after only versions after this one, 0 for all
     * @param limit the most versions, at least 1
     */
    public VersionRange {
        Objects.requireNonNull(thread, "thread");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<PostVersion> from(Reads reads) {
        return reads.versions(this);
    }
}
