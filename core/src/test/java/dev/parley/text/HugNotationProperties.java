package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class HugNotationProperties {
    private static final ImmutableList<ImmutableSet<String>> KNOWN = ImmutableList.of(
            ImmutableSet.of("a"),
            ImmutableSet.of("a", "b"),
            ImmutableSet.of("a", "b", "a and b", "and", "and a"),
            ImmutableSet.of("a b", "a and b", "b and a", "b"),
            ImmutableSet.of("aa", "a", "and b", "b and"));

    @Example
    void everyShortTextOfBracketsAndNamesIsReadAsTheGrammarSays() {
        compareAll("((", List.of("(", ")", "a", "b", ",", " "), 6);
    }

    @Example
    void everyShortTextWithEverySeparatorIsReadAsTheGrammarSays() {
        compareAll("((a", List.of("(", ")", "))", "a", " b", ",", " and ", "and", "\n", "&"), 4);
    }

    @Property
    void aTextOfGroupsIsReadAsTheGrammarSays(
            @ForAll("groups") String text, @ForAll("known") ImmutableSet<String> known) {
        compare(text, known);
    }

    @Property
    void whatIsWrittenByTheGrammarIsFoundAgain(@ForAll("hugs") Hug hug) {
        assertThat(HugNotation.find(hug.text(), "plain", hug.names()::contains))
                .containsExactly(new HugNotation.Group(
                        0,
                        hug.text().length(),
                        Math.min(hug.brackets(), HugNotation.MAX_WARMTH),
                        hug.names().asList()));
    }

    @Property
    void oneNameThatMeansNobodyMakesTheWholeGroupPlainText(
            @ForAll("hugs") Hug hug, @ForAll @IntRange(max = 5) int which) {
        String nobody = hug.names().asList().get(which % hug.names().size());
        assertThat(HugNotation.find(hug.text(), "plain", name -> hug.names().contains(name) && !name.equals(nobody)))
                .isEmpty();
    }

    @Property
    void onlyCandidatesAreAskedAbout(@ForAll("texts") String text, @ForAll("formats") String format, @ForAll int salt) {
        ImmutableSet<String> candidates = HugNotation.candidates(text, format);
        HugNotation.find(text, format, name -> {
            assertThat(candidates).contains(name);
            assertThat(CaseFold.fold(name)).isEqualTo(name);
            return ((name.hashCode() ^ salt) & 3) != 0;
        });
    }

    @Property
    void groupsLieInOrderWithinProse(@ForAll("texts") String text, @ForAll("formats") String format) {
        Prose prose = Prose.of(text, format);
        int end = 0;
        for (HugNotation.Group group : HugNotation.find(text, format, name -> true)) {
            assertThat(group.start()).isGreaterThanOrEqualTo(end);
            end = group.end();
            assertThat(IntStream.range(group.start(), group.end())).allMatch(prose::isProse);
            assertThat(text.substring(group.start(), group.end()))
                    .startsWith("((")
                    .endsWith("))");
        }
    }

    @Property(tries = 50)
    void askingGrowsNoFasterThanTheText(@ForAll("groups") String piece) {
        int once = asked("((" + piece.repeat(200) + "))");
        int twice = asked("((" + piece.repeat(400) + "))");
        int fourTimes = asked("((" + piece.repeat(800) + "))");
        assertThat(fourTimes - twice).isLessThanOrEqualTo(2 * (twice - once) + 8 * 64);
        assertThat(fourTimes).isLessThanOrEqualTo(64 * 800 * piece.length() + 64);
    }

    private static int asked(String text) {
        AtomicInteger calls = new AtomicInteger();
        HugNotation.find(text, "plain", name -> {
            calls.incrementAndGet();
            return name.length() % 3 != 0;
        });
        return calls.get();
    }

    private static void compareAll(String start, List<String> alphabet, int depth) {
        for (ImmutableSet<String> known : KNOWN) {
            compare(start, known);
        }
        if (depth > 0) {
            alphabet.forEach(piece -> compareAll(start + piece, alphabet, depth - 1));
        }
    }

    private static void compare(String text, ImmutableSet<String> known) {
        ImmutableList<HugNotation.Group> found = HugNotation.find(text, "plain", known::contains);
        ImmutableList<HugNotation.Group> expected = NaiveHugs.find(text, known::contains);
        if (!found.equals(expected)) {
            assertThat(found).as("%s with %s", text, known).isEqualTo(expected);
        }
    }

    /** A written hug and what it says. */
    record Hug(String text, int brackets, ImmutableSet<String> names) {}

    @Provide
    Arbitrary<Hug> hugs() {
        Arbitrary<String> name = Arbitraries.strings()
                .withChars("abxyzéß가.-_0")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> CaseFold.fold(NormalForm.text(String.join(" ", words))));
        Arbitrary<String> separator = Arbitraries.of(",", ", ", " and ", " & ", "&", ", and ", " ,\n", "\nand ");
        Arbitrary<String> later =
                Combinators.combine(separator, Arbitraries.of("", "(")).as((between, opening) -> between + opening);
        return Combinators.combine(
                        name.list().uniqueElements().ofMinSize(1).ofMaxSize(6),
                        later.list().ofSize(6),
                        Arbitraries.integers().between(0, 3).list().ofSize(6),
                        Arbitraries.integers().between(2, 14),
                        Arbitraries.integers().between(2, 14))
                .as((names, separators, closing, n, m) -> {
                    StringBuilder text = new StringBuilder("(".repeat(n)).append(names.get(0));
                    for (int i = 1; i < names.size(); i++) {
                        text.append(")".repeat(closing.get(i)))
                                .append(separators.get(i))
                                .append(names.get(i));
                    }
                    return new Hug(text.append(")".repeat(m)).toString(), n, ImmutableSet.copyOf(names));
                });
    }

    @Provide
    Arbitrary<String> groups() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of("(", "((", "(((")),
                        Tuple.of(2, Arbitraries.of(")", "))", ")))")),
                        Tuple.of(4, Arbitraries.of("a", "b", "a b", "aa")),
                        Tuple.of(3, Arbitraries.of(", ", ",", "&", " and ", "and", ", and ", "\n", " ")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> parts.stream().collect(Collectors.joining("", "((", "")));
    }

    @Provide
    Arbitrary<ImmutableSet<String>> known() {
        return Arbitraries.of(KNOWN);
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.normalTexts();
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of(Texts.FORMATS);
    }
}
