package dev.parley.model;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * What a forum gives one role, and what it never gives it.
 *
 * @param granted what the role may do there
 * @param never what it may not do there or in any forum below, whatever else grants it
 */
public record RoleGrants(ImmutableSet<Permission> granted, ImmutableSet<Permission> never) {
    /** A role that may do nothing. */
    public static final RoleGrants NOTHING = new RoleGrants(ImmutableSet.of(), ImmutableSet.of());

    /**
     * Refuses null.
     *
     * @param granted what the role may do there
     * @param never what it may not do there or in any forum below, whatever else grants it
     */
    public RoleGrants {
        Objects.requireNonNull(granted, "granted");
        Objects.requireNonNull(never, "never");
    }

    /**
     * A role that may do just this.
     *
     * @param granted what it may do
     * @return the grants, without a never
     */
    public static RoleGrants of(Permission... granted) {
        return new RoleGrants(ImmutableSet.copyOf(granted), ImmutableSet.of());
    }
}
