package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.HugKind;
import dev.parley.model.PostId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Takes back a hug.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param post the post
 * @param kind of which kind
 */
public record TakeBackHug(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull PostId post,
        @NotNull HugKind kind) implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.takeBackHug(this);
    }
}
