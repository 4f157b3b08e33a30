package dev.parley.store;

import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * By what the posts of an author are ordered in all threads: the time of publication, then the id, both descending.
 *
 * @param created when the post was published
 * @param id the post
 */
public record WrittenKey(Instant created, PostId id) implements Comparable<WrittenKey> {
    private static final Comparator<WrittenKey> ORDER = Comparator.comparing(WrittenKey::created)
            .thenComparing(WrittenKey::id)
            .reversed();

    /**
     * Refuses null and cuts the time to microseconds.
     *
     * @param created when the post was published
     * @param id the post
     */
    public WrittenKey {
        Objects.requireNonNull(id, "id");
        created = Times.kept(created);
    }

    /**
     * The key of a post.
     *
     * @param post the post
     * @return its key
     */
    public static WrittenKey of(Post post) {
        return new WrittenKey(post.created(), post.id());
    }

    @Override
    public int compareTo(WrittenKey other) {
        return ORDER.compare(this, other);
    }
}
