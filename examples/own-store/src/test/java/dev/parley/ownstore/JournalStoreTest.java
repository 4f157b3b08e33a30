package dev.parley.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.decision.Guard;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.PostState;
import dev.parley.model.Reading;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.ownstore.file.CountedSnapshot;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.CommitTooLargeException;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantRange;
import dev.parley.store.ParticipantScope;
import dev.parley.store.PostRange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalStoreTest {
    private static final ThreadId THREAD = ThreadId.parse("00000000-0000-7000-8000-000000000001");
    private static final MemberId ANA = new MemberId("ana");
    private static final Boundary READING = Boundary.reading(ANA, THREAD);

    private Path file;

    @BeforeEach
    void place(@TempDir Path directory) {
        file = directory.resolve("community");
    }

    private static Commit reading(Revision expected, int changes) {
        return new Commit(
                ImmutableList.of(new Guard(READING, expected)),
                ImmutableList.of(),
                ImmutableList.copyOf(Collections.nCopies(changes, new Change.PutReading(new Reading(ANA, THREAD, 7)))),
                ImmutableList.of(),
                ImmutableList.of());
    }

    @Test
    void it_can_do_all_that_a_store_of_one_process_can() {
        try (JournalStore store = JournalStore.open(file)) {
            assertThat(store.capabilities())
                    .contains(Capability.DURABLE, Capability.FEED, Capability.SEVERAL_BOUNDARIES)
                    .doesNotContain(Capability.SHARED);
        }
    }

    @Test
    void S_LF_01_revisions_go_on_where_they_were_after_reopening() {
        try (JournalStore store = JournalStore.open(file)) {
            store.commit(reading(Revision.NONE, 1));
        }
        try (JournalStore store = JournalStore.open(file)) {
            assertThat(store.commit(reading(Revision.NONE, 1)))
                    .isInstanceOfSatisfying(
                            CommitResult.Conflict.class,
                            conflict -> assertThat(conflict.current()).isEqualTo(new Revision(1)));
            assertThat(store.commit(reading(new Revision(1), 1))).isInstanceOf(CommitResult.Committed.class);
        }
    }

    @Test
    void S_LF_02_to_close_twice_is_to_close_once_and_nothing_works_afterwards() {
        JournalStore store = JournalStore.open(file);
        store.close();
        store.close();

        assertThatThrownBy(() -> store.find(Lookup.builder().build())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.commit(reading(Revision.NONE, 1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(store::compact).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.feed().orElseThrow().read(0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void S_CMT_08_a_commit_beyond_the_limit_is_refused_as_a_whole() {
        try (JournalStore store = JournalStore.open(file)) {
            int limit = store.limits().changes();

            assertThatThrownBy(() -> store.commit(reading(Revision.NONE, limit + 1)))
                    .isInstanceOf(CommitTooLargeException.class)
                    .hasMessageContaining(Integer.toString(limit));
            assertThat(store.commit(reading(Revision.NONE, limit))).isInstanceOf(CommitResult.Committed.class);
        }
    }

    @Test
    void S_PG_06_a_slice_costs_the_same_at_any_depth_and_reads_nothing_that_was_not_asked_for() {
        try (JournalStore store = JournalStore.open(file)) {
            Letters letters = new Letters(store);
            for (int n = 1; n <= 500; n++) {
                letters.write(n);
            }
            for (int number : new int[] {1, 250, 480}) {
                CountedSnapshot counted = new CountedSnapshot(store.records().snapshot());

                assertThat(new RecordRanges(new Records(counted)).posts(slice(letters.thread(), number)))
                        .hasSize(10);
                assertThat(counted.scanned()).as("after post %d", number).isLessThanOrEqualTo(11);
            }
        }
    }

    @Test
    void S_PG_06_participants_whom_nobody_sees_are_not_read_by_whoever_wants_those_who_are_seen() {
        try (JournalStore store = JournalStore.open(file)) {
            store.commit(new Commit(
                    ImmutableList.of(new Guard(Boundary.thread(THREAD), Revision.NONE)),
                    ImmutableList.of(),
                    IntStream.rangeClosed(1, 50)
                            .mapToObj(number -> new Participant(
                                    THREAD,
                                    Author.named(new MemberId("member " + number)),
                                    number == 1 ? 1 : 0,
                                    number,
                                    Instant.EPOCH))
                            .map(Change.PutParticipant::new)
                            .collect(ImmutableList.toImmutableList()),
                    ImmutableList.of(),
                    ImmutableList.of()));
            CountedSnapshot counted = new CountedSnapshot(store.records().snapshot());
            ParticipantRange seen =
                    new ParticipantRange(new ParticipantScope.InThread(THREAD), Optional.empty(), 1, 10);

            assertThat(new RecordRanges(new Records(counted)).participants(seen))
                    .extracting(Participant::lastNumber)
                    .containsExactly(1);
            assertThat(counted.scanned()).isEqualTo(1);
        }
    }

    private static PostRange slice(ThreadId thread, int after) {
        return new PostRange(
                thread,
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.of(Bound.after(PostKey.ofNumber(after))),
                ImmutableSet.of(PostState.VISIBLE, PostState.HIDDEN),
                ImmutableSet.copyOf(Bumping.values()),
                10);
    }
}
