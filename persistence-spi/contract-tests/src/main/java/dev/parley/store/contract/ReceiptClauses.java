package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.model.CommandId;
import dev.parley.model.MemberId;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.Times;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Lookup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code S-CMT-03} and {@code S-RCP-01}: one command id has one effect, for as long as its receipt is kept. */
abstract class ReceiptClauses {
    private static final int SENDERS = 8;
    private static final int ROUNDS = 10;

    private final Trial trial;
    private final Scribe scribe;

    ReceiptClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    static Optional<Receipt> known(DiscussionStore store, MemberId actor, CommandId command) {
        return store.find(Lookup.builder().receipt(actor, command).build()).receipt(actor, command);
    }

    private Receipt receipt() {
        return Records.receipt(trial.fresh().member(), trial.fresh().command());
    }

    @Test
    void S_CMT_03_sent_again_under_a_guard_that_holds_it_has_no_further_effect() {
        Subjects subject = Subjects.thread(trial);
        Receipt first = receipt();
        Results.committed(trial.store()
                .commit(scribe.draft(subject.boundary())
                        .put(subject.change().apply(2))
                        .receipt(first)
                        .build()));
        Revision after = scribe.revision(subject.boundary());
        Receipt later = Records.receipt(first.actor(), first.command(), Records.NOON.plusSeconds(9));

        CommitResult again = trial.store()
                .commit(scribe.draft(subject.boundary())
                        .put(subject.change().apply(3))
                        .receipt(later)
                        .build());

        assertThat(Results.alreadyApplied(again).receipts()).containsExactly(first);
        assertThat(scribe.revision(subject.boundary())).isEqualTo(after);
        assertThat(known(trial.store(), first.actor(), first.command())).contains(first);
    }

    @Test
    void S_CMT_03_sent_again_under_guards_and_checks_that_have_moved_it_gives_the_receipt_all_the_same() {
        Subjects subject = Subjects.thread(trial);
        Subjects checked = Subjects.member(trial);
        Receipt receipt = receipt();
        Commit commit = scribe.draft(subject.boundary())
                .check(checked.boundary(), Revision.NONE)
                .put(subject.change().apply(2))
                .receipt(receipt)
                .build();
        Results.committed(trial.store().commit(commit));
        scribe.put(checked.change().apply(1));

        assertThat(Results.alreadyApplied(trial.store().commit(commit)).receipts())
                .containsExactly(receipt);
    }

    @Test
    void S_CMT_03_of_several_receipts_exactly_the_known_ones_are_given_and_the_others_are_not_kept() {
        Subjects subject = Subjects.thread(trial);
        Receipt one = receipt();
        Receipt two = receipt();
        Receipt unknown = receipt();
        Results.committed(trial.store()
                .commit(scribe.draft(subject.boundary())
                        .put(subject.change().apply(2))
                        .receipt(one, two)
                        .build()));
        Revision after = scribe.revision(subject.boundary());

        CommitResult again = trial.store()
                .commit(scribe.draft(subject.boundary())
                        .put(subject.change().apply(3))
                        .receipt(one, unknown, two)
                        .build());

        assertThat(Results.alreadyApplied(again).receipts()).containsExactlyInAnyOrder(one, two);
        assertThat(known(trial.store(), unknown.actor(), unknown.command())).isEmpty();
        assertThat(scribe.revision(subject.boundary())).isEqualTo(after);
    }

    @Test
    void S_CMT_03_the_same_command_id_of_another_actor_is_another_command() {
        Subjects subject = Subjects.thread(trial);
        Receipt mine = receipt();
        Receipt yours = Records.receipt(trial.fresh().member(), mine.command());
        for (Receipt receipt : ImmutableList.of(mine, yours)) {
            Results.committed(trial.store()
                    .commit(scribe.draft(subject.boundary())
                            .put(subject.change().apply(2))
                            .receipt(receipt)
                            .build()));
        }

        assertThat(known(trial.store(), mine.actor(), mine.command())).contains(mine);
        assertThat(known(trial.store(), yours.actor(), yours.command())).contains(yours);
    }

