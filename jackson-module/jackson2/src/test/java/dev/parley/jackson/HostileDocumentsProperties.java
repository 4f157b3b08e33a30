package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.command.Command;
import dev.parley.jackson.format.Formats;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in is a value, or one exception. */
class HostileDocumentsProperties {
    private static final ParleyJson JSON = ParleyJson.create();
    private static final ImmutableList<Class<?>> TYPES = ImmutableList.copyOf(Formats.readable());
    private static final int MUTATIONS = 20;

    /** Valid documents, each with the type as which it is read. */
    private static final ImmutableList<Map.Entry<String, Class<?>>> VALID = valid();

    private static final ImmutableList<String> PIECES = ImmutableList.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "99999999999999999999",
            "1.5",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[[[[",
            "}",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "{\"type\":",
            "\"type\":\"reply\",",
            "\uFEFF",
            "\u0000",
            "é",
            "P1D",
            "PT",
            "9999-12-31T23:59:60Z",
            "0000-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "é".repeat(300));

    @Property
    void randomBytesAreAValueOrARefusal(@ForAll List<byte[]> documents, @ForAll("types") Class<?> type) {
        documents.forEach(bytes -> valueOrRefusal(bytes, type));
    }

    @Property
    void mutationsOfValidDocumentsAreAValueOrARefusal(
            @ForAll("documents") Map.Entry<String, Class<?>> document, @ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = document.getKey().getBytes(StandardCharsets.UTF_8);
            for (int times = random.nextInt(3); times >= 0; times--) {
                bytes = mutated(bytes, random);
            }
            valueOrRefusal(bytes, document.getValue());
        }
    }

    @Provide
    Arbitrary<Class<?>> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<Map.Entry<String, Class<?>>> documents() {
        return Arbitraries.of(VALID);
    }

    private static ImmutableList<Map.Entry<String, Class<?>>> valid() {
        ImmutableList.Builder<Map.Entry<String, Class<?>>> valid = ImmutableList.builder();
        Frozen.files("commands").values().forEach(document -> valid.add(Map.entry(document, Command.class)));
        Map<String, String> records = Frozen.files("records");
        for (Class<?> type : TYPES) {
            String document = records.get(Frozen.name(type));
            if (document != null) {
                valid.add(Map.entry(document, type));
            }
        }
        return valid.build();
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int cut = Math.min(bytes.length - at, random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(3));
        byte[] piece = random.nextInt(3) == 0
                ? new byte[] {(byte) random.nextInt(256)}
                : PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        byte[] mutated = new byte[bytes.length - cut + piece.length];
        System.arraycopy(bytes, 0, mutated, 0, at);
        System.arraycopy(piece, 0, mutated, at, piece.length);
        System.arraycopy(bytes, at + cut, mutated, at + piece.length, bytes.length - at - cut);
        return mutated;
    }

    private static <T> void valueOrRefusal(byte[] bytes, Class<T> type) {
        T value;
        try {
            value = JSON.read(bytes, type);
        } catch (ParleyJsonException e) {
            assertThat(e.pointer()).matches("(/(?s:.)*)?");
            assertThat(e.expected()).isNotBlank();
            assertThat(e.found()).isNotBlank();
            return;
        }
        assertThat(JSON.read(JSON.write(value), type)).as("what was read").isEqualTo(value);
    }
}
