package dev.parley.view;

import dev.parley.model.HugKind;
import java.time.Instant;
import java.util.Objects;

/**
 * A hug, as readers see it.
 *
 * @param giver who gave it
 * @param kind of which kind
 * @param at when
 */
public record HugView(AuthorView giver, HugKind kind, Instant at) {
    /**
     * Refuses null.
     *
     * @param giver who gave it
     * @param kind of which kind
     * @param at when
     */
    public HugView {
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
    }
}
