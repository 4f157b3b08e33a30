package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Recount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The generators that all other properties stand on. */
class ModelArbitrariesProperties {
    @Example
    void everyRecordAndSealedTypeOfTheModelHasAGenerator() {
        assertThat(ModelArbitraries.byType().keySet()).containsAll(ModelClasses.all());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyGeneratorMakesWhatItSays(@ForAll("typed") Tuple2<Class<?>, ?> made) {
        assertThat(made.get2()).isInstanceOf(made.get1());
    }

    @Provide
    Arbitrary<Tuple2<Class<?>, ?>> typed() {
        return Arbitraries.of(ModelArbitraries.byType().entrySet())
                .flatMap(entry -> entry.getValue().map(value -> Tuple.of(entry.getKey(), value)));
    }

    @Property(tries = 50)
    void aGrownThreadAddsUp(@ForAll GrownThread grown) {
        assertThat(Recount.tail(grown.thread(), grown.posts()))
                .isEqualTo(grown.thread().tail());
        assertThat(Recount.participants(grown.posts())).isEqualTo(grown.participants());
        for (Post post : grown.posts()) {
            assertThat(Recount.tally(hugsOf(grown, post))).isEqualTo(post.tally());
        }
    }

    @Property(tries = 50)
    void aGrownThreadIsDenseAndItsTimesDoNotFall(@ForAll GrownThread grown) {
        for (int number = 1; number <= grown.posts().size(); number++) {
            Post post = grown.post(number);
            assertThat(post.number()).isEqualTo(number);
            assertThat(post.thread()).isEqualTo(grown.thread().id());
            if (number > 1) {
                assertThat(post.created())
                        .isAfterOrEqualTo(grown.post(number - 1).created());
            }
        }
    }

    private static ImmutableList<Hug> hugsOf(GrownThread grown, Post post) {
        return grown.hugs().stream()
                .filter(hug -> hug.post().equals(post.id()))
                .collect(ImmutableList.toImmutableList());
    }
}
