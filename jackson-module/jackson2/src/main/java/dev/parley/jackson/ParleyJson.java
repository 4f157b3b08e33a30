package dev.parley.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableSet;
import dev.parley.jackson.format.Codec;
import dev.parley.jackson.format.Formats;
import dev.parley.jackson.format.Mismatch;
import dev.parley.jackson.format.Place;
import dev.parley.jackson.format.Pointer;
import dev.parley.jackson.format.UnknownFields;
import dev.parley.jackson.format.Writing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes Parley's values as JSON, safely: within limits, strictly, and with {@link ParleyJsonException} as
 * the one exception for every document that is not what was asked for. Reading takes time and memory linear in the
 * document. Immutable, and safe for many threads.
 *
 * <p>Strictly means: UTF-8 only, no name twice in an object, no {@code null}, no half of a surrogate pair, nothing
 * after the document, no field that is missing, no number with a fraction or an exponent.
 */
public final class ParleyJson {
    /** The most objects and arrays inside one another. */
    public static final int MAX_NESTING = 64;

    /** The most characters of one string: a body of 1 MiB in its raw form, and room to say that it is too long. */
    public static final int MAX_STRING_LENGTH = 2 << 20;

    /** The most characters of one name in an object: a key of a thread's metadata has up to 4 KiB. */
    public static final int MAX_NAME_LENGTH = 8 << 10;

    /** The most characters of one number; the longest that has a meaning has 20. */
    public static final int MAX_NUMBER_LENGTH = 100;

    /** The most bytes, or characters, of one document: the longest string with every character escaped, and some. */
    public static final int MAX_DOCUMENT_LENGTH = 16 << 20;

    /** The most names, values, and beginnings and ends of objects and arrays in one document. */
    public static final int MAX_TOKENS = 1_000_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final JsonMapper mapper;
    private final UnknownFields unknownFields;

    private ParleyJson(ImmutableSet<ParleyFeature> features) {
        mapper = mapperBuilder(features).build();
        unknownFields = ParleyModule.unknownFields(features);
    }

    /**
     * With the features that are on by default.
     *
     * @return what reads and writes
     */
    public static ParleyJson create() {
        return new ParleyJson(ParleyFeature.defaults());
    }

    /**
     * With these features and no others.
     *
     * @param features what is on
     * @return what reads and writes
     */
    public static ParleyJson with(ImmutableSet<ParleyFeature> features) {
        return new ParleyJson(features);
    }

