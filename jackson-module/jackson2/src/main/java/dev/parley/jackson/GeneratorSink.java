package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Sink;
import java.io.IOException;

/** Writes with a generator of Jackson 2. */
final class GeneratorSink implements Sink {
    private final JsonGenerator generator;

    GeneratorSink(JsonGenerator generator) {
        this.generator = generator;
    }

    @Override
    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void beginArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        generator.writeFieldName(wellFormed(name));
    }

    @Override
    public void text(String value) throws IOException {
        generator.writeString(wellFormed(value));
    }

    @Override
    public void number(long value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void flag(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    @Override
    public String pointer() {
        JsonStreamContext context = generator.getOutputContext();
        JsonStreamContext above = context.getParent();
        return context.inArray() && above != null
                ? above.pathAsPointer() + "/" + (context.getCurrentIndex() + 1)
                : context.pathAsPointer().toString();
    }

    /** Half of a surrogate pair has no UTF-8: generators differ in what they make of it. */
    private String wellFormed(String text) {
        if (Surrogates.anyLone(text)) {
            throw new Mismatch(pointer(), Surrogates.EXPECTED, Surrogates.shown(text), null);
        }
        return text;
    }
}
