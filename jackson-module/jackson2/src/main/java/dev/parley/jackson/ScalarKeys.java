package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Scalar;
import java.io.IOException;

/** Lets a mapper use values that are plain strings as keys of maps. */
final class ScalarKeys {
    private ScalarKeys() {}

    static final class Serializer<T> extends JsonSerializer<T> {
        private final Scalar<T> format;

        Serializer(Scalar<T> format) {
            this.format = format;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                new GeneratorSink(generator).name(format.print(value));
            } catch (Mismatch e) {
                throw Mismatches.toJackson(generator, e);
            }
        }
    }

    static final class Deserializer extends KeyDeserializer {
        private final Scalar<?> format;

        Deserializer(Scalar<?> format) {
            this.format = format;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            JsonParser parser = context.getParser();
            try {
                return format.parse(key, Mismatches.pointer(parser));
            } catch (Mismatch e) {
                throw Mismatches.toJackson(parser, e);
            }
        }
    }
}
