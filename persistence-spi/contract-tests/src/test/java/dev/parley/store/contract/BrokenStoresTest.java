package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit, judged: an honest store is green in every clause, and a broken one red in exactly the clause it breaks. */
class BrokenStoresTest {
    @Test
    void an_honest_store_with_everything_is_green_in_every_clause_and_every_clause_applies() {
        Verdict verdict = Verdict.on(() -> new Subject(store -> store));

        assertThat(verdict.red().asMap()).isEmpty();
        assertThat(verdict.strange()).isEmpty();
        assertThat(verdict.aborted()).isEmpty();
        assertThat(verdict.green()).containsExactlyInAnyOrder(Clause.values());
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_store_is_red_in_exactly_what_it_breaks(BrokenStore broken) {
        Verdict verdict = Verdict.on(broken.subject());

        assertThat(verdict.strange()).isEmpty();
        assertThat(verdict.red().keySet()).as("red: %s", verdict.red()).isEqualTo(broken.breaks());
    }

    @Test
    void for_every_clause_there_is_a_store_that_breaks_it_alone() {
        Set<Clause> alone = EnumSet.noneOf(Clause.class);
        Arrays.stream(BrokenStore.values())
                .filter(broken -> broken.breaks().size() == 1)
                .forEach(broken -> alone.addAll(broken.breaks()));

        assertThat(alone).containsExactlyInAnyOrder(Clause.values());
    }
}
