package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Returns one's own post that was taken back.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 */
public record ReturnPost(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post) implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.returnPost(this);
    }
}
