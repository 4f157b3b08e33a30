package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.InvalidValueException;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The algebra of counts: what is put on can be taken off, in any order, and nothing is ever less than nothing. */
class CountsProperties {
    @Property
    void addingHugsAndTakingThemAwayIsNothing(@ForAll HugCounts a, @ForAll HugCounts b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property
    void hugsAddInAnyOrder(@ForAll HugCounts a, @ForAll HugCounts b, @ForAll HugCounts c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(HugCounts.NONE)).isEqualTo(a);
    }

    @Property
    void aSumHoldsAsManyOfEachKindAndAsManyInAll(@ForAll HugCounts a, @ForAll HugCounts b, @ForAll HugKind kind) {
        HugCounts sum = a.plus(b);
        assertThat(sum.of(kind)).isEqualTo(a.of(kind) + b.of(kind));
        assertThat(sum.total()).isEqualTo(a.total() + b.total());
    }

    @Property
    void oneHugMoreAndOneLessIsNothing(@ForAll HugCounts counts, @ForAll HugKind kind) {
        HugCounts more = counts.plusOne(kind);
        assertThat(more.of(kind)).isEqualTo(counts.of(kind) + 1);
        assertThat(more.minusOne(kind)).isEqualTo(counts);
    }

    @Property
    void moreHugsThanThereAreCannotBeTakenAway(@ForAll HugCounts a, @ForAll HugCounts b) {
        Assume.that(b.byKind().keySet().stream().anyMatch(kind -> b.of(kind) > a.of(kind)));
        assertThatThrownBy(() -> a.minus(b))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo("hugs.out-of-range"));
    }

    @Property
    void onePostMoreAndOneLessIsNothing(@ForAll StateCounts counts, @ForAll PostState state) {
        StateCounts more = counts.plusOne(state);
        assertThat(more.of(state)).isEqualTo(counts.of(state) + 1);
        assertThat(more.total()).isEqualTo(counts.total() + 1);
        assertThat(more.minusOne(state)).isEqualTo(counts);
    }

    @Property
    void onePostMoreLeavesTheOtherStatesAlone(
            @ForAll StateCounts counts, @ForAll PostState state, @ForAll PostState other) {
        Assume.that(state != other);
        assertThat(counts.plusOne(state).of(other)).isEqualTo(counts.of(other));
    }

    @Property
    void theTotalIsTheSumOverAllStates(@ForAll StateCounts counts) {
        int sum = 0;
        for (PostState state : PostState.values()) {
            sum += counts.of(state);
        }
        assertThat(counts.total()).isEqualTo(sum);
    }

    @Example
    void aPostThatIsNotThereCannotBeTakenAway() {
        for (PostState state : PostState.values()) {
            assertThatThrownBy(() -> StateCounts.NONE.minusOne(state))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("posts.out-of-range"));
        }
    }
}
