package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;

/**
 * Lifts one withholding that staff put on a post: the one that is named, else the latest.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 * @param withholding the command that put it there
 */
public record RestorePost(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post,
        @NotNull Optional<CommandId> withholding)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.restorePost(this);
    }
}
