package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ThreadId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Gives a thread another title.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param thread the thread
 * @param title the new title
 */
public record RenameThread(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull ThreadId thread,

        @NotNull @Written(max = DiscussionThread.MAX_TITLE_LENGTH)
        String title)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.renameThread(this);
    }
}
