package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.PostId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Takes back one's own post; {@link ReturnPost} is its inverse.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 */
public record WithdrawPost(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post) implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.withdrawPost(this);
    }
}
