package dev.parley.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * How a forum is run.
 *
 * @param writtenHugs whom names in written hugs may mean
 * @param greetings whether a greeting names a member
 * @param moods the moods that it offers; none where it has none
 * @param hugKinds the kinds of hugs that may be given, {@code hug} always among them
 * @param grants what each role may do, by the role's name; a role that is absent is inherited
 */
public record ForumSettings(
        WrittenHugs writtenHugs,
        Greetings greetings,
        ImmutableSet<Mood> moods,
        ImmutableSet<HugKind> hugKinds,
        ImmutableMap<String, RoleGrants> grants) {
    private static final ForumSettings DEFAULTS = new ForumSettings(
            WrittenHugs.OFF, Greetings.TEXT, ImmutableSet.of(), ImmutableSet.of(HugKind.HUG), ImmutableMap.of());

    /**
     * Refuses a forum without the kind {@code hug}: {@code hug-kinds.without-hug}.
     *
     * @param writtenHugs whom names in written hugs may mean
     * @param greetings whether a greeting names a member
     * @param moods the moods that it offers; none where it has none
     * @param hugKinds the kinds of hugs that may be given, {@code hug} always among them
     * @param grants what each role may do, by the role's name; a role that is absent is inherited
     */
    public ForumSettings {
        Objects.requireNonNull(writtenHugs, "writtenHugs");
        Objects.requireNonNull(greetings, "greetings");
        Objects.requireNonNull(moods, "moods");
        Objects.requireNonNull(grants, "grants");
        Require.that(
                hugKinds.contains(HugKind.HUG),
                "hug-kinds.without-hug",
                () -> "the kinds of hugs %s lack \"hug\", which every forum has".formatted(hugKinds));
    }

    /**
     * No written hugs, no greetings, no moods, hugs of one kind, the default permissions.
     *
     * @return the defaults
     */
    public static ForumSettings defaults() {
        return DEFAULTS;
    }

    /**
     * The same with another meaning of written hugs.
     *
     * @param next whom the names may mean
     * @return the changed settings
     */
    public ForumSettings withWrittenHugs(WrittenHugs next) {
        return new ForumSettings(next, greetings, moods, hugKinds, grants);
    }

    /**
     * The same with greetings that name, or do not.
     *
     * @param next whether a greeting names
     * @return the changed settings
     */
    public ForumSettings withGreetings(Greetings next) {
        return new ForumSettings(writtenHugs, next, moods, hugKinds, grants);
    }

    /**
     * The same with these moods.
     *
     * @param next the moods that are offered
     * @return the changed settings
     */
    public ForumSettings withMoods(Mood... next) {
        return new ForumSettings(writtenHugs, greetings, ImmutableSet.copyOf(next), hugKinds, grants);
    }

    /**
     * The same with these kinds of hugs.
     *
     * @param next the kinds, {@code hug} among them
     * @return the changed settings
     */
    public ForumSettings withHugKinds(HugKind... next) {
        return new ForumSettings(writtenHugs, greetings, moods, ImmutableSet.copyOf(next), grants);
    }

    /**
     * The same with this for one role, instead of what it had or inherited.
     *
     * @param role the role
     * @param next what it may do
     * @return the changed settings
     */
    public ForumSettings withGrants(Role role, RoleGrants next) {
        return new ForumSettings(
                writtenHugs,
                greetings,
                moods,
                hugKinds,
                ImmutableMap.<String, RoleGrants>builder()
                        .putAll(grants)
                        .put(role.name(), next)
                        .buildKeepingLast());
    }
}