    /**
     * A mapper for an application that binds its own types, with Parley's values in them: the limits above, strict
     * detection of duplicates, nothing after the document, no coercion between strings and numbers, no default typing,
     * the {@link ParleyModule}. Whoever builds it may add modules and settings, and may not weaken it by accident.
     *
     * @param features what is on
     * @return the builder
     */
    public static JsonMapper.Builder mapperBuilder(ImmutableSet<ParleyFeature> features) {
        return JsonMapper.builder(factory())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new ParleyModule(features));
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxDocumentLength(MAX_DOCUMENT_LENGTH)
                        .maxTokenCount(MAX_TOKENS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // The same bytes for a string as for a stream: a character outside the BMP as itself.
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Reads a document.
     *
     * @param json the document
     * @param type a record, a command, an id or another type that the module reads; {@code Command.class} for any
     *     command
     * @param <T> the type
     * @return the value
     * @throws ParleyJsonException when the document is anything else
     * @throws IllegalArgumentException for a type that the module does not read, such as a view
     */
    public <T> T read(String json, Class<T> type) {
        Codec<T> codec = Formats.reading(type)
                .orElseThrow(() -> new IllegalArgumentException(type + " is no type that is read from JSON"));
        try {
            requireLength(json.length());
            return codec.read(place(json));
        } catch (Mismatch e) {
            throw Mismatches.toOurs(e);
        }
    }

    /**
     * Reads a document.
     *
     * @param utf8 the document in UTF-8
     * @param type a record, a command, an id or another type that the module reads
     * @param <T> the type
     * @return the value
     * @throws ParleyJsonException when the document is anything else
     * @throws IllegalArgumentException for a type that the module does not read, such as a view
     */
    public <T> T read(byte[] utf8, Class<T> type) {
        try {
            requireLength(utf8.length);
            return read(decoded(utf8), type);
        } catch (Mismatch e) {
            throw Mismatches.toOurs(e);
        }
    }

    /**
     * Reads a document. The stream is read to its end, or to the limit, and stays open.
     *
     * @param utf8 the document in UTF-8
     * @param type a record, a command, an id or another type that the module reads
     * @param <T> the type
     * @return the value
     * @throws IOException when the stream fails
     * @throws ParleyJsonException when the document is anything else
     * @throws IllegalArgumentException for a type that the module does not read, such as a view
     */
    public <T> T read(InputStream utf8, Class<T> type) throws IOException {
        return read(utf8.readNBytes(MAX_DOCUMENT_LENGTH + 1), type);
    }

    /**
     * Writes a value, without white space.
     *
     * @param value a record, a command, a view or another value that the module writes
     * @return the document
     * @throws ParleyJsonException when JSON cannot say the value: a command with a component that is null, or with a
     *     lone surrogate in a text
     * @throws IllegalArgumentException for a value that the module does not write
     */
    public String write(Object value) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = mapper.createGenerator(written)) {
            write(value, generator);
        } catch (IOException e) {
            throw new AssertionError("a string takes every text", e);
        }
        return written.toString();
    }

    /**
     * Writes a value in UTF-8, without white space: the bytes of {@link #write(Object)}. The stream is flushed and
     * stays open; after an exception it may hold the beginning of the document.
     *
     * @param value a record, a command, a view or another value that the module writes
     * @param out where to
     * @throws IOException when the stream fails
     * @throws ParleyJsonException when JSON cannot say the value
     * @throws IllegalArgumentException for a value that the module does not write
     */
    public void write(Object value, OutputStream out) throws IOException {
        JsonGenerator generator = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(value, generator);
        generator.close();
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        try {
            writing(value).write(value, new GeneratorSink(generator));
        } catch (Mismatch e) {
            throw Mismatches.toOurs(e);
        }
    }

    private static Writing<Object> writing(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        @SuppressWarnings("unchecked") // The format of the value's own class.
        Writing<Object> format = (Writing<Object>) Formats.writing(type)
                .orElseThrow(() -> new IllegalArgumentException(type + " is no type that is written as JSON"));
        return format;
    }

    /** The parser's own detection of duplicates does not say where: {@link TreeReading} does. */
    private Place place(String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            return new Place(new TreeReading(parser, Pointer.ROOT).document(), Pointer.ROOT, unknownFields);
        } catch (JsonProcessingException e) {
            throw Mismatches.malformed("", e);
        } catch (IOException e) {
            throw new AssertionError("a string can be read", e);
        }
    }

    /** Jackson takes overlong forms and surrogates in UTF-8 for characters; they are none (RFC 3629, section 3). */
    private String decoded(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CharBuffer text = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new Mismatch(
                    endOf(text.toString()),
                    "UTF-8",
                    "a byte sequence at %d that is none".formatted(bytes.position()),
                    null);
        }
        return text.length() > 0 && text.get(0) == BYTE_ORDER_MARK
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** Where a document breaks off. */
    private String endOf(String beginning) {
        try {
            place(beginning);
            return "";
        } catch (Mismatch e) {
            return e.pointer();
        }
    }

    private static void requireLength(int length) {
        if (length > MAX_DOCUMENT_LENGTH) {
            throw new Mismatch(
                    "", "a document of at most %d bytes".formatted(MAX_DOCUMENT_LENGTH), "a longer one", null);
        }
    }
}
