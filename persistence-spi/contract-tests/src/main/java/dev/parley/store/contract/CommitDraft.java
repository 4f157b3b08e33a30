package dev.parley.store.contract;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.store.Commit;
import java.util.List;

/** A commit, written down piece by piece. */
final class CommitDraft {
    private final ImmutableList.Builder<Guard> guards = ImmutableList.builder();
    private final ImmutableList.Builder<Check> checks = ImmutableList.builder();
    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();
    private final ImmutableList.Builder<LogEntry> log = ImmutableList.builder();
    private final ImmutableList.Builder<Receipt> receipts = ImmutableList.builder();

    static CommitDraft guarding(Boundary boundary, Revision expected) {
        return new CommitDraft().guard(boundary, expected);
    }

    CommitDraft guard(Boundary boundary, Revision expected) {
        guards.add(new Guard(boundary, expected));
        return this;
    }

    CommitDraft check(Boundary boundary, Revision expected) {
        checks.add(new Check(boundary, expected));
        return this;
    }

    CommitDraft put(Change... put) {
        changes.add(put);
        return this;
    }

    CommitDraft put(List<? extends Change> put) {
        changes.addAll(put);
        return this;
    }

    CommitDraft log(LogEntry... entries) {
        log.add(entries);
        return this;
    }

    CommitDraft receipt(Receipt... kept) {
        receipts.add(kept);
        return this;
    }

    Commit build() {
        return new Commit(guards.build(), checks.build(), changes.build(), log.build(), receipts.build());
    }
}
