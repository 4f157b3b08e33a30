package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.UnsignedBytes;
import dev.parley.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where posts stand in the tree of their thread. */
class ReplyPathProperties {
    private static final Comparator<byte[]> BYTES = UnsignedBytes.lexicographicalComparator();

    @Property
    void pathsInOrderAreThePreOrderOfTheTree(@ForAll("trees") List<Integer> parents) {
        List<Integer> sorted =
                paths(parents).stream().sorted().map(ReplyPath::number).toList();
        assertThat(sorted).isEqualTo(preOrder(parents, 0, new ArrayList<>()));
    }

    @Property
    void bytesCompareAsPathsDo(@ForAll ReplyPath a, @ForAll ReplyPath b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(BYTES.compare(a.bytes(), b.bytes())));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void pathsOfOneTreeInOrderOfBytesAreInOrder(@ForAll("trees") List<Integer> parents) {
        List<ReplyPath> byBytes = new ArrayList<>(paths(parents));
        byBytes.sort(Comparator.comparing(ReplyPath::bytes, BYTES));
        assertThat(byBytes).isSorted();
    }

    @Property
    void aPathComesBackFromItsBytes(@ForAll ReplyPath path) {
        assertThat(ReplyPath.ofBytes(path.bytes())).isEqualTo(path);
    }

    @Property
    void bytesAreAPathOrRefused(@ForAll byte[] bytes) {
        try {
            assertThat(ReplyPath.ofBytes(bytes).bytes()).isEqualTo(bytes);
        } catch (InvalidValueException e) {
            assertThat(e.code()).isEqualTo("path.malformed");
        }
    }

    @Example
    void theBytesOfTheHighestNumbersAreInOrderToo() {
        ReplyPath low = ReplyPath.root(1).answeredBy(0x7F);
        ReplyPath high = ReplyPath.root(1).answeredBy(Integer.MAX_VALUE);
        assertThat(low).isLessThan(high);
        assertThat(BYTES.compare(low.bytes(), high.bytes())).isNegative();
    }

    @Example
    void aPathComesBeforeWhatAnswersItAndAfterwardsComesTheNextRoot() {
        ReplyPath root = ReplyPath.root(3);
        ReplyPath answer = root.answeredBy(9);
        assertThat(List.of(ReplyPath.root(4), answer, root).stream().sorted())
                .containsExactly(root, answer, ReplyPath.root(4));
    }

    @Example
    void anAnswerDeeperThanTheGreatestDepthIsAttachedBesideWhatItAnswers() {
        ReplyPath path = ReplyPath.root(1);
        for (int number = 2; number <= 200; number++) {
            ReplyPath answered = path;
            path = path.answeredBy(number);
            assertThat(path.depth()).isEqualTo(Math.min(number - 1, ReplyPath.MAX_DEPTH));
            assertThat(path.number()).isEqualTo(number);
            assertThat(path).isGreaterThan(answered);
        }
        assertThat(path.numbers().subArray(0, ReplyPath.MAX_DEPTH))
                .as("what stands above it")
                .isEqualTo(firstNumbers(ReplyPath.MAX_DEPTH));
    }

    @Example
    void numbersThatDoNotRiseAreRefused() {
        for (int[] wrong : new int[][] {{}, {0}, {-1}, {2, 2}, {3, 1}, {1, 5, 4}}) {
            assertThatThrownBy(() -> new ReplyPath(ImmutableIntArray.copyOf(wrong)))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.code()).isEqualTo("path.malformed"));
        }
    }

    /** Trees of up to 120 posts: at each place the number of the post that is answered, 0 for none. */
    @Provide
    Arbitrary<List<Integer>> trees() {
        return Arbitraries.integers().between(0, 1_000).list().ofMaxSize(120).map(raw -> {
            List<Integer> parents = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                // answers to the post just before make deep trees
                parents.add(raw.get(i) % 3 == 0 ? i : raw.get(i) % (i + 1));
            }
            return parents;
        });
    }

    private static List<ReplyPath> paths(List<Integer> parents) {
        List<ReplyPath> paths = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            int answered = parents.get(i);
            paths.add(
                    answered == 0
                            ? ReplyPath.root(i + 1)
                            : paths.get(answered - 1).answeredBy(i + 1));
        }
        return paths;
    }

    /** The naive way: a post, then all below it, children by number; what answers a post at depth 64 is its sibling. */
    private static List<Integer> preOrder(List<Integer> parents, int above, List<Integer> found) {
        for (int i = 0; i < parents.size(); i++) {
            if (attachedTo(parents, i) == above) {
                found.add(i + 1);
                preOrder(parents, i + 1, found);
            }
        }
        return found;
    }

    private static int attachedTo(List<Integer> parents, int i) {
        int parent = parents.get(i);
        while (parent != 0 && depth(parents, parent) >= ReplyPath.MAX_DEPTH) {
            parent = parents.get(parent - 1);
        }
        return parent;
    }

    private static int depth(List<Integer> parents, int number) {
        int depth = 0;
        for (int next = parents.get(number - 1); next != 0; next = parents.get(next - 1)) {
            depth++;
        }
        return depth;
    }

    private static ImmutableIntArray firstNumbers(int count) {
        ImmutableIntArray.Builder numbers = ImmutableIntArray.builder(count);
        for (int number = 1; number <= count; number++) {
            numbers.add(number);
        }
        return numbers.build();
    }
}
