package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import java.util.Objects;
import java.util.Optional;

/**
 * Which posts of an author to read, in all threads: the latest first.
 *
 * @param author the author
 * @param after only posts after the place of this one, whether or not it is still there
 * @param states only posts that are in one of these states
 * @param limit the most posts, at least 1
 */
public record WrittenRange(Author author, Optional<WrittenKey> after, ImmutableSet<PostState> states, int limit)
        implements Range<Post> {
    /**
     * Refuses null, and limits below 1.
     *
     * @param author the author
     * @param after only posts after the place of this one, whether or not it is still there
     * @param states only posts that are in one of these states
     * @param limit the most posts, at least 1
     */
    public WrittenRange {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(states, "states");
        Limits.requirePositive("limit", limit);
    }

    @Override
    public ImmutableList<Post> from(Reads reads) {
        return reads.written(this);
    }
}
