package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.CommandId;
import dev.parley.model.ForumState;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.Permission;
import dev.parley.model.PostState;
import dev.parley.model.Reason;
import dev.parley.model.Sanction;
import dev.parley.model.SanctionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** I31: one permission function for every write, held to the table that people wrote. */
class PermissionsTest {
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final MemberId MO = new MemberId("mo");
    private static final PermissionTable TABLE = new PermissionTable();

    @Test
    void i31TheFunctionSaysWhatTheTableSaysInEveryCircumstance() {
        List<String> differences = new ArrayList<>();
        EveryCircumstance.forEach((asked, circumstances) -> {
            Set<String> codes = new HashSet<>();
            Permissions.objections(asked.action(), circumstances).forEach(reason -> codes.add(reason.code()));
            Set<String> expected = TABLE.reasons(asked);
            if (!codes.equals(expected) && differences.size() < 20) {
                differences.add(asked + ": the table says " + expected + ", the function " + codes);
            }
            if (Permissions.may(asked.action(), circumstances) != expected.isEmpty() && differences.size() < 20) {
                differences.add(asked + ": the table says " + expected + ", but one may " + !expected.isEmpty());
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void everyCircumstanceIsManyCircumstances() {
        AtomicInteger count = new AtomicInteger();
        EveryCircumstance.forEach((asked, circumstances) -> count.incrementAndGet());
        assertThat(count.get()).isGreaterThan(200_000);
    }

    @Test
    void theTableKnowsEveryAction() {
        assertThat(TABLE.actions())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Action::code).toList());
    }

    @Test
    void everyRowOfTheTableIsSometimesTheOnlyReason() {
        Set<PermissionTable.Row> needless = new HashSet<>(TABLE.takenAway());
        EveryCircumstance.forEach((asked, circumstances) -> {
            if (!needless.isEmpty() && TABLE.reasons(asked).size() == 1) {
                needless.removeIf(row -> row.fits(asked));
            }
        });
        assertThat(needless).extracting(PermissionTable.Row::text).isEmpty();
    }

    @Test
    void restoringWhatWasRemovedTakesThePermissionToRemove() {
        Circumstances hider = circumstances(ImmutableSet.of(Permission.READ, Permission.HIDE));
        assertThat(Permissions.may(Action.RESTORE, hider.of(Ownership.OTHERS, ImmutableSet.of(PostState.HIDDEN))))
                .isTrue();
        assertThat(Permissions.objections(
                        Action.RESTORE, hider.of(Ownership.OTHERS, ImmutableSet.of(PostState.REMOVED))))
                .containsExactly(Reason.of("permission.missing", "permission", "remove"));
        Circumstances remover = circumstances(ImmutableSet.of(Permission.READ, Permission.REMOVE));
        assertThat(Permissions.may(Action.RESTORE, remover.of(Ownership.OTHERS, ImmutableSet.of(PostState.REMOVED))))
                .isTrue();
        assertThat(Permissions.may(Action.RESTORE, remover.of(Ownership.OTHERS, ImmutableSet.of(PostState.HIDDEN))))
                .isFalse();
    }

    @Test
    void reasonsSayWhatIsMissingAndUntilWhen() {
        Instant until = AT.plusSeconds(3_600);
        Circumstances silenced = new Circumstances(
                ImmutableSet.of(Permission.READ),
                Standing.MEMBER,
                ImmutableSet.of(sanction(SanctionKind.SILENCED, Optional.of(until))),
                ForumState.OPEN,
                Optional.of(new Lock(LockScope.REPLIES, MO, 50, AT, Optional.empty(), Optional.of(until))),
                Optional.empty(),
                Ownership.OTHERS,
                ImmutableSet.of());
        assertThat(Permissions.objections(Action.REPLY, silenced))
                .extracting(Reason::toString)
                .containsExactlyInAnyOrder(
                        "Reason[code=permission.missing, arguments={permission=reply}]",
                        "Reason[code=actor.silenced, arguments={until=2026-05-01T13:00:00Z}]",
                        "Reason[code=thread.locked, arguments={scope=replies, until=2026-05-01T13:00:00Z}]");
    }

    private static Sanction sanction(SanctionKind kind, Optional<Instant> until) {
        CommandId id = new CommandId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
        return new Sanction(id, kind, MO, 50, AT, until, Optional.empty());
    }

    private static Circumstances circumstances(ImmutableSet<Permission> granted) {
        return new Circumstances(
                granted,
                Standing.MEMBER,
                ImmutableSet.of(),
                ForumState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Ownership.OTHERS,
                ImmutableSet.of());
    }
}
