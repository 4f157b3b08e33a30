package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One post of a thread.
 *
 * @param id stays the same through moves
 * @param thread the thread that it stands in
 * @param number its number there, from 1; never reused, never renumbered
 * @param author who wrote it
 * @param replyTo the number of the post that it answers, lower than its own
 * @param path where it stands in the tree
 * @param created when it was published; never before the post with the number below
 * @param bumping whether it moves its thread up
 * @param content the text and what follows from it
 * @param withholdings all that withholds it
 * @param tally the hugs that it got
 */
public record Post(
        PostId id,
        ThreadId thread,
        int number,
        Author author,
        OptionalInt replyTo,
        ReplyPath path,
        Instant created,
        Bumping bumping,
        PostContent content,
        Withholdings withholdings,
        HugCounts tally) {

    /**
     * Refuses numbers below 1, answers to later posts, and paths of other posts.
     *
     * @param id stays the same through moves
     * @param thread the thread that it stands in
     * @param number its number there, from 1; never reused, never renumbered
     * @param author who wrote it
     * @param replyTo the number of the post that it answers, lower than its own
     * @param path where it stands in the tree
     * @param created when it was published; never before the post with the number below
     * @param bumping whether it moves its thread up
     * @param content the text and what follows from it
     * @param withholdings all that withholds it
     * @param tally the hugs that it got
     */
    public Post {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(bumping, "bumping");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(withholdings, "withholdings");
        Objects.requireNonNull(tally, "tally");
        Require.atLeast("number", 1, number);
        if (replyTo.isPresent() && (replyTo.getAsInt() < 1 || replyTo.getAsInt() >= number)) {
            throw new InvalidValueException(
                    "reply-to.out-of-range",
                    "post %d cannot answer post %d: an answer has a higher number"
                            .formatted(number, replyTo.getAsInt()),
                    ImmutableMap.of(
                            "number", Integer.toString(number), "replyTo", Integer.toString(replyTo.getAsInt())));
        }
        Require.that(
                path.number() == number,
                "path.malformed",
                () -> "the path of post %d ends in %d; it has to end in its own number"
                        .formatted(number, path.number()));
        created = Times.kept(created);
    }

    /**
     * Whether it opened its thread.
     *
     * @return true for number 1
     */
    public boolean opening() {
        return number == 1;
    }

    /**
     * What readers see of it.
     *
     * @return the strongest of its withholdings
     */
    public PostState state() {
        return withholdings.state();
    }

    /**
     * The same post with other content.
     *
     * @param next the content
     * @return the changed post
     */
    public Post withContent(PostContent next) {
        return new Post(id, thread, number, author, replyTo, path, created, bumping, next, withholdings, tally);
    }

    /**
     * The same post, withheld otherwise.
     *
     * @param next all that withholds it
     * @return the changed post
     */
    public Post withWithholdings(Withholdings next) {
        return new Post(id, thread, number, author, replyTo, path, created, bumping, content, next, tally);
    }

    /**
     * The same post with other hugs.
     *
     * @param next the hugs that it got
     * @return the changed post
     */
    public Post withTally(HugCounts next) {
        return new Post(id, thread, number, author, replyTo, path, created, bumping, content, withholdings, next);
    }
}
