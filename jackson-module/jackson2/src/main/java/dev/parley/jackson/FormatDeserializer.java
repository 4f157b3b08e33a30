package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.parley.jackson.format.Codec;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Node;
import dev.parley.jackson.format.Place;
import dev.parley.jackson.format.Pointer;
import dev.parley.jackson.format.UnknownFields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets a mapper read values of one type in their format. */
final class FormatDeserializer<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Codec<T> format;
    private final UnknownFields unknownFields;

    FormatDeserializer(Class<T> type, Codec<T> format, UnknownFields unknownFields) {
        this.type = type;
        this.format = format;
        this.unknownFields = unknownFields;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Pointer here = Mismatches.pointer(parser);
        try {
            Node node = new TreeReading(parser, here).value();
            return format.read(new Place(node, here, unknownFields));
        } catch (Mismatch e) {
            throw Mismatches.toJackson(parser, e);
        }
    }

    /** The format says itself which case of a sealed type a value is; class names never get in. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer other)
            throws IOException {
        return deserialize(parser, context);
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        JsonParser parser = context.getParser();
        String pointer = Mismatches.pointer(parser).toString();
        throw Mismatches.toJackson(parser, new Mismatch(pointer, format.expected(), "null", null));
    }

    /** What an object of the application lacks is for the application to judge. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
