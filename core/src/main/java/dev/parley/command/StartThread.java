package dev.parley.command;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Mood;
import dev.parley.model.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens a thread with its first post.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param forum where
 * @param title what it is about
 * @param body the text of the first post
 * @param tags the words under which it is found
 * @param mood how the author feels, one of those that the forum offers
 */
public record StartThread(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ForumId forum,

        @NotNull @Written(max = DiscussionThread.MAX_TITLE_LENGTH)
        String title,

        @NotNull @Valid BodyInput body,
        @NotNull @Size(max = StartThread.MAX_TAGS) ImmutableSet<@Written(max = Tag.MAX_LENGTH) String> tags,
        @NotNull Optional<Mood> mood)
        implements Command {
    /** The most tags that a thread may have. */
    public static final int MAX_TAGS = 10;

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.startThread(this);
    }
}
