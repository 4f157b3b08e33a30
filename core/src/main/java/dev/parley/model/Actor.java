package dev.parley.model;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Who acts or reads: a member (or nobody, for a guest) and the roles that the host vouches for. Parley never
 * authenticates: the host makes an actor from its own session for every call, never from what a client sent.
 *
 * @param member the member, absent for a guest
 * @param roles at least one role
 */
public record Actor(Optional<MemberId> member, ImmutableSet<Role> roles) {
    private static final Actor GUEST = new Actor(Optional.empty(), ImmutableSet.of(Role.GUEST));

    /**
     * Refuses an actor without a role: {@code actor.without-role}.
     *
     * @param member the member, absent for a guest
     * @param roles at least one role
     */
    public Actor {
        Objects.requireNonNull(member, "member");
        Require.that(
                !roles.isEmpty(),
                "actor.without-role",
                () -> "an actor has at least one role; take Actor.guest() for guests");
    }

    /**
     * Whoever has not signed in.
     *
     * @return the actor without a member
     */
    public static Actor guest() {
        return GUEST;
    }

    /**
     * A member with the role {@link Role#MEMBER}.
     *
     * @param id the host's id of the user
     * @return the actor
     */
    public static Actor member(String id) {
        return of(new MemberId(id), Role.MEMBER);
    }

    /**
     * A member with the roles {@link Role#MEMBER} and {@link Role#MODERATOR}.
     *
     * @param id the host's id of the user
     * @return the actor
     */
    public static Actor moderator(String id) {
        return of(new MemberId(id), Role.MEMBER, Role.MODERATOR);
    }

    /**
     * A member with the roles {@link Role#MEMBER} and {@link Role#ADMIN}.
     *
     * @param id the host's id of the user
     * @return the actor
     */
    public static Actor admin(String id) {
        return of(new MemberId(id), Role.MEMBER, Role.ADMIN);
    }

    /**
     * A member with these roles and no others.
     *
     * @param id the host's id of the user
     * @param roles at least one
     * @return the actor
     */
    public static Actor of(MemberId id, Role... roles) {
        return new Actor(Optional.of(id), ImmutableSet.copyOf(roles));
    }

    /**
     * The highest rank among the roles.
     *
     * @return 0 or more
     */
    public int rank() {
        return roles.stream().mapToInt(Role::rank).max().orElse(0);
    }

    /**
     * Whether this is that member.
     *
     * @param id a member
     * @return true if and only if the actor is a member and has that id
     */
    public boolean is(MemberId id) {
        return member.isPresent() && member.get().equals(id);
    }

    /**
     * Whether this actor is that author, for all to see.
     *
     * @param author who wrote
     * @return true if and only if the author is named and is this member
     */
    public boolean is(Author author) {
        return author.member().filter(this::is).isPresent();
    }
}
