package dev.parley.view;

import dev.parley.model.PostState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a post is withheld, for its author and for staff.
 *
 * @param state what withholds it
 * @param at since when
 * @param reason why
 */
public record WithholdingView(PostState state, Instant at, Optional<String> reason) {
    /**
     * Refuses null.
     *
     * @param state what withholds it
     * @param at since when
     * @param reason why
     */
    public WithholdingView {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
