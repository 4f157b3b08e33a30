package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.Actor;
import dev.parley.model.Body;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.ModelArbitraries;
import dev.parley.model.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Verdicts form a join-semilattice, so that the order of the rules never changes the outcome. */
class VerdictProperties {
    private static final Attempt REPLY = Attempt.in(
                    Action.REPLY,
                    Actor.member("ana"),
                    Instant.parse("2026-05-01T12:00:00Z"),
                    new Forum(
                            new ForumId("cafe"),
                            "Cafe",
                            "",
                            Optional.empty(),
                            0,
                            ForumSettings.defaults(),
                            ForumState.OPEN))
            .saying(Body.plain("Good to have you here."), Optional.empty());

    /** A rule that always says the same. */
    private record Fixed(String name, Verdict verdict) implements Rule {
        @Override
        public Verdict judge(Attempt attempt) {
            return verdict;
        }
    }

    /** A rule that is broken. */
    private record Broken(String name) implements Rule {
        @Override
        public Verdict judge(Attempt attempt) {
            throw new IllegalStateException("this rule is broken on purpose");
        }
    }

    @Property
    void joiningIsCommutative(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        assertThat(a.join(b)).isEqualTo(b.join(a));
    }

    @Property
    void joiningIsAssociative(
            @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b, @ForAll("verdicts") Verdict c) {
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
    }

    @Property
    void joiningIsIdempotent(@ForAll("verdicts") Verdict a) {
        assertThat(a.join(a)).isEqualTo(a);
        assertThat(a.join(Verdict.ALLOW)).isEqualTo(a);
    }

    @Property
    void allReasonsAreKept(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
        assertThat(a.join(b).refusals()).containsExactlyInAnyOrderElementsOf(Sets.union(a.refusals(), b.refusals()));
        assertThat(a.join(b).allows()).isEqualTo(a.allows() && b.allows());
    }

    @Property
    void theOrderOfTheRulesDoesNotMatter(@ForAll("books") List<Verdict> verdicts, @ForAll Random random) {
        List<Rule> rules = new ArrayList<>();
        verdicts.forEach(verdict -> rules.add(new Fixed("fixed-" + rules.size(), verdict)));
        rules.add(new Broken("broken"));
        Verdict before = new RuleBook(ImmutableList.copyOf(rules)).judge(REPLY);
        Collections.shuffle(rules, random);
        assertThat(new RuleBook(ImmutableList.copyOf(rules)).judge(REPLY)).isEqualTo(before);
    }

    @Example
    void aRuleThatThrowsRefusesWithItsNameAndTheOthersAreHeard() {
        Reason early = Reason.of("post.too-early");
        RuleBook book = new RuleBook(ImmutableList.of(new Broken("broken"), new Fixed("fixed", Verdict.refuse(early))));
        assertThat(book.judge(REPLY).refusals())
                .containsExactlyInAnyOrder(Reason.of("rule.failed", "rule", "broken"), early);
    }

    @Example
    void aBookWithoutRulesAllows() {
        assertThat(new RuleBook(ImmutableList.of()).judge(REPLY)).isEqualTo(Verdict.ALLOW);
    }

    @Example
    void aRuleOfTheHostIsHeardBesideTheOthers() {
        Reason early = Reason.of("post.too-early");
        assertThat(RuleBook.open()
                        .with(new Fixed("fixed", Verdict.refuse(early)))
                        .judge(REPLY))
                .isEqualTo(Verdict.refuse(ImmutableSet.of(early)));
    }

    @Provide
    Arbitrary<Verdict> verdicts() {
        return ModelArbitraries.reasons().set().ofMaxSize(3).map(Verdict::refuse);
    }

    @Provide
    Arbitrary<List<Verdict>> books() {
        return verdicts().list().ofMaxSize(4);
    }
}
