package dev.parley.command;

import dev.parley.model.CommandId;
import dev.parley.model.Handle;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Introduces a member: somebody who has an account with the host.
 *
 * @param id the id under which it has one effect
 * @param issuedAt when it was issued
 * @param member the host's id of the user
 * @param handle what others write to name them; nobody else may have it
 * @param displayName what is shown
 */
public record IntroduceMember(
        @NotNull CommandId id,
        @NotNull Instant issuedAt,
        @NotNull MemberId member,
        @NotNull Handle handle,
        @NotNull @Written(max = Member.MAX_NAME_LENGTH) String displayName)
        implements Command {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.introduceMember(this);
    }
}
