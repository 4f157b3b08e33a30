package dev.parley.cafe.transcript;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.PostState;
import dev.parley.order.PostOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A transcript as it was read, before anything is made of it.
 *
 * @param file the file, as it was named
 * @param fingerprint a hash of its bytes, from which ids are made
 * @param forumName the name of the forum
 * @param forumDescription what the forum is for, perhaps empty
 * @param title what the thread is about
 * @param order the order in which its page showed it, where it is one that we know
 * @param participants the names of people who take part
 * @param posts the posts, by number; at least one
 */
public record Transcript(
        String file,
        String fingerprint,
        String forumName,
        String forumDescription,
        Optional<String> title,
        Optional<PostOrder> order,
        ImmutableSet<String> participants,
        ImmutableList<Entry> posts) {
    /**
     * One post of a transcript.
     *
     * @param place where it stands in the file, as a JSON Pointer
     * @param number its number there
     * @param author the name of who wrote it
     * @param authorKnown whether that name was on the page, or was made up for the file
     * @param text the text
     * @param mood how the author felt, in the words of the page
     * @param replyTo the number of the post that it answers
     * @param at when it was written
     * @param state visible, withdrawn or removed
     * @param hugs the names of those who gave a hug
     */
    public record Entry(
            String place,
            int number,
            String author,
            boolean authorKnown,
            String text,
            Optional<String> mood,
            OptionalInt replyTo,
            Optional<Instant> at,
            PostState state,
            ImmutableSet<String> hugs) {}
}
