package dev.parley.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Optional;

/**
 * All that withholds a post, or a thread: a set, kept in the order in which the entries were put there.
 *
 * @param entries the entries; each command puts at most one for each actor
 */
public record Withholdings(ImmutableSet<Withholding> entries) {
    /** Nothing is withheld. */
    public static final Withholdings NONE = new Withholdings(ImmutableSet.of());

    /**
     * Refuses two entries of one command of one actor: {@code withholdings.duplicate}.
     *
     * @param entries the entries; each command puts at most one for each actor
     */
    public Withholdings {
        long distinct = entries.stream()
                .map(entry -> new Key(entry.by(), entry.id()))
                .distinct()
                .count();
        Require.that(
                distinct == entries.size(),
                "withholdings.duplicate",
                () -> "one command of one actor puts one withholding, not several");
    }

    private record Key(Optional<MemberId> by, CommandId id) {}

    /**
     * What readers see.
     *
     * @return the strongest state among the entries, {@link PostState#VISIBLE} without any
     */
    public PostState state() {
        PostState strongest = PostState.VISIBLE;
        for (Withholding entry : entries) {
            if (entry.state().compareTo(strongest) > 0) {
                strongest = entry.state();
            }
        }
        return strongest;
    }

    /**
     * Which kinds of withholding there are.
     *
     * @return the states of all entries
     */
    public ImmutableSet<PostState> states() {
        EnumSet<PostState> states = EnumSet.noneOf(PostState.class);
        entries.forEach(entry -> states.add(entry.state()));
        return Sets.immutableEnumSet(states);
    }

    /**
     * The set with one more entry.
     *
     * @param entry the entry
     * @return the larger set
     */
    public Withholdings with(Withholding entry) {
        return new Withholdings(
                ImmutableSet.<Withholding>builder().addAll(entries).add(entry).build());
    }

    /**
     * The set without that entry.
     *
     * @param entry the entry
     * @return the smaller set, or the same where the entry is not in it
     */
    public Withholdings without(Withholding entry) {
        return new Withholdings(entries.stream().filter(e -> !e.equals(entry)).collect(ImmutableSet.toImmutableSet()));
    }

    /**
     * What the author put there: taking back one's own words.
     *
     * @return the entry, if there is one
     */
    public Optional<Withholding> withdrawn() {
        return entries.stream().filter(Withholding::byAuthor).findFirst();
    }

    /**
     * What staff, or the community's rules, put there and can lift again, the latest last.
     *
     * @return the entries that hide or remove
     */
    public ImmutableList<Withholding> liftable() {
        return entries.stream()
                .filter(entry -> entry.state() == PostState.HIDDEN || entry.state() == PostState.REMOVED)
                .collect(ImmutableList.toImmutableList());
    }
}
