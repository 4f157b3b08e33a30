package dev.parley.model;

import java.util.regex.Pattern;

/**
 * A role that the host gives an actor. The words are the host's; a forum says what each may do.
 *
 * @param name 1 to 32 of {@code a-z 0-9 -}
 * @param rank how high it stands: nobody undoes what was done with a higher rank
 */
public record Role(String name, int rank) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}");

    /** Whoever has not signed in; rank 0. */
    public static final Role GUEST = new Role("guest", 0);

    /** A member like others; rank 10. */
    public static final Role MEMBER = new Role("member", 10);

    /** A member of long standing; rank 20. */
    public static final Role TRUSTED = new Role("trusted", 20);

    /** Looks after a forum; rank 50. */
    public static final Role MODERATOR = new Role("moderator", 50);

    /** Runs the community; rank 100. */
    public static final Role ADMIN = new Role("admin", 100);

    /**
     * Refuses malformed names ({@code role.malformed}) and negative ranks ({@code rank.out-of-range}).
     *
     * @param name 1 to 32 of {@code a-z 0-9 -}
     * @param rank how high it stands: nobody undoes what was done with a higher rank
     */
    public Role {
        Require.matching("role", FORM, "1 to 32 of a-z 0-9 -", name);
        Require.atLeast("rank", 0, rank);
    }
}
