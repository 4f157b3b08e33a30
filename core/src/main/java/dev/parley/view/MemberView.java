package dev.parley.view;

import dev.parley.model.Handle;
import dev.parley.model.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * A member, as readers see them.
 *
 * @param id the host's id
 * @param handle what others write to name them
 * @param name what is shown
 * @param since when they were introduced
 */
public record MemberView(MemberId id, Handle handle, String name, Instant since) {
    /**
     * Refuses null.
     *
     * @param id the host's id
     * @param handle what others write to name them
     * @param name what is shown
     * @param since when they were introduced
     */
    public MemberView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
    }
}
