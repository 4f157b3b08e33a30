package dev.parley.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import dev.parley.model.Author;
import dev.parley.model.Body;
import dev.parley.model.ForumId;
import dev.parley.model.HugKind;
import dev.parley.model.Mood;
import dev.parley.model.PostId;
import dev.parley.model.Tag;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A thread as it was written elsewhere. Counts are not part of it: they are made from it.
 *
 * @param id the id that it gets
 * @param forum the forum that it gets into
 * @param title what it is about
 * @param tags the words under which it is found
 * @param posts its posts in the order of their numbers, from 1; at least one
 */
public record ImportedThread(
        ThreadId id, ForumId forum, String title, ImmutableSet<Tag> tags, ImmutableList<ImportedPost> posts) {
    /**
     * Refuses a thread without a post: {@code import.empty}.
     *
     * @param id the id that it gets
     * @param forum the forum that it gets into
     * @param title what it is about
     * @param tags the words under which it is found
     * @param posts its posts in the order of their numbers, from 1; at least one
     */
    public ImportedThread {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(tags, "tags");
        if (posts.isEmpty()) {
            throw new InvalidValueException("import.empty", "a thread without a post cannot be imported");
        }
    }

    /**
     * A post as it was written elsewhere.
     *
     * @param id the id that it gets
     * @param author who wrote it
     * @param replyTo the number of the post that it answers, lower than its own
     * @param created when it was written; where that is before the post with the number below, the time of that one
     *     counts
     * @param body the text
     * @param mood how the author felt
     * @param withholdings all that withholds it
     * @param hugs the hugs that it got, as a set
     */
    public record ImportedPost(
            PostId id,
            Author author,
            OptionalInt replyTo,
            Instant created,
            Body body,
            Optional<Mood> mood,
            Withholdings withholdings,
            ImmutableSet<ImportedHug> hugs) {
        /**
         * Refuses null.
         *
         * @param id the id that it gets
         * @param author who wrote it
         * @param replyTo the number of the post that it answers, lower than its own
         * @param created when it was written
         * @param body the text
         * @param mood how the author felt
         * @param withholdings all that withholds it
         * @param hugs the hugs that it got
         */
        public ImportedPost {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(replyTo, "replyTo");
            Objects.requireNonNull(created, "created");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(mood, "mood");
            Objects.requireNonNull(withholdings, "withholdings");
            Objects.requireNonNull(hugs, "hugs");
        }
    }

    /**
     * A hug as it was given elsewhere.
     *
     * @param giver who gave it
     * @param kind of which kind
     */
    public record ImportedHug(Author giver, HugKind kind) {
        /**
         * Refuses null.
         *
         * @param giver who gave it
         * @param kind of which kind
         */
        public ImportedHug {
            Objects.requireNonNull(giver, "giver");
            Objects.requireNonNull(kind, "kind");
        }
    }
}
