package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import dev.parley.model.Withholding;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Removes a post; {@link RestorePost} is its inverse.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 * @param reason why, for the author
 */
public record RemovePost(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post,
        @NotNull Optional<@Written(max = Withholding.MAX_REASON_LENGTH) String> reason)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.removePost(this);
    }
}
