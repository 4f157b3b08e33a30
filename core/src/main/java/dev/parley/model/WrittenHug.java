package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;

/**
 * A hug that was written into a text: names between brackets.
 *
 * @param to the members who are hugged, in the order of the text, at least one
 * @param warmth the number of opening brackets, 2 to 9
 */
public record WrittenHug(ImmutableSet<MemberId> to, int warmth) {
    /** The fewest brackets that make a hug. */
    public static final int MIN_WARMTH = 2;

    /** More brackets than this do not make it warmer. */
    public static final int MAX_WARMTH = 9;

    /**
     * Refuses hugs for nobody and warmth out of its range: {@code written-hug.malformed}.
     *
     * @param to the members who are hugged, in the order of the text, at least one
     * @param warmth the number of opening brackets, 2 to 9
     */
    public WrittenHug {
        if (to.isEmpty() || warmth < MIN_WARMTH || warmth > MAX_WARMTH) {
            throw new InvalidValueException(
                    "written-hug.malformed",
                    "a written hug with %d recipients and warmth %d is malformed: it has at least one recipient and warmth %d to %d"
                            .formatted(to.size(), warmth, MIN_WARMTH, MAX_WARMTH),
                    ImmutableMap.of("recipients", Integer.toString(to.size()), "warmth", Integer.toString(warmth)));
        }
    }
}
