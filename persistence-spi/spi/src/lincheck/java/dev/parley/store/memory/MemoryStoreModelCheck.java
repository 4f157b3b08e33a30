package dev.parley.store.memory;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.Digest;
import dev.parley.model.Handle;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Receipt;
import dev.parley.model.Result;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Commits and reads of the store in memory, at once, come to what they would come to one after the other. */
class MemoryStoreModelCheck {
    private static final Pattern VALUES = Pattern.compile(
            "org\\.pcollections|com\\.google|dev\\.parley\\.(model|decision|store\\.(Commit|Found|Lookup|memory\\.(World|MemoryReads)))");

    private static final Instant NOW = Instant.EPOCH.plusSeconds(1_000_000_000);
    private static final List<MemberId> MEMBERS = List.of(new MemberId("ana"), new MemberId("bo"));

    /** Each member at each version. Made beforehand: Lincheck cannot look into the regular expressions behind it. */
    private static final List<List<Member>> VERSIONS = MEMBERS.stream()
            .map(id -> IntStream.rangeClosed(0, 3)
                    .mapToObj(version -> new Member(
                            id, new Handle(id.value()), "name", NOW, ImmutableSet.of(), ImmutableSet.of(), version))
                    .toList())
            .toList();

    /** The receipts of each member for each command. */
    private static final List<List<Receipt>> RECEIPTS = MEMBERS.stream()
            .map(id -> IntStream.rangeClosed(0, 2)
                    .mapToObj(command -> new Receipt(
                            id, new CommandId(new UUID(1, command)), new Digest("0".repeat(64)), Result.APPLIED, NOW))
                    .toList())
            .toList();

    /** Two members, whose log length says how often they were put. */
    @Param(name = "member", gen = IntGen.class, conf = "0:1")
    @Param(name = "revision", gen = IntGen.class, conf = "0:2")
    @Param(name = "command", gen = IntGen.class, conf = "1:2")
    public static class Members {
        private final MemoryStore store = new MemoryStore();

        /** Puts a member if the revision is the expected one and the command was not done; checks the other one. */
        @Operation
        public String put(
                @Param(name = "member") int which,
                @Param(name = "revision") int expected,
                @Param(name = "revision") int checked,
                @Param(name = "command") int command) {
            Boundary guarded = Boundary.member(MEMBERS.get(which));
            Boundary compared = Boundary.member(MEMBERS.get(1 - which));
            return store.commit(new Commit(
                            ImmutableList.of(new Guard(guarded, new Revision(expected))),
                            ImmutableList.of(new Check(compared, new Revision(checked))),
                            ImmutableList.of(
                                    new Change.PutMember(VERSIONS.get(which).get(expected + 1))),
                            ImmutableList.of(),
                            ImmutableList.of(RECEIPTS.get(which).get(command))))
                    .fold(
                            committed -> "committed",
                            applied -> "applied",
                            conflict -> "conflict " + conflict.boundary().equals(guarded)
                                    + conflict.current().value());
        }

        /** Reads both at one moment. */
        @Operation
        public String find() {
            Found found = store.find(Lookup.builder().members(MEMBERS).build());
            StringBuilder text = new StringBuilder();
            for (MemberId id : MEMBERS) {
                text.append(found.member(id).revision().value())
                        .append(found.member(id).value().map(Member::logged).orElse(0L))
                        .append(' ');
            }
            return text.toString();
        }
    }

    @Test
    void commits_and_reads_at_once_are_as_good_as_one_after_the_other() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(10)
                .invocationsPerIteration(500)
                // what is made of immutable values has nothing that two threads could see half done
                .addGuarantee(forClasses((String name) -> VALUES.matcher(name).lookingAt())
                        .allMethods()
                        .treatAsAtomic())
                .check(Members.class);
    }
}
