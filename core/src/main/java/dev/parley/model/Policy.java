package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All forums of a community, with their settings, parents and states: one small boundary for the whole community.
 *
 * @param forums the forums by id; their parents are among them, without cycles
 * @param logged the position of the last log entry, 0 where there is none
 */
public record Policy(ImmutableSortedMap<ForumId, Forum> forums, long logged) {
    /** A community before its first forum. */
    public static final Policy EMPTY = new Policy(ImmutableSortedMap.of(), 0);

    /**
     * Refuses forums under other ids, parents that are not there, and cycles.
     *
     * @param forums the forums by id; their parents are among them, without cycles
     * @param logged the position of the last log entry, 0 where there is none
     */
    public Policy {
        Require.atLeast("log-position", 0L, logged);
        Set<ForumId> rooted = new HashSet<>();
        for (Map.Entry<ForumId, Forum> entry : forums.entrySet()) {
            Require.that(
                    entry.getKey().equals(entry.getValue().id()),
                    "policy.malformed",
                    () -> "forum %s stands under the id %s"
                            .formatted(entry.getValue().id(), entry.getKey()));
            requireRooted(entry.getKey(), forums, rooted);
        }
    }

    /**
     * A forum by its id.
     *
     * @param id the id
     * @return the forum, if there is one
     */
    public Optional<Forum> forum(ForumId id) {
        return Optional.ofNullable(forums.get(id));
    }

    /**
     * A forum and all above it.
     *
     * @param id a forum
     * @return the forum first, its root last; empty where there is no such forum
     */
    public ImmutableList<Forum> lineage(ForumId id) {
        ImmutableList.Builder<Forum> lineage = ImmutableList.builder();
        Optional<Forum> next = forum(id);
        while (next.isPresent()) {
            lineage.add(next.get());
            next = next.get().parent().flatMap(this::forum);
        }
        return lineage.build();
    }

    /**
     * The policy with one forum put in, or put in place of what it was.
     *
     * @param forum the forum
     * @return the changed policy
     */
    public Policy with(Forum forum) {
        Map<ForumId, Forum> changed = new TreeMap<>(forums);
        changed.put(forum.id(), forum);
        return new Policy(ImmutableSortedMap.copyOf(changed), logged);
    }

    /**
     * The policy after one more log entry.
     *
     * @param position the position of the last entry
     * @return the changed policy
     */
    public Policy withLogged(long position) {
        return new Policy(forums, position);
    }

    private static void requireRooted(ForumId id, ImmutableSortedMap<ForumId, Forum> forums, Set<ForumId> rooted) {
        Set<ForumId> way = new HashSet<>();
        Optional<ForumId> next = Optional.of(id);
        while (next.isPresent() && !rooted.contains(next.get())) {
            Forum forum = forums.get(next.get());
            if (forum == null) {
                throw new InvalidValueException(
                        "forum.parent-absent", "the parent %s of a forum is not there".formatted(next.get()));
            }
            Require.that(
                    way.add(forum.id()),
                    "forum.cycle",
                    () -> "forum %s would stand below itself".formatted(forum.id()));
            next = forum.parent();
        }
        rooted.addAll(way);
    }
}
