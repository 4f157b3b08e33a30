package dev.parley.jackson.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where JSON is written. A format calls these in the order of the document. */
public interface Sink {
    /**
     * Begins an object.
     *
     * @throws IOException when it cannot be written
     */
    void beginObject() throws IOException;

    /**
     * Ends an object.
     *
     * @throws IOException when it cannot be written
     */
    void endObject() throws IOException;

    /**
     * Begins an array.
     *
     * @throws IOException when it cannot be written
     */
    void beginArray() throws IOException;

    /**
     * Ends an array.
     *
     * @throws IOException when it cannot be written
     */
    void endArray() throws IOException;

    /**
     * Names the member that follows.
     *
     * @param name its name, without lone surrogates
     * @throws IOException when it cannot be written
     */
    void name(String name) throws IOException;

    /**
     * Writes a string.
     *
     * @param value the string, without lone surrogates
     * @throws IOException when it cannot be written
     */
    void text(String value) throws IOException;

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @throws IOException when it cannot be written
     */
    void number(long value) throws IOException;

    /**
     * Writes {@code true} or {@code false}.
     *
     * @param value which
     * @throws IOException when it cannot be written
     */
    void flag(boolean value) throws IOException;

    /**
     * Where the next value will stand.
     *
     * @return a JSON Pointer
     */
    String pointer();

    /**
     * A value that is about to be written, which has to be there: what came in unchecked may hold null.
     *
     * @param value the value
     * @param <T> what kind of value
     * @return the value
     * @throws Mismatch where it is null
     */
    default <T> T present(@Nullable T value) {
        if (value == null) {
            throw new Mismatch(pointer(), "a value", "null", null);
        }
        return value;
    }
}
