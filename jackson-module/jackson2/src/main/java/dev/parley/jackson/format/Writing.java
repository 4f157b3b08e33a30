package dev.parley.jackson.format;

import java.io.IOException;

/**
 * How values of a type are written as JSON.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface Writing<T> {
    /**
     * Writes one value.
     *
     * @param value the value
     * @param sink where to
     * @throws IOException when the sink cannot take it
     * @throws Mismatch when the value cannot be said in JSON
     */
    void write(T value, Sink sink) throws IOException;
}
