package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an edit of a post may change, and what follows from its text.
 *
 * @param body the text
 * @param mood how the author feels
 * @param contentWarning what a reader should know before reading on: one line of 1 to 255 code points
 * @param quotes the posts that are quoted
 * @param attachments what is attached
 * @param named the members whom the text names, in the order of the text
 * @param writtenHugs the hugs that the text holds, in the order of the text
 * @param versions how many versions there have been, this one included; at least 1
 * @param lastEdit when this version was written, absent for the first
 */
public record PostContent(
        Body body,
        Optional<Mood> mood,
        Optional<String> contentWarning,
        ImmutableList<Quote> quotes,
        ImmutableList<Attachment> attachments,
        ImmutableSet<MemberId> named,
        ImmutableList<WrittenHug> writtenHugs,
        int versions,
        Optional<Instant> lastEdit) {
    /** The most code points of a content warning. */
    public static final int MAX_WARNING_LENGTH = 255;

    /**
     * Refuses a version count that does not fit the time of the last edit: {@code versions.malformed}.
     *
     * @param body the text
     * @param mood how the author feels
     * @param contentWarning what a reader should know before reading on: one line of 1 to 255 code points
     * @param quotes the posts that are quoted
     * @param attachments what is attached
     * @param named the members whom the text names, in the order of the text
     * @param writtenHugs the hugs that the text holds, in the order of the text
     * @param versions how many versions there have been, this one included; at least 1
     * @param lastEdit when this version was written, absent for the first
     */
    public PostContent {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(quotes, "quotes");
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(writtenHugs, "writtenHugs");
        contentWarning = contentWarning.map(text -> Require.line("content-warning", 1, MAX_WARNING_LENGTH, text));
        lastEdit = lastEdit.map(Times::kept);
        Require.atLeast("versions", 1, versions);
        Require.that(
                (versions > 1) == lastEdit.isPresent(),
                "versions.malformed",
                () -> "a post with %d versions does not fit its last edit: there is one from the second version on"
                        .formatted(versions));
    }

    /**
     * The first version of a post that is nothing but text.
     *
     * @param body the text
     * @return the content
     */
    public static PostContent of(Body body) {
        return new PostContent(
                body,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableSet.of(),
                ImmutableList.of(),
                1,
                Optional.empty());
    }
}
