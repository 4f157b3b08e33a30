package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.Mood;
import dev.parley.model.PostId;
import dev.parley.model.Withholding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a new version in place of a post. What it was is kept.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 * @param expectedVersion the version that the writer saw; another one refuses the edit
 * @param body the new text
 * @param mood how the author feels now; absent takes the mood away
 * @param reason why
 */
public record EditPost(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post,
        @Min(1) int expectedVersion,
        @NotNull @Valid BodyInput body,
        @NotNull Optional<Mood> mood,
        @NotNull Optional<@Written(max = Withholding.MAX_REASON_LENGTH) String> reason)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.editPost(this);
    }
}
