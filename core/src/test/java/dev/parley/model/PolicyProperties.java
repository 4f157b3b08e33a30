package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** All forums of a community form a forest. */
class PolicyProperties {
    @Property
    void aLineageClimbsFromAForumToItsRoot(@ForAll Policy policy) {
        for (Forum forum : policy.forums().values()) {
            ImmutableList<Forum> lineage = policy.lineage(forum.id());
            assertThat(lineage.get(0)).isEqualTo(forum);
            assertThat(lineage.get(lineage.size() - 1).parent()).isEmpty();
            for (int i = 1; i < lineage.size(); i++) {
                assertThat(lineage.get(i - 1).parent()).contains(lineage.get(i).id());
            }
        }
    }

    @Property
    void aForumCannotBePutBelowItself(@ForAll Policy policy) {
        Forum deepest = policy.forums().values().stream()
                .max((a, b) -> Integer.compare(
                        policy.lineage(a.id()).size(), policy.lineage(b.id()).size()))
                .orElse(null);
        Assume.that(deepest != null && deepest.parent().isPresent());
        ImmutableList<Forum> lineage = policy.lineage(deepest.id());
        Forum root = lineage.get(lineage.size() - 1);
        assertRefused("forum.cycle", () -> policy.with(below(root.id(), Optional.of(deepest.id()))));
    }

    @Property
    void aForumCannotStandBelowOneThatIsNotThere(@ForAll Policy policy, @ForAll ForumId id, @ForAll ForumId parent) {
        Assume.that(!id.equals(parent) && policy.forum(parent).isEmpty());
        assertRefused("forum.parent-absent", () -> policy.with(below(id, Optional.of(parent))));
    }

    @Example
    void aForumCannotBeItsOwnParent() {
        ForumId cafe = new ForumId("cafe");
        assertRefused("forum.cycle", () -> below(cafe, Optional.of(cafe)));
    }

    @Example
    void aForumCannotStandUnderAnotherId() {
        Forum cafe = below(new ForumId("cafe"), Optional.empty());
        assertRefused("policy.malformed", () -> new Policy(ImmutableSortedMap.of(new ForumId("garden"), cafe), 0));
    }

    @Example
    void aForumThatIsNotThereHasNoLineage() {
        assertThat(Policy.EMPTY.lineage(new ForumId("cafe"))).isEmpty();
    }

    @Example
    void aVeryDeepTreeIsCheckedInLinearTime() {
        int depth = 40_000;
        Policy policy = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> chain(depth));
        assertThat(policy.lineage(new ForumId("f%05d".formatted(depth - 1)))).hasSize(depth);
    }

    /** Each forum below the one before; a check that climbs to the root anew for each takes minutes. */
    private static Policy chain(int depth) {
        ImmutableSortedMap.Builder<ForumId, Forum> forums = ImmutableSortedMap.naturalOrder();
        Optional<ForumId> above = Optional.empty();
        for (int i = 0; i < depth; i++) {
            ForumId id = new ForumId("f%05d".formatted(i));
            forums.put(id, below(id, above));
            above = Optional.of(id);
        }
        return new Policy(forums.buildOrThrow(), 0);
    }

    private static Forum below(ForumId id, Optional<ForumId> parent) {
        return new Forum(id, "A place", "", parent, 0, ForumSettings.defaults(), ForumState.OPEN);
    }

    private static void assertRefused(String code, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
