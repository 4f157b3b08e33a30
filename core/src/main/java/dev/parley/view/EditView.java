package dev.parley.view;

import java.time.Instant;
import java.util.Objects;

/**
 * That a post was edited.
 *
 * @param versions how many versions there have been, the present one included
 * @param at when the last one was written
 */
public record EditView(int versions, Instant at) {
    /**
     * Refuses null.
     *
     * @param versions how many versions there have been, the present one included
     * @param at when the last one was written
     */
    public EditView {
        Objects.requireNonNull(at, "at");
    }
}
