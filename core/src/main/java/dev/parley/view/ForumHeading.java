package dev.parley.view;

import dev.parley.model.ForumId;
import java.util.Objects;

/**
 * The forum of a page, as its heading says it.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, perhaps empty
 */
public record ForumHeading(ForumId id, String name, String description) {
    /**
     * Refuses null.
     *
     * @param id its id
     * @param name its name
     * @param description what it is for, perhaps empty
     */
    public ForumHeading {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
    }
}
