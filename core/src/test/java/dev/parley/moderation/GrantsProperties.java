package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Actor;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ForumState;
import dev.parley.model.MemberId;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What roles grant: the union of what they may, less the union of what they never may, inherited down the tree. */
class GrantsProperties {
    private static final ForumId HOUSE = new ForumId("house");
    private static final ForumId ROOM = new ForumId("room");
    private static final Actor ANA = Actor.member("ana");

    @Property
    void permissionsAreTheUnionOfGrantsLessTheUnionOfNevers(@ForAll Policy policy, @ForAll Actor actor) {
        for (Forum forum : policy.forums().values()) {
            Set<Permission> naive = algebra(policy, forum, actor);
            if (!readable(policy, Optional.of(forum), actor)) {
                naive.remove(Permission.READ);
            }
            assertThat(Permissions.granted(policy, Optional.of(forum.id()), actor))
                    .isEqualTo(naive);
        }
    }

    @Property
    void aChildIsNeverMoreReadableThanItsParent(@ForAll Policy policy, @ForAll Actor actor) {
        for (Forum forum : policy.forums().values()) {
            Visibility visibility = new Visibility(policy, actor);
            if (forum.parent().isPresent() && visibility.sees(forum.id())) {
                assertThat(visibility.sees(forum.parent().get())).isTrue();
            }
        }
    }

    @Property
    void aNeverOfAForumHoldsInAllBelowItWhateverTheyGrant(@ForAll Policy policy, @ForAll Role role) {
        Actor actor = Actor.of(new MemberId("ana"), role);
        for (Forum forum : policy.forums().values()) {
            for (Forum above : policy.lineage(forum.id())) {
                RoleGrants grants = above.settings().grants().get(role.name());
                if (grants != null) {
                    assertThat(Permissions.granted(policy, Optional.of(forum.id()), actor))
                            .noneMatch(grants.never()::contains);
                }
            }
        }
    }

    @Property
    void aFurtherRoleNeverTakesAwayUnlessItHasANever(@ForAll Policy policy, @ForAll Role one, @ForAll Role other) {
        Actor few = Actor.of(new MemberId("ana"), one);
        Actor more = Actor.of(new MemberId("ana"), one, other);
        for (Forum forum : policy.forums().values()) {
            boolean never = policy.lineage(forum.id()).stream()
                    .map(above -> above.settings().grants().get(other.name()))
                    .anyMatch(grants -> grants != null && !grants.never().isEmpty());
            if (!never) {
                assertThat(Permissions.granted(policy, Optional.of(forum.id()), more))
                        .containsAll(Permissions.granted(policy, Optional.of(forum.id()), few));
            }
        }
    }

    @Example
    void aRoleThatNobodyHasHeardOfMayDoNothing() {
        assertThat(Permissions.granted(
                        Policy.EMPTY, Optional.empty(), Actor.of(new MemberId("ana"), new Role("stranger", 999))))
                .isEmpty();
    }

    @Example
    void aForumsOwnGrantsStandInPlaceOfInheritedOnes() {
        Policy policy = house(RoleGrants.of(Permission.READ, Permission.REPLY), RoleGrants.of(Permission.READ));
        assertThat(granted(policy, HOUSE)).containsExactlyInAnyOrder(Permission.READ, Permission.REPLY);
        assertThat(granted(policy, ROOM)).containsExactly(Permission.READ);
    }

    @Example
    void aForumWithoutGrantsOfItsOwnInheritsThem() {
        Policy policy = Policy.EMPTY
                .with(forum(HOUSE, Optional.empty(), settings(RoleGrants.of(Permission.READ))))
                .with(forum(ROOM, Optional.of(HOUSE), ForumSettings.defaults()));
        assertThat(granted(policy, ROOM)).containsExactly(Permission.READ);
    }

    @Example
    void anInheritedNeverStaysANever() {
        RoleGrants never = new RoleGrants(ImmutableSet.of(Permission.READ), ImmutableSet.of(Permission.REPLY));
        Policy policy = house(never, RoleGrants.of(Permission.READ, Permission.REPLY));
        assertThat(granted(policy, ROOM)).containsExactly(Permission.READ);
    }

    @Example
    void whoeverMayNotReadAForumMayNotReadThoseBelowIt() {
        Policy policy = house(RoleGrants.NOTHING, RoleGrants.of(Permission.READ, Permission.REPLY));
        assertThat(granted(policy, ROOM)).containsExactly(Permission.REPLY);
        assertThat(new Visibility(policy, ANA).sees(ROOM)).isFalse();
    }

    private static ImmutableSet<Permission> granted(Policy policy, ForumId forum) {
        return Permissions.granted(policy, Optional.of(forum), ANA);
    }

    private static Policy house(RoleGrants house, RoleGrants room) {
        return Policy.EMPTY
                .with(forum(HOUSE, Optional.empty(), settings(house)))
                .with(forum(ROOM, Optional.of(HOUSE), settings(room)));
    }

    private static ForumSettings settings(RoleGrants grants) {
        return ForumSettings.defaults().withGrants(Role.MEMBER, grants);
    }

    private static Forum forum(ForumId id, Optional<ForumId> parent, ForumSettings settings) {
        return new Forum(id, "A place", "", parent, 0, settings, ForumState.OPEN);
    }

    /**
     * The naive way: every forum on its own, each role asked for its nearest grants and for all nevers on the way up.
     */
    private static Set<Permission> algebra(Policy policy, Forum forum, Actor actor) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        Set<Permission> never = EnumSet.noneOf(Permission.class);
        for (Role role : actor.roles()) {
            granted.addAll(nearest(policy, Optional.of(forum), role));
            for (Optional<Forum> at = Optional.of(forum); at.isPresent(); at = parent(policy, at.get())) {
                RoleGrants own = at.get().settings().grants().get(role.name());
                if (own != null) {
                    never.addAll(own.never());
                }
            }
        }
        granted.removeAll(never);
        return granted;
    }

    private static ImmutableSet<Permission> nearest(Policy policy, Optional<Forum> forum, Role role) {
        if (forum.isEmpty()) {
            return Permissions.granted(Policy.EMPTY, Optional.empty(), Actor.of(new MemberId("ana"), role));
        }
        RoleGrants own = forum.get().settings().grants().get(role.name());
        return own != null ? own.granted() : nearest(policy, parent(policy, forum.get()), role);
    }

    private static boolean readable(Policy policy, Optional<Forum> forum, Actor actor) {
        return forum.isEmpty()
                || (algebra(policy, forum.get(), actor).contains(Permission.READ)
                        && readable(policy, parent(policy, forum.get()), actor));
    }

    private static Optional<Forum> parent(Policy policy, Forum forum) {
        return forum.parent().flatMap(policy::forum);
    }
}
