package dev.parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.parley.decision.Change;
import dev.parley.decision.Guard;
import dev.parley.model.Actor;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.HugCounts;
import dev.parley.model.HugKind;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Result;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;
import dev.parley.model.Versioned;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.Lookup;
import dev.parley.store.memory.MemoryStore;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An audit names what is put into a store past the fold. */
class StoreAuditTest {
    private final MemoryStore store = new MemoryStore();
    private final Discussions discussions = Discussions.over(store).build();
    private final Result.Published opening;

    StoreAuditTest() {
        AsActor host = discussions.as(Actor.admin("host"));
        host.introduce("Host").orThrow();
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "Garden", "", ForumSettings.defaults()).orThrow();
        opening = host.startThread(garden, "Beans", "They came up.").published();
        host.reply(opening.thread(), "And the peas.").orThrow();
    }

    @AfterEach
    void close() {
        discussions.close();
    }

    private void smuggle(Change change) {
        Versioned<Optional<DiscussionThread>> head =
                store.find(Lookup.builder().thread(opening.thread()).build()).thread(opening.thread());
        assertThat(store.commit(new Commit(
                        ImmutableList.of(new Guard(Boundary.thread(opening.thread()), head.revision())),
                        ImmutableList.of(),
                        ImmutableList.of(change),
                        ImmutableList.of(),
                        ImmutableList.of())))
                .isInstanceOf(CommitResult.Committed.class);
    }

    private Tail tail() {
        return store.find(Lookup.builder().thread(opening.thread()).build())
                .thread(opening.thread())
                .value()
                .orElseThrow()
                .tail();
    }

    @Test
    void aRightStoreHasNoDrift() {
        assertThat(StoreAudit.of(store)).isEqualTo(new StoreAudit.Report(1, 2, ImmutableList.of(), ImmutableList.of()));
    }

    @Test
    void aCountThatNobodyCountedIsNamedWithBothFigures() {
        Tail kept = tail();
        Tail wrong = new Tail(
                kept.lastNumber(),
                kept.lastCreated(),
                new StateCounts(1, 1, 0, 0, 0),
                kept.hugs(),
                kept.lastBump().map(bump -> new Bump(1, bump.at())),
                kept.repliers(),
                kept.heat(),
                kept.logged());
        smuggle(new Change.PutTail(opening.thread(), wrong));

        assertThat(StoreAudit.of(store).drift())
                .containsExactly(new StoreAudit.Drift(opening.thread(), "tail", wrong.toString(), kept.toString()));
    }

    @Test
    void aTallyWithoutItsHugIsNamedWithItsPost() {
        smuggle(new Change.PutTally(opening.thread(), 2, HugCounts.NONE.plusOne(HugKind.HUG)));

        assertThat(StoreAudit.of(store).drift())
                .extracting(StoreAudit.Drift::what)
                .containsExactly("tail", "tally of post 2");
    }

    @Test
    void aParticipantWithoutAPostIsNamed() {
        smuggle(new Change.PutParticipant(
                new Participant(opening.thread(), Author.named(new MemberId("nobody")), 1, 3, tail().lastCreated())));

        assertThat(StoreAudit.of(store).drift())
                .extracting(StoreAudit.Drift::what)
                .containsExactly("participants");
    }

    @Test
    void aGapInTheLogIsNamed() {
        Tail kept = tail();
        smuggle(new Change.PutTail(
                opening.thread(),
                new Tail(
                        kept.lastNumber(),
                        kept.lastCreated(),
                        kept.posts(),
                        kept.hugs(),
                        kept.lastBump(),
                        kept.repliers(),
                        kept.heat(),
                        kept.logged() + 1)));

        assertThat(StoreAudit.of(store).drift())
                .containsExactly(new StoreAudit.Drift(opening.thread(), "log", "3", "2"));
    }
}
