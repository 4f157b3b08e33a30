package dev.parley.moderation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.parley.model.Actor;
import dev.parley.model.Forum;
import dev.parley.model.ForumId;
import dev.parley.model.ForumState;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.Permission;
import dev.parley.model.Policy;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one function that says who may do what. The decision of every command, {@code explain}, and the {@code may} of
 * every view ask it, so that they cannot disagree.
 *
 * <p>What is granted is the union of what the actor's roles grant, without the union of their nevers. Sanctions, the
 * state of the forum and the lock of the thread then take away whole kinds of actions.
 */
public final class Permissions {
    private Permissions() {}

    /**
     * What an actor's roles grant.
     *
     * <p>A forum's own grants for a role stand in place of inherited ones; its nevers add to inherited ones. Whoever
     * may not read a forum may not read those below it.
     *
     * @param policy all forums
     * @param forum the forum; absent for the community as a whole
     * @param actor who acts
     * @return the permissions
     */
    public static ImmutableSet<Permission> granted(Policy policy, Optional<ForumId> forum, Actor actor) {
        ImmutableList<Forum> lineage = forum.map(policy::lineage).orElse(ImmutableList.of());
        Set<Permission> granted = grantedBy(lineage, actor);
        for (int above = 1; above < lineage.size() && granted.contains(Permission.READ); above++) {
            if (!grantedBy(lineage.subList(above, lineage.size()), actor).contains(Permission.READ)) {
                granted.remove(Permission.READ);
            }
        }
        return Sets.immutableEnumSet(granted);
    }

    private static Set<Permission> grantedBy(ImmutableList<Forum> lineage, Actor actor) {
        EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
        EnumSet<Permission> never = EnumSet.noneOf(Permission.class);
        for (Role role : actor.roles()) {
            boolean settled = false;
            for (Forum forum : lineage) {
                RoleGrants own = forum.settings().grants().get(role.name());
                if (own != null) {
                    never.addAll(own.never());
                    if (!settled) {
                        granted.addAll(own.granted());
                        settled = true;
                    }
                }
            }
            if (!settled) {
                granted.addAll(DefaultGrants.of(role).granted());
            }
        }
        granted.removeAll(never);
        return granted;
    }

    /**
     * Whether an actor may do something: whether there is no objection.
     *
     * @param action what
     * @param circumstances who, where and to what
     * @return true if and only if {@link #objections} finds none
     */
    public static boolean may(Action action, Circumstances circumstances) {
        return objections(action, circumstances).isEmpty();
    }

    /**
     * All that stands against an action. A reason is made of the circumstances alone, so that it tells nothing which
     * the actor may not see.
     *
     * @param action what
     * @param circumstances who, where and to what
     * @return every reason, none where it is allowed
     */
    public static ImmutableList<Reason> objections(Action action, Circumstances circumstances) {
        ImmutableList.Builder<Reason> objections = ImmutableList.builder();
        who(action, circumstances, objections);
        where(action, circumstances, objections);
        what(action, circumstances, objections);
        return objections.build();
    }

    private static void who(Action action, Circumstances c, ImmutableList.Builder<Reason> objections) {
        if (c.standing() == Standing.GUEST) {
            objections.add(Reason.of("actor.guest"));
        }
        if (c.standing() == Standing.STRANGER && action.kind() != Action.Kind.HOSTING) {
            objections.add(Reason.of("actor.not-introduced"));
        }
        Permission needed = c.ownership() == Ownership.OWN ? action.onOwn() : action.onOthers();
        if (action == Action.RESTORE && c.withheld().contains(PostState.REMOVED)) {
            needed = Permission.REMOVE;
        }
        if (needed == null) {
            objections.add(Reason.of(c.ownership() == Ownership.OWN ? "post.own" : "post.not-own"));
        } else if (!c.granted().contains(needed)) {
            objections.add(Reason.of("permission.missing", "permission", word(needed)));
        }
        c.sanctions().stream()
                .filter(sanction -> stops(sanction.kind(), action.kind()))
                .forEach(sanction -> objections.add(sanctioned(sanction)));
    }

    private static boolean stops(SanctionKind sanction, Action.Kind kind) {
        return switch (sanction) {
            case WARNED -> false;
            case SILENCED -> kind == Action.Kind.WRITING;
            case SUSPENDED -> kind != Action.Kind.TAKING_BACK;
        };
    }

    private static Reason sanctioned(Sanction sanction) {
        ImmutableSortedMap.Builder<String, String> arguments = ImmutableSortedMap.naturalOrder();
        sanction.until().ifPresent(until -> arguments.put("until", until.toString()));
        return new Reason("actor." + word(sanction.kind()), arguments.build());
    }

    private static void where(Action action, Circumstances c, ImmutableList.Builder<Reason> objections) {
        boolean writing = action.kind() == Action.Kind.WRITING;
        boolean hugging = action.kind() == Action.Kind.HUGGING;
        if (c.forum() == ForumState.ARCHIVED && (writing || hugging)) {
            objections.add(Reason.of("forum.archived"));
        }
        if (c.forum() == ForumState.READ_ONLY && writing && !c.staff()) {
            objections.add(Reason.of("forum.read-only"));
        }
        c.lock().filter(lock -> stops(lock, action, c.staff())).ifPresent(lock -> objections.add(locked(lock)));
    }

    private static boolean stops(Lock lock, Action action, boolean staff) {
        if (action == Action.REPLY) {
            return !staff;
        }
        return lock.scope() == LockScope.EVERYTHING
                && ((action.kind() == Action.Kind.WRITING && !staff) || action.kind() == Action.Kind.HUGGING);
    }

    private static Reason locked(Lock lock) {
        ImmutableSortedMap.Builder<String, String> arguments = ImmutableSortedMap.naturalOrder();
        arguments.put("scope", word(lock.scope()));
        lock.until().ifPresent(until -> arguments.put("until", until.toString()));
        return new Reason("thread.locked", arguments.build());
    }

    private static void what(Action action, Circumstances c, ImmutableList.Builder<Reason> objections) {
        ImmutableSet<PostState> withheld = c.withheld();
        switch (action) {
            case HUG, EDIT ->
                withheld.stream()
                        .max(PostState::compareTo)
                        .ifPresent(state -> objections.add(Reason.of("post.withheld", "state", word(state))));
            case WITHDRAW ->
                when(withheld.contains(PostState.WITHDRAWN), Reason.of("post.withdrawn-already"), objections);
            case RETURN -> when(!withheld.contains(PostState.WITHDRAWN), Reason.of("post.not-withdrawn"), objections);
            case RESTORE ->
                when(
                        !withheld.contains(PostState.HIDDEN) && !withheld.contains(PostState.REMOVED),
                        Reason.of("post.not-withheld"),
                        objections);
            case UNLOCK -> when(c.lock().isEmpty(), Reason.of("thread.not-locked"), objections);
            case UNPIN -> when(c.pin().isEmpty(), Reason.of("thread.not-pinned"), objections);
            default -> {
                // the others do not look at the state of what they are about
            }
        }
        boolean changesPost = action == Action.WITHDRAW
                || action == Action.RETURN
                || action == Action.HIDE
                || action == Action.REMOVE
                || action == Action.RESTORE;
        when(changesPost && withheld.contains(PostState.ERASED), Reason.of("post.erased"), objections);
    }

    private static void when(boolean condition, Reason reason, ImmutableList.Builder<Reason> objections) {
        if (condition) {
            objections.add(reason);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
