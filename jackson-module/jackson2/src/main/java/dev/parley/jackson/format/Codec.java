package dev.parley.jackson.format;

import java.io.IOException;
import java.util.function.Function;

/**
 * How values of a type are written as JSON, and read again.
 *
 * @param <T> the type
 */
public interface Codec<T> extends Writing<T> {
    /**
     * What has to stand where such a value is read.
     *
     * @return a phrase for error messages
     */
    String expected();

    /**
     * Reads one value.
     *
     * @param place the value where it stands
     * @return the value, whole
     * @throws Mismatch when it is anything else
     */
    T read(Place place);

    /**
     * The same JSON for another type.
     *
     * @param forth makes a value of the other type, or throws an {@link dev.parley.InvalidValueException}
     * @param back the inverse
     * @param <U> the other type
     * @return its codec
     */
    default <U> Codec<U> as(Function<? super T, ? extends U> forth, Function<? super U, ? extends T> back) {
        Codec<T> codec = this;
        return new Codec<>() {
            @Override
            public String expected() {
                return codec.expected();
            }

            @Override
            public void write(U value, Sink sink) throws IOException {
                codec.write(back.apply(value), sink);
            }

            @Override
            public U read(Place place) {
                T read = codec.read(place);
                return place.make(() -> forth.apply(read));
            }
        };
    }
}
