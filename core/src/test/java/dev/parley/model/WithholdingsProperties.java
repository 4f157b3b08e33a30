package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.parley.InvalidValueException;
import java.util.Comparator;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A post holds a set of withholdings, and shows the strongest. */
class WithholdingsProperties {
    @Property
    void theStrongestIsShown(@ForAll Withholdings all) {
        PostState strongest = all.entries().stream()
                .map(Withholding::state)
                .max(Comparator.naturalOrder())
                .orElse(PostState.VISIBLE);
        assertThat(all.state()).isEqualTo(strongest);
        assertThat(all.states())
                .containsExactlyInAnyOrderElementsOf(
                        all.entries().stream().map(Withholding::state).collect(ImmutableSet.toImmutableSet()));
    }

    @Example
    void erasedIsStrongerThanRemovedThanHiddenThanWithdrawn() {
        assertThat(PostState.values())
                .containsExactly(
                        PostState.VISIBLE, PostState.WITHDRAWN, PostState.HIDDEN, PostState.REMOVED, PostState.ERASED);
    }

    @Property
    void liftingAnEntryLeavesTheOthers(@ForAll Withholdings all, @ForAll Withholding entry) {
        Assume.that(all.entries().stream().noneMatch(other -> sameKey(entry, other)));
        assertThat(all.with(entry).without(entry)).isEqualTo(all);
        assertThat(all.with(entry).entries()).containsAll(all.entries()).contains(entry);
    }

    @Property
    void oneCommandOfOneActorPutsOneEntry(@ForAll Withholding entry, @ForAll Withholding other) {
        Withholding second = new Withholding(
                entry.id(), other.state(), entry.by(), other.rank(), other.at(), other.reason(), other.batch());
        Assume.that(!second.equals(entry));
        Withholdings one = new Withholdings(ImmutableSet.of(entry));
        assertThatThrownBy(() -> one.with(second))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("withholdings.duplicate"));
    }

    @Property
    void onlyWhatHidesOrRemovesCanBeLiftedByStaff(@ForAll Withholdings all) {
        assertThat(all.liftable())
                .allMatch(entry -> entry.state() == PostState.HIDDEN || entry.state() == PostState.REMOVED)
                .hasSize((int) all.entries().stream()
                        .filter(entry -> entry.state() != PostState.WITHDRAWN && entry.state() != PostState.ERASED)
                        .count());
    }

    @Property
    void aWithholdingCannotMakeVisible(@ForAll Withholding entry) {
        assertThatThrownBy(() -> RecordParts.with(entry, "state", PostState.VISIBLE))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("withholding.visible"));
    }

    private static boolean sameKey(Withholding a, Withholding b) {
        return a.id().equals(b.id()) && a.by().equals(b.by());
    }
}
