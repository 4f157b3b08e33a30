package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.parley.command.BodyInput;
import dev.parley.command.Command;
import dev.parley.command.CommandArbitraries;
import dev.parley.command.Shape;
import dev.parley.command.Violation;
import dev.parley.jackson.format.Formats;
import dev.parley.model.ModelArbitraries;
import dev.parley.model.Times;
import dev.parley.order.Cursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever the model can hold is written and read again, the same. */
class RoundTripProperties {
    /** A value with the type as which it is read: perhaps a sealed one. */
    record Sample<T>(Class<T> type, Object value) {}

    private static final ParleyJson JSON = ParleyJson.create();
    private static final JsonMapper MAPPER =
            ParleyJson.mapperBuilder(ParleyFeature.defaults()).build();
    private static final ImmutableMap<Class<?>, Arbitrary<?>> GENERATED = generated();

    @Property
    void everyValueOfTheModelComesBack(@ForAll("samples") @Size(4) List<Sample<?>> samples) {
        for (Sample<?> sample : samples) {
            String written = JSON.write(sample.value());

            Object read = JSON.read(written, sample.type());

            assertThat(read).isEqualTo(sample.value());
            assertThat(JSON.write(read)).isEqualTo(written);
        }
    }

    @Property
    void bytesAndTextsAndMappersAllWriteTheSame(@ForAll("sample") Sample<?> sample) throws IOException {
        String written = JSON.write(sample.value());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JSON.write(sample.value(), bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(written);
        assertThat(MAPPER.writeValueAsString(sample.value())).isEqualTo(written);
        assertThat(new String(MAPPER.writeValueAsBytes(sample.value()), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(MAPPER.readValue(written, sample.type())).isEqualTo(sample.value());
        assertThat(MAPPER.convertValue(sample.value(), sample.type())).isEqualTo(sample.value());
    }

    @Property
    void everyWellFormedCommandComesBack(@ForAll("wellFormed") @Size(3) List<Command> commands) {
        for (Command command : commands) {
            String written = JSON.write(command);

            same(JSON.read(written, Command.class), command);
            assertThat(written).startsWith("{\"type\":\"" + command.action() + "\",\"id\":\"" + command.id() + "\"");
        }
    }

    @Property
    void everyOtherCommandComesBackForShapeToJudgeOrIsRefused(@ForAll("raw") Command command) {
        String written;
        try {
            written = JSON.write(command);
        } catch (ParleyJsonException e) {
            assertThat(e.expected()).isEqualTo("a string without half of a surrogate pair");
            return;
        }
        Command read = JSON.read(written, Command.class);
        same(read, command);
        assertThat(Shape.violations(read)).isEqualTo(Shape.violations(command));
    }

    @Property
    void everyViolationComesBack(@ForAll("raw") Command command) {
        assertThat(Shape.violations(command))
                .allSatisfy(violation -> assertThat(JSON.read(JSON.write(violation), Violation.class))
                        .isEqualTo(violation));
    }

    @Example
    void everyTypeThatIsReadIsGenerated() {
        // Enums are all in the frozen files; cursors, violations and the parts of commands have properties of their
        // own.
        assertThat(Sets.filter(
                        Formats.readable(),
                        type -> !type.isEnum()
                                && !Command.class.isAssignableFrom(type)
                                && !GENERATED.containsKey(type)))
                .containsExactlyInAnyOrder(Cursor.class, Violation.class, BodyInput.class);
    }

    /** Times are kept in microseconds, whatever the clock gave to whoever made the command. */
    private static void same(Command read, Command command) {
        assertThat(read)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withComparatorForType(Comparator.comparing(Times::kept), Instant.class)
                .isEqualTo(command);
    }

    @Provide
    Arbitrary<List<Sample<?>>> samples() {
        return sample().list();
    }

    @Provide
    Arbitrary<Sample<?>> sample() {
        return Arbitraries.of(GENERATED.keySet())
                .<Sample<?>>flatMap(type -> GENERATED.get(type).map(value -> new Sample<>(type, value)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Command>> wellFormed() {
        return CommandArbitraries.wellFormed().list();
    }

    @Provide
    Arbitrary<Command> raw() {
        return CommandArbitraries.raw();
    }

    private static ImmutableMap<Class<?>, Arbitrary<?>> generated() {
        return ModelArbitraries.byType().entrySet().stream()
                .filter(entry -> Formats.readable().contains(entry.getKey()))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
