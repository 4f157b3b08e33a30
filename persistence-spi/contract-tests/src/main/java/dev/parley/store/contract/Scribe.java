package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import dev.parley.decision.Change;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes records into a store, each under its boundary as it is at that moment, so that tests can begin from them. */
final class Scribe {
    /** Small, so that every store takes it. */
    private static final int AT_ONCE = 8;

    private static final int TRIES = 100;

    private final DiscussionStore store;

    Scribe(DiscussionStore store) {
        this.store = store;
    }

    void put(Change... changes) {
        put(ImmutableList.copyOf(changes));
    }

    /** Puts the changes in their order, a few at once, those of one boundary after those of another. */
    void put(List<? extends Change> changes) {
        Multimaps.index(changes, Change::boundary)
                .asMap()
                .forEach((boundary, under) -> Iterables.partition(under, AT_ONCE)
                        .forEach(some -> commit(boundary, draft -> draft.put(ImmutableList.copyOf(some)))));
    }

    void log(List<LogEntry> entries) {
        Multimaps.index(entries, LogEntry::boundary)
                .asMap()
                .forEach((boundary, under) -> Iterables.partition(under, AT_ONCE)
                        .forEach(some -> commit(boundary, draft -> draft.log(some.toArray(new LogEntry[0])))));
    }

    /** Others may write under the boundary of the policy at the same time, so a conflict means to try again. */
    private void commit(Boundary boundary, UnaryOperator<CommitDraft> filling) {
        for (int i = 0; i < TRIES; i++) {
            Commit commit = filling.apply(CommitDraft.guarding(boundary, revision(boundary)))
                    .build();
            CommitResult result = store.commit(commit);
            if (Results.isCommitted(result)) {
                return;
            }
            assertThat(result).isInstanceOf(CommitResult.Conflict.class);
        }
        throw new AssertionError("%d conflicts one after the other over %s".formatted(TRIES, boundary));
    }

    /** A draft under the boundary as it is now. */
    CommitDraft draft(Boundary boundary) {
        return CommitDraft.guarding(boundary, revision(boundary));
    }

    Revision revision(Boundary boundary) {
        return head(boundary).revision(boundary);
    }

    Found head(Boundary boundary) {
        return store.find(Lookup.head(boundary));
    }

    DiscussionThread thread(ThreadId id) {
        return store.find(Lookup.builder().thread(id).build())
                .thread(id)
                .value()
                .orElseThrow();
    }

    /** Whom the handle means now. */
    Optional<MemberId> handle(String folded) {
        return store.find(Lookup.builder().handles(ImmutableList.of(folded)).build())
                .handle(folded)
                .value();
    }
}
