package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The core keeps to its architecture, and every rule that says so can fail. */
class ArchitectureTest {
    private static final Path MAIN = locationOf(ParleyException.class);
    private static final JavaClasses CORE = new ClassFileImporter().importPath(MAIN);
    private static final JavaClasses OFFENDING =
            new ClassFileImporter().importPackages(ArchitectureRules.ROOT + ".offending");

    static Set<String> packages() {
        return ArchitectureRules.IMPORTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableAllows(String name) {
        ArchitectureRules.imports(ArchitectureRules.ROOT, name).check(CORE);
    }

    @Test
    void everyPackageStandsInTheTable() {
        ArchitectureRules.onlyPackagesOfTheTable(ArchitectureRules.ROOT).check(CORE);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        ArchitectureRules.noCycles(ArchitectureRules.ROOT).check(CORE);
    }

    @Test
    void theRootHoldsOnlyExceptions() {
        ArchitectureRules.rootHoldsOnlyExceptions(ArchitectureRules.ROOT).check(CORE);
    }

    @Test
    void nothingTakesTheTimeOrMakesUpIds() {
        ArchitectureRules.NO_CLOCK_NO_RANDOM.check(CORE);
    }

    @Test
    void nothingWritesToTheConsole() {
        ArchitectureRules.NO_CONSOLE.check(CORE);
    }

    @Test
    void nothingReachesFilesNetworkOrDatabase() {
        ArchitectureRules.NOTHING_OUTSIDE.check(CORE);
    }

    @Test
    void computationsAreTheSameOnEveryMachine() {
        ArchitectureRules.STRICT_MATH.check(CORE);
    }

    @Test
    void onlyFewLibrariesAreUsed() {
        ArchitectureRules.FEW_LIBRARIES.check(CORE);
    }

    @Test
    void recordsCannotChange() {
        ArchitectureRules.IMMUTABLE_RECORDS.check(CORE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(packagesWithoutInfo(Path.of("src", "main", "java"), CORE)).isEmpty();
    }

    @Test
    void theModuleIsNullMarked() {
        assertThat(isNullMarked(MAIN, "dev.parley.core")).isTrue();
    }

    /** Each rule, tried on classes that break it. */
    @Nested
    class CanFail {
        @ParameterizedTest
        @MethodSource("dev.parley.ArchitectureTest#packages")
        void onAnImportThatTheTableDoesNotAllow(String name) {
            assertThat(violations(ArchitectureRules.imports(ArchitectureRules.ROOT + ".offending", name)))
                    .contains("offending." + name + ".Reacher");
        }

        @Test
        void onAPackageThatTheTableDoesNotKnow() {
            assertThat(violations(ArchitectureRules.onlyPackagesOfTheTable(ArchitectureRules.ROOT)))
                    .contains("offending.text.Reacher");
        }

        @Test
        void onACircle() {
            assertThat(violations(ArchitectureRules.noCycles(ArchitectureRules.ROOT + ".offending")))
                    .contains("Slice decision")
                    .contains("Slice view");
        }

        @Test
        void onWhatIsNoException() {
            assertThat(violations(ArchitectureRules.rootHoldsOnlyExceptions(ArchitectureRules.ROOT + ".offending")))
                    .contains("offending.NoException");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "instantNow",
                    "instantByReference",
                    "localDateNow",
                    "clockSystem",
                    "currentTimeMillis",
                    "nanoTime",
                    "oldDate",
                    "oldCalendar",
                    "randomUuid",
                    "oldRandom",
                    "secureRandom",
                    "threadLocalRandom",
                    "splittableRandom",
                    "mathRandom",
                    "shuffled"
                })
        void onWhateverTakesTheTimeOrMakesUpIds(String method) {
            assertThat(violations(ArchitectureRules.NO_CLOCK_NO_RANDOM)).contains("TakesTime." + method + "(");
        }

        @ParameterizedTest
        @ValueSource(strings = {"toOut", "toErr", "stackTrace"})
        void onWhateverPrints(String method) {
            assertThat(violations(ArchitectureRules.NO_CONSOLE)).contains("Prints." + method + "(");
        }

        @ParameterizedTest
        @ValueSource(strings = {"file", "path", "address", "stamp"})
        void onWhateverReachesOut(String method) {
            assertThat(violations(ArchitectureRules.NOTHING_OUTSIDE)).contains("ReachesOut." + method + "(");
        }

        @ParameterizedTest
        @ValueSource(strings = {"logarithm", "power"})
        void onLooseComputations(String method) {
            assertThat(violations(ArchitectureRules.STRICT_MATH)).contains("ComputesLoosely." + method + "(");
        }

        @Test
        void onAFurtherLibrary() {
            assertThat(violations(ArchitectureRules.FEW_LIBRARIES)).contains("ReliesOnOthers.check(");
        }

        @ParameterizedTest
        @ValueSource(strings = {"list", "set", "map", "array", "hidden", "date"})
        void onAComponentThatCanChange(String component) {
            assertThat(violations(ArchitectureRules.IMMUTABLE_RECORDS))
                    .contains("Changeable." + component + " can change")
                    .doesNotContain("Changeable.fine");
        }

        @Test
        void onAPackageThatDoesNotSayWhatItIsFor(@TempDir Path empty) {
            assertThat(packagesWithoutInfo(empty, OFFENDING)).contains("dev.parley.offending.text");
        }

        @Test
        void onAModuleThatIsNotNullMarked(@TempDir Path dir) throws IOException {
            Path source = Files.writeString(dir.resolve("module-info.java"), "module offending {}");
            int compiled =
                    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", dir.toString(), source.toString());
            assertThat(compiled).isZero();
            assertThat(isNullMarked(dir, "offending")).isFalse();
        }

        private static String violations(ArchRule rule) {
            return String.join("\n", rule.evaluate(OFFENDING).getFailureReport().getDetails());
        }
    }

    private static Set<String> packagesWithoutInfo(Path sources, JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .filter(name ->
                        !Files.exists(sources.resolve(name.replace('.', '/')).resolve("package-info.java")))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isNullMarked(Path module, String name) {
        Path[] path = Stream.concat(
                        Stream.of(module),
                        Stream.of(
                                        ImmutableSet.class,
                                        com.google.common.util.concurrent.internal.InternalFutureFailureAccess.class,
                                        jakarta.validation.Validator.class,
                                        NullMarked.class)
                                .map(ArchitectureTest::locationOf))
                .toArray(Path[]::new);
        Configuration resolved = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(name, "org.jspecify"));
        Module defined = ModuleLayer.boot()
                .defineModulesWithOneLoader(resolved, ArchitectureTest.class.getClassLoader())
                .findModule(name)
                .orElseThrow();
        return Arrays.stream(defined.getAnnotations())
                .anyMatch(found -> found.annotationType().getName().equals(NullMarked.class.getName()));
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " is no address", e);
        }
    }
}
