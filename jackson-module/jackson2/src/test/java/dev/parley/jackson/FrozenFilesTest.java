package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.command.Command;
import dev.parley.jackson.format.Formats;
import dev.parley.view.AuthorView;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What version 1 wrote is read for ever, and written the same. A file is added by hand with the type that it shows, and
 * never changed afterwards: a test that fails here says that the format broke, not that a file is out of date.
 */
class FrozenFilesTest {
    private final ParleyJson json = ParleyJson.create();

    @TestFactory
    Stream<DynamicTest> readsAndWritesEachRecordAsItWasFrozen() {
        return Frozen.files("records").entrySet().stream().map(this::readAndWrittenAsFrozen);
    }

    @TestFactory
    Stream<DynamicTest> readsAndWritesEachCommandAsItWasFrozen() {
        return Frozen.files("commands").entrySet().stream().map(this::commandAsFrozen);
    }

    @TestFactory
    Stream<DynamicTest> readsAndWritesEachWordAsItWasFrozen() {
        return Frozen.files("words").entrySet().stream().map(this::wordsAsFrozen);
    }

    @TestFactory
    Stream<DynamicTest> writesEachViewAsItWasFrozen() {
        return Frozen.files("views").entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(json.write(sample(file.getKey()))).isEqualTo(file.getValue())));
    }

    @Test
    void everyRecordHasAFrozenFile() {
        assertThat(Frozen.shownIn("records"))
                .containsExactlyInAnyOrderElementsOf(names(type -> !isWord(type) && !isCommand(type)));
    }

    @Test
    void everyCommandHasAFrozenFile() {
        assertThat(Frozen.shownIn("commands"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Command.class.getPermittedSubclasses())
                        .map(FrozenFilesTest::action)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    @Test
    void everyWordHasAFrozenFile() {
        assertThat(Frozen.shownIn("words")).containsExactlyInAnyOrderElementsOf(names(FrozenFilesTest::isWord));
    }

    @Test
    void everyViewHasAFrozenFile() {
        ImmutableSet<String> types = Sets.difference(Formats.writable(), Formats.readable()).stream()
                .filter(type -> type != AuthorView.class)
                .map(Frozen::name)
                .collect(ImmutableSet.toImmutableSet());
        assertThat(Frozen.shownIn("views")).containsExactlyInAnyOrderElementsOf(types);
    }

    private DynamicTest readAndWrittenAsFrozen(Map.Entry<String, String> file) {
        return DynamicTest.dynamicTest(file.getKey(), () -> {
            Class<?> type = type(Frozen.shown(file.getKey()));
            assertThat(json.write(json.read(file.getValue(), type))).isEqualTo(file.getValue());
        });
    }

    private DynamicTest commandAsFrozen(Map.Entry<String, String> file) {
        return DynamicTest.dynamicTest(file.getKey(), () -> {
            Command command = json.read(file.getValue(), Command.class);
            assertThat(command.action()).isEqualTo(Frozen.shown(file.getKey()));
            assertThat(json.write(command)).isEqualTo(file.getValue());
        });
    }

    private DynamicTest wordsAsFrozen(Map.Entry<String, String> file) {
        return DynamicTest.dynamicTest(file.getKey(), () -> {
            Class<?> type = type(Frozen.shown(file.getKey()));
            ImmutableSet.Builder<Object> values = ImmutableSet.builder();
            for (JsonNode word :
                    ParleyJson.mapperBuilder(ParleyFeature.defaults()).build().readTree(file.getValue())) {
                Object value = json.read(word.toString(), type);
                values.add(value);
                assertThat(json.write(value)).isEqualTo(word.toString());
            }
            if (type.isEnum()) {
                assertThat(values.build()).isEqualTo(ImmutableSet.copyOf(type.getEnumConstants()));
            }
        });
    }

    private static Object sample(String name) {
        Object sample = SampleViews.BY_FILE.get(name);
        assertThat(sample).as("a sample for the file %s", name).isNotNull();
        return sample;
    }

    private static Class<?> type(String name) {
        return Formats.readable().stream()
                .filter(type -> Frozen.name(type).equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("version 1 could read " + name + ", this version cannot"));
    }

    private static ImmutableSet<String> names(Predicate<Class<?>> which) {
        return Formats.readable().stream()
                .filter(type -> !type.isSealed())
                .filter(which)
                .map(Frozen::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isWord(Class<?> type) {
        return Formats.strings().contains(type);
    }

    private static boolean isCommand(Class<?> type) {
        return Command.class.isAssignableFrom(type);
    }

    private static String action(Class<?> command) {
        return String.join("-", ImmutableList.copyOf(command.getSimpleName().split("(?<!^)(?=[A-Z])", -1)))
                .toLowerCase(Locale.ROOT);
    }
}
