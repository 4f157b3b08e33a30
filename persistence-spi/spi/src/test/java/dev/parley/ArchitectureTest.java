package dev.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.store.memory.TakesIds;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One direction: the service stands on the store, the store on the core, and only the service takes times and ids. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley.store", "dev.parley.service");

    private static final ArchRule STORE_STANDS_BELOW = noClasses()
            .that()
            .resideInAPackage("dev.parley.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.parley.service..", "dev.parley.view..");

    private static final ArchRule NOTHING_TAKES_TIMES_OR_IDS = noClasses()
            .that()
            .resideInAPackage("dev.parley.store..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util|security)\\..*Random.*");

    private static final ArchRule SPI_DOES_NOT_KNOW_ITS_STORES = noClasses()
            .that()
            .resideInAPackage("dev.parley.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.parley.store.memory");

    @Test
    void the_store_knows_nothing_of_the_service_or_of_views() {
        STORE_STANDS_BELOW.check(OURS);
    }

    @Test
    void no_store_takes_a_time_an_id_or_a_chance() {
        NOTHING_TAKES_TIMES_OR_IDS.check(OURS);
    }

    @Test
    void the_spi_knows_none_of_its_stores() {
        SPI_DOES_NOT_KNOW_ITS_STORES.check(OURS);
    }

    @Test
    void the_rules_find_what_they_look_for() {
        assertThat(NOTHING_TAKES_TIMES_OR_IDS
                        .evaluate(new ClassFileImporter().importClasses(TakesIds.class))
                        .hasViolation())
                .isTrue();
    }
}
