package dev.parley.jackson.format;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;

/**
 * How a sealed type is written as an object and read again: {@code type} first, then the fields of the case. When
 * reading, {@code type} may stand anywhere.
 *
 * @param <T> the sealed type
 */
final class UnionCodec<T> implements Codec<T> {
    private static final String TYPE = "type";

    private final ImmutableMap<String, Case<T, ?>> byType;
    private final ImmutableMap<Class<? extends T>, Case<T, ?>> byClass;

    private UnionCodec(ImmutableMap<String, Case<T, ?>> byType) {
        this.byType = byType;
        this.byClass = byType.values().stream().collect(ImmutableMap.toImmutableMap(Case::type, one -> one));
    }

    static <T> Builder<T> of() {
        return new Builder<>();
    }

    /** The records that are cases of it. */
    ImmutableSet<Class<? extends T>> cases() {
        return byClass.keySet();
    }

    @Override
    public String expected() {
        return "an object with a type";
    }

    @Override
    public void write(T value, Sink sink) throws IOException {
        Case<T, ?> found = byClass.get(value.getClass());
        if (found == null) {
            throw new Mismatch(
                    sink.pointer(),
                    "one of " + byClass.keySet(),
                    value.getClass().toString(),
                    null);
        }
        found.write(value, sink);
    }

    @Override
    public T read(Place place) {
        place.members(expected());
        String types = "one of " + String.join(", ", byType.keySet());
        Place type = place.member(TYPE).orElseThrow(() -> place.missing(TYPE, types));
        Case<T, ?> found = byType.get(type.text(types));
        if (found == null) {
            throw type.mismatch(types);
        }
        return found.codec().read(place, ImmutableSet.of(TYPE));
    }

    /** The codec of one case, which reads and writes the same JSON and refuses every other case. */
    <V extends T> Codec<V> only(Class<V> type) {
        UnionCodec<T> union = this;
        Case<T, ?> only = byClass.get(type);
        if (only == null) {
            throw new IllegalArgumentException(type + " is none of " + byClass.keySet());
        }
        return new Codec<>() {
            @Override
            public String expected() {
                return union.expected();
            }

            @Override
            public void write(V value, Sink sink) throws IOException {
                union.write(value, sink);
            }

            @Override
            public V read(Place place) {
                T value = union.read(place);
                if (!type.isInstance(value)) {
                    throw place.member(TYPE).orElse(place).mismatch(only.name());
                }
                return type.cast(value);
            }
        };
    }

    private record Case<T, V extends T>(String name, Class<V> type, RecordCodec<V> codec) {
        void write(T value, Sink sink) throws IOException {
            sink.beginObject();
            sink.name(TYPE);
            sink.text(name);
            codec.writeFields(type.cast(value), sink);
            sink.endObject();
        }
    }

    /**
     * Collects the cases.
     *
     * @param <T> the sealed type
     */
    static final class Builder<T> {
        private final ImmutableMap.Builder<String, Case<T, ?>> cases = ImmutableMap.builder();

        private Builder() {}

        <V extends T> Builder<T> with(String name, Class<V> type, RecordCodec<V> codec) {
            cases.put(name, new Case<>(name, type, codec));
            return this;
        }

        UnionCodec<T> build() {
            return new UnionCodec<>(cases.buildOrThrow());
        }
    }
}
