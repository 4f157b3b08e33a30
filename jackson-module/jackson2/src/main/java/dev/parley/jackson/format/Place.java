package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.InvalidValueException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value where it stands: what a codec reads from, and what knows where an error is.
 *
 * @param node the value
 * @param pointer where it stands
 * @param unknownFields what to do about fields that no record has
 */
public record Place(Node node, Pointer pointer, UnknownFields unknownFields) {
    /**
     * The value, which has to be a string.
     *
     * @param expected what had to be there
     * @return the string
     * @throws Mismatch where it is none
     */
    public String text(String expected) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        throw mismatch(expected);
    }

    /**
     * The value, which has to be an array.
     *
     * @param expected what had to be there
     * @return its elements
     * @throws Mismatch where it is none
     */
    public ImmutableList<Node> elements(String expected) {
        if (node instanceof Node.Elements array) {
            return array.values();
        }
        throw mismatch(expected);
    }

    /**
     * The value, which has to be an object.
     *
     * @param expected what had to be there
     * @return its members
     * @throws Mismatch where it is none
     */
    public ImmutableMap<String, Node> members(String expected) {
        if (node instanceof Node.Members object) {
            return object.values();
        }
        throw mismatch(expected);
    }

    /**
     * A member of the object that this value is.
     *
     * @param name its name
     * @return the member where it stands, empty where there is none
     */
    public Optional<Place> member(String name) {
        return node instanceof Node.Members object
                ? Optional.ofNullable(object.values().get(name)).map(found -> at(found, pointer.field(name)))
                : Optional.empty();
    }

    /**
     * A part of this value.
     *
     * @param part the part
     * @param where its place
     * @return the part where it stands
     */
    public Place at(Node part, Pointer where) {
        return new Place(part, where, unknownFields);
    }

    /**
     * Makes a value of what stands here, or says here that the value cannot exist.
     *
     * @param maker makes the value
     * @param <T> what kind of value
     * @return the value
     * @throws Mismatch where the model refuses it
     */
    public <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidValueException e) {
            throw mismatch("values that fit together", "%s (%s)".formatted(e.getMessage(), e.code()), e);
        }
    }

    /**
     * The error that this value is not what had to be there.
     *
     * @param expected what had to be there
     * @return the error, to be thrown
     */
    public Mismatch mismatch(String expected) {
        return mismatch(expected, node.shown(), null);
    }

    /**
     * The error that this value is not what had to be there.
     *
     * @param expected what had to be there
     * @param found what is there, shortened
     * @param cause what refused it, if something else did
     * @return the error, to be thrown
     */
    public Mismatch mismatch(String expected, String found, @Nullable Throwable cause) {
        return new Mismatch(pointer.toString(), expected, found, cause);
    }

    /**
     * The error that a member is missing.
     *
     * @param name its name
     * @param expected what had to be there
     * @return the error, to be thrown
     */
    public Mismatch missing(String name, String expected) {
        return new Mismatch(pointer.field(name).toString(), expected, "nothing", null);
    }
}
