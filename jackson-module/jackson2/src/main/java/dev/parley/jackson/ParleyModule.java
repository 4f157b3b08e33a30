package dev.parley.jackson;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableSet;
import dev.parley.jackson.format.Formats;
import dev.parley.jackson.format.UnknownFields;

/**
 * Teaches a mapper of Jackson 2 Parley's types: records and commands both ways, views to be written, ids and handles
 * also as keys of maps. Register it by hand, {@code JsonMapper.builder().addModule(new ParleyModule())}, or let the
 * mapper find it, {@code findAndAddModules()}.
 *
 * <p>What cannot be read or written is a {@link com.fasterxml.jackson.databind.JsonMappingException}, as from every
 * other module; its cause is a {@link ParleyJsonException} with the place in the whole document. Names that stand
 * twice, lone surrogates and nesting beyond {@value ParleyJson#MAX_NESTING} levels are refused inside Parley's own
 * values whatever the mapper's settings. Limits on lengths belong to the mapper's factory, which a module cannot set:
 * {@link ParleyJson#mapperBuilder} has them.
 */
public final class ParleyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module with the features that are on by default; this is the one that mappers find. */
    public ParleyModule() {
        this(ParleyFeature.defaults());
    }

    /**
     * A module with these features and no others.
     *
     * @param features what is on
     */
    public ParleyModule(ImmutableSet<ParleyFeature> features) {
        super("parley");
        UnknownFields unknownFields = unknownFields(features);
        Formats.writable().forEach(this::addWriting);
        Formats.readable().forEach(type -> addReading(type, unknownFields));
        Formats.strings().forEach(this::addKey);
    }

    /** What the features say about fields that no record has. */
    static UnknownFields unknownFields(ImmutableSet<ParleyFeature> features) {
        return features.contains(ParleyFeature.FAIL_ON_UNKNOWN_FIELDS) ? UnknownFields.REFUSED : UnknownFields.IGNORED;
    }

    private <T> void addWriting(Class<T> type) {
        Formats.writing(type).ifPresent(format -> addSerializer(type, new FormatSerializer<>(type, format)));
    }

    private <T> void addReading(Class<T> type, UnknownFields unknownFields) {
        Formats.reading(type)
                .ifPresent(format -> addDeserializer(type, new FormatDeserializer<>(type, format, unknownFields)));
    }

    private <T> void addKey(Class<T> type) {
        Formats.string(type).ifPresent(format -> {
            addKeySerializer(type, new ScalarKeys.Serializer<>(format));
            addKeyDeserializer(type, new ScalarKeys.Deserializer(format));
        });
    }
}
