package dev.parley.jackson.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * How a type is written as an object: its fields, in the order of the document.
 *
 * @param <R> the type
 */
final class ObjectWriting<R> implements Writing<R> {
    private final ImmutableList<Writing<R>> fields;

    private ObjectWriting(ImmutableList<Writing<R>> fields) {
        this.fields = fields;
    }

    static <R> Builder<R> of() {
        return new Builder<>();
    }

    @Override
    public void write(R value, Sink sink) throws IOException {
        sink.beginObject();
        writeFields(value, sink);
        sink.endObject();
    }

    /** The fields without the object around them. */
    void writeFields(R value, Sink sink) throws IOException {
        for (Writing<R> field : fields) {
            field.write(value, sink);
        }
    }

    /**
     * Collects the fields.
     *
     * @param <R> the type that is written
     */
    static final class Builder<R> {
        private final ImmutableList.Builder<Writing<R>> fields = ImmutableList.builder();

        private Builder() {}

        /** A field that is always there. */
        <V> Builder<R> field(String name, Function<? super R, ? extends V> getter, Writing<V> format) {
            fields.add((value, sink) -> {
                sink.name(name);
                format.write(sink.present(getter.apply(value)), sink);
            });
            return this;
        }

        /** A number that is always there. */
        Builder<R> number(String name, ToLongFunction<? super R> getter) {
            fields.add((value, sink) -> {
                sink.name(name);
                sink.number(getter.applyAsLong(value));
            });
            return this;
        }

        /** A yes or no that is always there. */
        Builder<R> flag(String name, Predicate<? super R> getter) {
            fields.add((value, sink) -> {
                sink.name(name);
                sink.flag(getter.test(value));
            });
            return this;
        }

        /** A field that is there when it has a value. */
        <V> Builder<R> optional(String name, Function<? super R, Optional<V>> getter, Writing<? super V> format) {
            fields.add((value, sink) -> {
                Optional<V> content = sink.present(getter.apply(value));
                if (content.isPresent()) {
                    sink.name(name);
                    format.write(content.get(), sink);
                }
            });
            return this;
        }

        /** A number that is there when it has a value. */
        Builder<R> optionalNumber(String name, Function<? super R, OptionalInt> getter) {
            fields.add((value, sink) -> {
                OptionalInt content = sink.present(getter.apply(value));
                if (content.isPresent()) {
                    sink.name(name);
                    sink.number(content.getAsInt());
                }
            });
            return this;
        }

        /** An array that is there when it has an element. */
        <V> Builder<R> unlessEmpty(
                String name, Function<? super R, ? extends Iterable<? extends V>> getter, Writing<V> element) {
            Writing<Iterable<? extends V>> array = Containers.each(element);
            fields.add((value, sink) -> {
                Iterable<? extends V> elements = sink.present(getter.apply(value));
                if (!Iterables.isEmpty(elements)) {
                    sink.name(name);
                    array.write(elements, sink);
                }
            });
            return this;
        }

        ObjectWriting<R> build() {
            return new ObjectWriting<>(fields.build());
        }
    }
}
