package dev.parley.moderation;

import static dev.parley.model.Permission.*;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.Permission;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;

/** What roles may do where no forum says otherwise. */
final class DefaultGrants {
    private static final ImmutableSet<Permission> GUEST = Sets.immutableEnumSet(READ);

    private static final ImmutableSet<Permission> MEMBER =
            plus(GUEST, START_THREAD, REPLY, HUG, REPORT, EDIT_OWN, WITHDRAW_OWN);

    private static final ImmutableSet<Permission> TRUSTED = plus(MEMBER, POST_UNREVIEWED, POST_AS_ALIAS);

    private static final ImmutableSet<Permission> MODERATOR =
            plus(TRUSTED, SEE_HIDDEN, SEE_LOG, REVIEW, LOCK, PIN, MOVE, RESHAPE, HIDE, REMOVE, EDIT_OTHERS, SANCTION);

    private static final ImmutableMap<String, RoleGrants> BY_ROLE = ImmutableMap.of(
            Role.GUEST.name(), grants(GUEST),
            Role.MEMBER.name(), grants(MEMBER),
            Role.TRUSTED.name(), grants(TRUSTED),
            Role.MODERATOR.name(), grants(MODERATOR),
            Role.ADMIN.name(), grants(ImmutableSet.copyOf(Permission.values())));

    private DefaultGrants() {}

    /** A role that nobody has heard of may do nothing. */
    static RoleGrants of(Role role) {
        return BY_ROLE.getOrDefault(role.name(), RoleGrants.NOTHING);
    }

    private static ImmutableSet<Permission> plus(ImmutableSet<Permission> base, Permission... more) {
        return Sets.immutableEnumSet(Sets.union(base, ImmutableSet.copyOf(more)));
    }

    private static RoleGrants grants(ImmutableSet<Permission> granted) {
        return new RoleGrants(granted, ImmutableSet.of());
    }
}
