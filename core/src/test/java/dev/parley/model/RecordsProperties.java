package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.InvalidValueException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

/** What holds for every record of the model, found by reflection: a new one is bound by it without being named. */
class RecordsProperties {
    private static final Instant FINE = Instant.parse("2026-04-05T06:07:08.123456789Z");

    @Example
    void noComponentOfAnyRecordMayBeNull() {
        SoftAssertions softly = new SoftAssertions();
        for (Class<?> type : ModelClasses.records()) {
            List<Object> values =
                    ModelArbitraries.byType().get(type).sampleStream().limit(5).collect(Collectors.toList());
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                int index = i;
                if (!components[i].getType().isPrimitive()) {
                    String what = "%s with %s = null".formatted(type.getSimpleName(), components[i].getName());
                    values.forEach(value -> softly.assertThatThrownBy(() -> RecordParts.with(value, index, null))
                            .as(what)
                            .isInstanceOf(NullPointerException.class));
                }
            }
        }
        softly.assertAll();
    }

    @Example
    void everyTimeIsCutToMicroseconds() {
        forEachTime((value, index, optional) -> {
            Object made = RecordParts.with(value, index, optional ? Optional.of(FINE) : FINE);
            Instant cut = FINE.truncatedTo(ChronoUnit.MICROS);
            assertThat(RecordParts.of(made)[index]).isEqualTo(optional ? Optional.of(cut) : cut);
        });
    }

    @Example
    void noTimeLiesOutsideTheYears1To9999() {
        for (Instant far :
                new Instant[] {Times.MIN.minusNanos(1), Times.MAX.plusNanos(1_000), Instant.MIN, Instant.MAX}) {
            forEachTime((value, index, optional) -> assertThatThrownBy(
                            () -> RecordParts.with(value, index, optional ? Optional.of(far) : far))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("time.out-of-range"))
                    .hasMessageContaining(far.toString()));
        }
    }

    @Property
    void aRecordMadeOfItsOwnComponentsIsTheSame(@ForAll("records") Record value) {
        assertThat(RecordParts.make(value.getClass(), RecordParts.of(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(ModelClasses.records())
                .flatMap(type -> ModelArbitraries.byType().get(type).map(Record.class::cast));
    }

    private interface OnTime {
        void check(Object value, int index, boolean optional);
    }

    private static void forEachTime(OnTime check) {
        int found = 0;
        for (Class<?> type : ModelClasses.records()) {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                boolean plain = components[i].getType() == Instant.class;
                boolean optional = components[i].getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                        && generic.getActualTypeArguments()[0] == Instant.class;
                if (plain || optional) {
                    found++;
                    check.check(type == PostContent.class ? edited() : sample(type), i, optional);
                }
            }
        }
        assertThat(found).as("components that are times").isGreaterThan(15);
    }

    /** Content whose time of the last edit may be replaced by another. */
    private static PostContent edited() {
        return ThreadArbitraries.postContents()
                .filter(content -> content.lastEdit().isPresent())
                .sample();
    }

    private static Object sample(Class<?> type) {
        return ModelArbitraries.byType().get(type).sample();
    }
}
