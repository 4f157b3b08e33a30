package dev.parley.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
import dev.parley.model.HugCounts;
import dev.parley.model.Listing;
import dev.parley.model.PostState;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.moderation.Action;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A thread, as one reader sees it.
 *
 * @param id its id
 * @param forum its forum
 * @param title what it is about
 * @param listing whether it stands in lists
 * @param state what readers see of it
 * @param lock the lock that holds
 * @param pin the pin that holds
 * @param tags the words under which it is found
 * @param createdAt when it was opened
 * @param lastActivityAt when something visible last happened there
 * @param posts how many posts are visible
 * @param hugs the hugs of visible posts
 * @param may what the reader may do with it
 */
public record ThreadView(
        ThreadId id,
        ForumId forum,
        String title,
        Listing listing,
        PostState state,
        Optional<LockView> lock,
        Optional<PinView> pin,
        ImmutableSet<Tag> tags,
        Instant createdAt,
        Instant lastActivityAt,
        int posts,
        HugCounts hugs,
        ImmutableList<Action> may) {
    /**
     * Refuses null.
     *
     * @param id its id
     * @param forum its forum
     * @param title what it is about
     * @param listing whether it stands in lists
     * @param state what readers see of it
     * @param lock the lock that holds
     * @param pin the pin that holds
     * @param tags the words under which it is found
     * @param createdAt when it was opened
     * @param lastActivityAt when something visible last happened there
     * @param posts how many posts are visible
     * @param hugs the hugs of visible posts
     * @param may what the reader may do with it
     */
    public ThreadView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastActivityAt, "lastActivityAt");
        Objects.requireNonNull(hugs, "hugs");
        Objects.requireNonNull(may, "may");
    }
}
