package dev.parley.view;

import java.util.Objects;

/**
 * Somebody with a visible post in a thread, as readers see them.
 *
 * @param author who
 * @param posts how many of their posts there are visible
 */
public record ParticipantView(AuthorView author, int posts) {
    /**
     * Refuses null.
     *
     * @param author who
     * @param posts how many of their posts there are visible
     */
    public ParticipantView {
        Objects.requireNonNull(author, "author");
    }
}
