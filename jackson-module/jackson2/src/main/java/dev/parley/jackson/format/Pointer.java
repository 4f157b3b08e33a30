package dev.parley.jackson.format;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a JSON document, as a JSON Pointer (RFC 6901) says it. */
public final class Pointer {
    /** The whole document. */
    public static final Pointer ROOT = new Pointer(null, "");

    @Nullable
    private final Pointer above;

    private final String step;

    private Pointer(@Nullable Pointer above, String step) {
        this.above = above;
        this.step = step;
    }

    /**
     * The place that an escaped pointer names, to go on from there.
     *
     * @param escaped a JSON Pointer, empty for the whole document
     * @return the place
     */
    public static Pointer of(String escaped) {
        return escaped.isEmpty() ? ROOT : new Pointer(null, escaped);
    }

    /**
     * A member of the object at this place.
     *
     * @param name the member's name, not escaped
     * @return its place
     */
    public Pointer field(String name) {
        return new Pointer(this, "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /**
     * An element of the array at this place.
     *
     * @param index its index, from 0
     * @return its place
     */
    public Pointer element(int index) {
        return new Pointer(this, "/" + index);
    }

    @Override
    public String toString() {
        Deque<String> steps = new ArrayDeque<>();
        for (Pointer next = this; next != null; next = next.above) {
            steps.push(next.step);
        }
        return String.join("", steps);
    }
}
