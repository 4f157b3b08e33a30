package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Writing;
import java.io.IOException;

/** Lets a mapper write values of one type in their format. */
final class FormatSerializer<T> extends JsonSerializer<T> {
    private final Class<T> type;
    private final Writing<T> format;

    FormatSerializer(Class<T> type, Writing<T> format) {
        this.type = type;
        this.format = format;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        try {
            format.write(value, new GeneratorSink(generator));
        } catch (Mismatch e) {
            throw Mismatches.toJackson(generator, e);
        }
    }

    /** The format says itself which case of a sealed type a value is; class names never get in. */
    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer other)
            throws IOException {
        serialize(value, generator, provider);
    }
}