    @Test
    void S_CMT_03_sent_by_many_at_once_it_has_one_effect_and_all_get_the_same_receipt() {
        for (int round = 0; round < ROUNDS; round++) {
            // boundaries of their own, so that no guard keeps them apart
            List<Subjects> own = IntStream.range(0, SENDERS)
                    .mapToObj(i -> Subjects.member(trial))
                    .toList();
            Receipt shared = receipt();
            List<CommitResult> results = Together.run(
                    SENDERS,
                    i -> trial.store()
                            .commit(CommitDraft.guarding(own.get(i).boundary(), Revision.NONE)
                                    .put(own.get(i).change().apply(1))
                                    .receipt(Records.receipt(
                                            shared.actor(), shared.command(), Records.NOON.plusSeconds(i)))
                                    .build()));

            Receipt kept =
                    known(trial.store(), shared.actor(), shared.command()).orElseThrow();
            assertThat(Results.countCommitted(results))
                    .as("effects of one command")
                    .isEqualTo(1);
            assertThat(results)
                    .filteredOn(result -> !Results.isCommitted(result))
                    .allSatisfy(
                            result -> assertThat(Results.alreadyApplied(result).receipts())
                                    .containsExactly(kept));
            assertThat(own)
                    .filteredOn(subject -> scribe.revision(subject.boundary()).equals(Revision.NONE))
                    .as("those whose commit had no effect")
                    .hasSize(SENDERS - 1);
        }
    }

    @Test
    void S_CMT_03_sent_again_after_reopening_it_gives_the_first_receipt() {
        trial.requires(Capability.DURABLE);
        Subjects subject = Subjects.member(trial);
        Receipt receipt = receipt();
        Commit commit = CommitDraft.guarding(subject.boundary(), Revision.NONE)
                .put(subject.change().apply(1))
                .receipt(receipt)
                .build();
        try (DiscussionStore first = trial.author().open()) {
            Results.committed(first.commit(commit));
        }
        try (DiscussionStore again = Trial.promised(trial.author().reopen(), "reopen()", Capability.DURABLE)) {
            assertThat(Results.alreadyApplied(again.commit(commit)).receipts()).containsExactly(receipt);
        }
    }

    @Test
    void S_RCP_01_one_at_the_instant_stays_and_one_a_microsecond_before_it_goes() {
        // long before all other receipts, so that none of theirs is forgotten
        Instant cut = Times.MIN.plusSeconds(3600);
        trial.store().forgetReceipts(cut);
        Receipt first = Records.receipt(trial.fresh().member(), trial.fresh().command(), Times.MIN);
        Receipt justBefore =
                Records.receipt(trial.fresh().member(), trial.fresh().command(), cut.minus(1, ChronoUnit.MICROS));
        Receipt atTheInstant =
                Records.receipt(trial.fresh().member(), trial.fresh().command(), cut);
        Receipt later = receipt();
        Subjects subject = Subjects.thread(trial);
        Results.committed(trial.store()
                .commit(scribe.draft(subject.boundary())
                        .put(subject.change().apply(2))
                        .receipt(first, justBefore, atTheInstant, later)
                        .build()));

        assertThat(trial.store().forgetReceipts(cut)).as("receipts forgotten").isEqualTo(2);

        assertThat(known(trial.store(), first.actor(), first.command())).isEmpty();
        assertThat(known(trial.store(), justBefore.actor(), justBefore.command()))
                .isEmpty();
        assertThat(known(trial.store(), atTheInstant.actor(), atTheInstant.command()))
                .contains(atTheInstant);
        assertThat(known(trial.store(), later.actor(), later.command())).contains(later);
        assertThat(trial.store().forgetReceipts(cut)).isZero();
        trial.store().forgetReceipts(cut.plus(1, ChronoUnit.MICROS));
    }
}
