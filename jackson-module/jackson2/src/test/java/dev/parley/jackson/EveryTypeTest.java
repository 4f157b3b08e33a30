package dev.parley.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import dev.parley.command.Command;
import dev.parley.jackson.format.Formats;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Result;
import dev.parley.model.Role;
import dev.parley.model.Versioned;
import dev.parley.view.AuthorView;
import dev.parley.view.Revealed;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By reflection, so that a new type fails here until it has its format. */
class EveryTypeTest {
    /** The host says who acts, never a document; a versioned value is one of a store, not of a document. */
    private static final ImmutableSet<Class<?>> NEVER_JSON = ImmutableSet.of(Actor.class, Role.class, Versioned.class);

    @Test
    void everyRecordAndEnumOfTheModelIsReadAndWritten() throws IOException {
        assertThat(valueTypes("dev.parley.model").filter(type -> !NEVER_JSON.contains(type)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Formats.readable()).contains(type));
    }

    @Test
    void everyCommandIsReadAndWritten() throws IOException {
        assertThat(valueTypes("dev.parley.command").filter(type -> !type.isEnum()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Formats.readable()).contains(type));
    }

    @Test
    void everyViewIsWrittenAndNoneIsRead() throws IOException {
        assertThat(valueTypes("dev.parley.view").filter(type -> type != Revealed.class))
                .isNotEmpty()
                .allSatisfy(type -> {
                    assertThat(Formats.writable()).contains(type);
                    assertThat(Formats.readable()).doesNotContain(type);
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {Author.class, Boundary.class, Result.class, Command.class, AuthorView.class})
    void everyCaseOfASealedTypeIsCovered(Class<?> sealed) {
        assertThat(Formats.writable()).contains(sealed).contains(sealed.getPermittedSubclasses());
    }

    @Test
    void theFormatKnowsNoJackson() throws IOException {
        ImmutableSet<ClassPath.ClassInfo> classes =
                ClassPath.from(Formats.class.getClassLoader()).getTopLevelClasses("dev.parley.jackson.format");

        assertThat(classes).hasSizeGreaterThan(20);
        for (ClassPath.ClassInfo type : classes) {
            String constants = type.asByteSource()
                    .asCharSource(StandardCharsets.ISO_8859_1)
                    .read();
            assertThat(constants).as(type.getName()).doesNotContain("com/fasterxml", "tools/jackson");
        }
    }

    private static Stream<Class<?>> valueTypes(String inPackage) throws IOException {
        return ClassPath.from(Formats.class.getClassLoader()).getTopLevelClasses(inPackage).stream()
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> isMainCode(type))
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> type.isRecord() || type.isEnum() || type.isSealed());
    }

    /** Generators of the core's tests stand in the same packages. */
    private static boolean isMainCode(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .equals(Command.class.getProtectionDomain().getCodeSource());
    }
}
