package dev.parley.jackson.format;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How a record is written as an object and read again: one line for each field, in the order of the document, and the
 * call of the constructor.
 *
 * @param <R> the record
 */
final class RecordCodec<R> implements Codec<R> {
    private final ObjectWriting<R> writing;
    private final ImmutableSet<String> names;
    private final Function<Fields, ? extends R> maker;

    private RecordCodec(ObjectWriting<R> writing, ImmutableSet<String> names, Function<Fields, ? extends R> maker) {
        this.writing = writing;
        this.names = names;
        this.maker = maker;
    }

    static <R> Builder<R> of() {
        return new Builder<>();
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public void write(R value, Sink sink) throws IOException {
        writing.write(value, sink);
    }

    /** The fields without the object around them. */
    void writeFields(R value, Sink sink) throws IOException {
        writing.writeFields(value, sink);
    }

    @Override
    public R read(Place place) {
        return read(place, ImmutableSet.of());
    }

    /** Reads a record that has these fields beside its own. */
    R read(Place place, ImmutableSet<String> others) {
        ImmutableSet<String> found = place.members(expected()).keySet();
        if (place.unknownFields() == UnknownFields.REFUSED) {
            for (String name : found) {
                if (!names.contains(name) && !others.contains(name)) {
                    throw place.member(name)
                            .orElse(place)
                            .mismatch("no field of this name; known are " + String.join(", ", names));
                }
            }
        }
        return place.make(() -> maker.apply(new Fields(place)));
    }

    /**
     * A field, as the call of the constructor asks for it.
     *
     * @param <V> what it holds
     */
    static final class Field<V> {
        private final Function<Place, V> reading;

        private Field(Function<Place, V> reading) {
            this.reading = reading;
        }
    }

    /** The fields of one object. */
    static final class Fields {
        private final Place object;

        private Fields(Place object) {
            this.object = object;
        }

        <V> V get(Field<V> field) {
            return field.reading.apply(object);
        }
    }

    /**
     * Collects the fields.
     *
     * @param <R> the record
     */
    static final class Builder<R> {
        private final ObjectWriting.Builder<R> writing = ObjectWriting.of();
        private final ImmutableSet.Builder<String> names = ImmutableSet.builder();

        private Builder() {}

        /** A field that has to be there. */
        <V> Field<V> required(String name, Function<? super R, ? extends V> getter, Codec<V> codec) {
            writing.field(name, getter, codec);
            return field(
                    name,
                    object -> member(object, name, codec).orElseThrow(() -> object.missing(name, codec.expected())));
        }

        /** A field that is always written; where it is absent, it reads as the default. */
        <V> Field<V> defaulted(String name, Function<? super R, ? extends V> getter, Codec<V> codec, V absent) {
            writing.field(name, getter, codec);
            return field(name, object -> member(object, name, codec).orElse(absent));
        }

        /** A field that is absent where it has no value. */
        <V> Field<Optional<V>> optional(String name, Function<? super R, Optional<V>> getter, Codec<V> codec) {
            writing.optional(name, getter, codec);
            return field(name, object -> member(object, name, codec));
        }

        /** A number that is absent where it has no value. */
        Field<OptionalInt> optionalInt(String name, Function<? super R, OptionalInt> getter, Codec<Integer> codec) {
            writing.optionalNumber(name, getter);
            return field(
                    name,
                    object -> member(object, name, codec).map(OptionalInt::of).orElseGet(OptionalInt::empty));
        }

        RecordCodec<R> build(Function<Fields, ? extends R> maker) {
            return new RecordCodec<>(writing.build(), names.build(), maker);
        }

        private <V> Field<V> field(String name, Function<Place, V> reading) {
            names.add(name);
            return new Field<>(reading);
        }

        private static <V> Optional<V> member(Place object, String name, Codec<V> codec) {
            return object.member(name).map(codec::read);
        }
    }
}
