package dev.parley.moderation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.Actor;
import dev.parley.model.CommandId;
import dev.parley.model.ForumId;
import dev.parley.model.ForumState;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.Permission;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.Policy;
import dev.parley.model.PostState;
import dev.parley.model.Role;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * All circumstances in which one may ask whether one may do something: action, whose, role, standing, sanction, state
 * of the forum, lock, pin and what the target shows, each with each. What cannot be is left out: a forum has no lock.
 */
final class EveryCircumstance {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final MemberId MO = new MemberId("mo");
    private static final List<Role> ROLES = List.of(Role.GUEST, Role.MEMBER, Role.TRUSTED, Role.MODERATOR, Role.ADMIN);

    private static final ImmutableSet<Action> WITHOUT_THREAD =
            ImmutableSet.of(Action.OPEN_FORUM, Action.CHANGE_FORUM, Action.INTRODUCE_MEMBER, Action.START_THREAD);
    private static final ImmutableSet<Action> WITHOUT_POST =
            ImmutableSet.of(Action.RENAME, Action.LOCK, Action.UNLOCK, Action.PIN, Action.UNPIN, Action.MARK_READ);

    /** Who acts, with what behind them. */
    private record Who(Role role, ImmutableSet<Permission> granted, Ownership whose, Standing standing) {}

    /** Where, and to what. */
    private record Where(ForumState forum, Optional<Lock> lock, Optional<Pin> pin, ImmutableSet<PostState> withheld) {}

    private EveryCircumstance() {}

    static void forEach(BiConsumer<PermissionTable.Case, Circumstances> asking) {
        for (Action action : Action.values()) {
            List<Where> everywhere = everywhere(action);
            for (Who who : everybody()) {
                for (Optional<Sanction> sanction : sanctions()) {
                    everywhere.forEach(where ->
                            asking.accept(words(action, who, sanction, where), circumstances(who, sanction, where)));
                }
            }
        }
    }

    private static List<Who> everybody() {
        List<Who> all = new ArrayList<>();
        for (Role role : ROLES) {
            Actor actor = Actor.of(new MemberId("ana"), role);
            ImmutableSet<Permission> granted = Permissions.granted(Policy.EMPTY, Optional.<ForumId>empty(), actor);
            for (Ownership whose : Ownership.values()) {
                for (Standing standing : Standing.values()) {
                    all.add(new Who(role, granted, whose, standing));
                }
            }
        }
        return all;
    }

    private static List<Where> everywhere(Action action) {
        List<Where> all = new ArrayList<>();
        for (ForumState forum : ForumState.values()) {
            for (Optional<Lock> lock : locks(action)) {
                for (Optional<Pin> pin : pins(action)) {
                    for (ImmutableSet<PostState> withheld : withheld(action)) {
                        all.add(new Where(forum, lock, pin, withheld));
                    }
                }
            }
        }
        return all;
    }

    private static List<Optional<Sanction>> sanctions() {
        CommandId id = new CommandId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
        return orNone(EnumSet.allOf(SanctionKind.class).stream()
                .map(kind -> new Sanction(id, kind, MO, 50, AT, Optional.empty(), Optional.empty()))
                .toList());
    }

    private static List<Optional<Lock>> locks(Action action) {
        return WITHOUT_THREAD.contains(action)
                ? List.of(Optional.empty())
                : orNone(EnumSet.allOf(LockScope.class).stream()
                        .map(scope -> new Lock(scope, MO, 50, AT, Optional.empty(), Optional.empty()))
                        .toList());
    }

    private static List<Optional<Pin>> pins(Action action) {
        return WITHOUT_THREAD.contains(action)
                ? List.of(Optional.empty())
                : orNone(List.of(new Pin(PinScope.FORUM, MO, AT, Optional.empty())));
    }

    private static Set<ImmutableSet<PostState>> withheld(Action action) {
        if (WITHOUT_THREAD.contains(action) || WITHOUT_POST.contains(action)) {
            return Set.of(ImmutableSet.of());
        }
        EnumSet<PostState> states = EnumSet.complementOf(EnumSet.of(PostState.VISIBLE));
        return Sets.powerSet(states).stream().map(Sets::immutableEnumSet).collect(Collectors.toSet());
    }

    private static <T> List<Optional<T>> orNone(List<T> values) {
        List<Optional<T>> all = new ArrayList<>(List.of(Optional.empty()));
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }

    private static PermissionTable.Case words(Action action, Who who, Optional<Sanction> sanction, Where where) {
        return new PermissionTable.Case(
                action,
                who.whose(),
                who.standing(),
                who.role().name(),
                sanction.map(held -> PermissionTable.word(held.kind())).orElse("none"),
                PermissionTable.word(where.forum()),
                where.lock().map(held -> PermissionTable.word(held.scope())).orElse("none"),
                where.pin().isPresent() ? "yes" : "no",
                where.withheld());
    }

    private static Circumstances circumstances(Who who, Optional<Sanction> sanction, Where where) {
        return new Circumstances(
                who.granted(),
                who.standing(),
                sanction.map(ImmutableSet::of).orElse(ImmutableSet.of()),
                where.forum(),
                where.lock(),
                where.pin(),
                who.whose(),
                where.withheld());
    }
}
