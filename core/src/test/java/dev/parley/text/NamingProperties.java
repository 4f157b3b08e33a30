package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamingProperties {
    @Property
    void onlyCandidatesAreAskedAbout(
            @ForAll("texts") String text,
            @ForAll("formats") String format,
            @ForAll Greeting greeting,
            @ForAll int salt) {
        ImmutableSet<String> candidates = Naming.candidates(text, format, greeting);
        Naming.find(text, format, greeting, name -> {
            assertThat(candidates).contains(name);
            assertThat(CaseFold.fold(name)).isEqualTo(name);
            return ((name.hashCode() ^ salt) & 3) == 0;
        });
    }

    @Property
    void whoIsNamedIsKnown(@ForAll("texts") String text, @ForAll("formats") String format, @ForAll int salt) {
        assertThat(Naming.find(text, format, Greeting.COUNTS, name -> ((name.hashCode() ^ salt) & 1) == 0))
                .allMatch(name -> ((name.hashCode() ^ salt) & 1) == 0);
    }

    @Property
    void aHandleIsFoundWhereverItIsMentioned(
            @ForAll("handles") String handle, @ForAll("before") String before, @ForAll("after") String after) {
        String folded = CaseFold.fold(handle);
        assertThat(Naming.find(before + "@" + handle + after, "plain", Greeting.OFF, folded::equals))
                .containsExactly(folded);
    }

    @Property
    void whoeverIsGreetedIsFound(@ForAll("greeted") List<String> handles, @ForAll("after") String after) {
        ImmutableSet<String> folded = handles.stream().map(CaseFold::fold).collect(ImmutableSet.toImmutableSet());
        String text = "Hi " + String.join(", ", handles) + "," + after;
        assertThat(Naming.find(text, "plain", Greeting.COUNTS, folded::contains))
                .containsExactlyElementsOf(folded);
    }

    @Property
    void withoutGreetingsOnlyMentionsCount(@ForAll("texts") String text, @ForAll("formats") String format) {
        assertThat(Naming.candidates(text, format, Greeting.COUNTS))
                .containsAll(Naming.candidates(text, format, Greeting.OFF));
        assertThat(Naming.candidates(text.replace("@", ""), format, Greeting.OFF))
                .isEmpty();
    }

    @Property(tries = 50)
    void askingGrowsNoFasterThanTheText(@ForAll("pieces") String piece) {
        int once = asked("Hi a, " + piece.repeat(200));
        int twice = asked("Hi a, " + piece.repeat(400));
        int fourTimes = asked("Hi a, " + piece.repeat(800));
        assertThat(fourTimes - twice).isLessThanOrEqualTo(2 * (twice - once) + 8 * 64);
        assertThat(fourTimes).isLessThanOrEqualTo(64 * (800 * piece.length() + 8));
    }

    private static int asked(String text) {
        AtomicInteger calls = new AtomicInteger();
        Naming.find(text, "plain", Greeting.COUNTS, name -> {
            calls.incrementAndGet();
            return name.length() == 1;
        });
        return calls.get();
    }

    @Provide
    Arbitrary<String> handles() {
        return Arbitraries.strings()
                .withChars("abXYéßİ가0")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(words -> Arbitraries.of(" ", ".", "-", "_").map(between -> String.join(between, words)));
    }

    @Provide
    Arbitrary<List<String>> greeted() {
        return handles().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", " ", "\n", "thank you ", "(", "@", "so > ", "*", "so:");
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of("", " ", "\n", ",", ".", "...", "-", ")", "'s", "!", " - thank you", ", and then", "_");
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("a", "b", "@", ", ", " and ", " ", ".", "-", "&", "aa", "\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
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
