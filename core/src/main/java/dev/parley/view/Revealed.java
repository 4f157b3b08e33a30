package dev.parley.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.Attachment;
import dev.parley.model.Body;
import dev.parley.model.HugCounts;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.PostId;
import dev.parley.model.Quote;
import dev.parley.model.WrittenHug;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * All of a post that is hidden from whoever may not read it. Where a post is withheld, a view has none of this.
 *
 * @param id its id
 * @param author who wrote it
 * @param createdAt when it was published
 * @param mood how the author felt
 * @param body the text
 * @param contentWarning what to know before reading on
 * @param quotes the posts that are quoted
 * @param attachments what is attached
 * @param named the members whom the text names
 * @param writtenHugs the hugs that the text holds
 * @param hugs the hugs that it got
 * @param edited whether it was edited
 */
public record Revealed(
        PostId id,
        AuthorView author,
        Instant createdAt,
        Optional<Mood> mood,
        Body body,
        Optional<String> contentWarning,
        ImmutableList<Quote> quotes,
        ImmutableList<Attachment> attachments,
        ImmutableSet<MemberId> named,
        ImmutableList<WrittenHug> writtenHugs,
        HugCounts hugs,
        Optional<EditView> edited) {
    /**
     * Refuses null.
     *
     * @param id its id
     * @param author who wrote it
     * @param createdAt when it was published
     * @param mood how the author felt
     * @param body the text
     * @param contentWarning what to know before reading on
     * @param quotes the posts that are quoted
     * @param attachments what is attached
     * @param named the members whom the text names
     * @param writtenHugs the hugs that the text holds
     * @param hugs the hugs that it got
     * @param edited whether it was edited
     */
    public Revealed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(contentWarning, "contentWarning");
        Objects.requireNonNull(quotes, "quotes");
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(writtenHugs, "writtenHugs");
        Objects.requireNonNull(hugs, "hugs");
        Objects.requireNonNull(edited, "edited");
    }
}
