package dev.parley.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.store.Capability;
import dev.parley.store.CommitFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@code S-FD-01} and {@code 02}: the one sequence of all log entries. */
abstract class FeedClauses {
    private static final int MANY = 500;
    private static final int WRITERS = 4;
    private static final int EACH = 10;

    private final Trial trial;
    private final Scribe scribe;

    FeedClauses(Trial trial) {
        this.trial = trial;
        this.scribe = trial.scribe();
    }

    private CommitFeed feed() {
        if (!trial.has(Capability.FEED)) {
            assertThat(trial.store().feed())
                    .as("the feed of a store without FEED")
                    .isEmpty();
        }
        trial.requires(Capability.FEED);
        return trial.store().feed().orElseThrow();
    }

    private static void sequenceAll(CommitFeed feed) {
        while (feed.sequence(MANY) > 0) {
            Thread.onSpinWait();
        }
    }

    private static List<CommitFeed.Sequenced> read(CommitFeed feed, long after, int size) {
        List<CommitFeed.Sequenced> all = new ArrayList<>();
        long position = after;
        List<CommitFeed.Sequenced> slice = feed.read(position, size);
        while (!slice.isEmpty()) {
            all.addAll(slice);
            position = slice.get(slice.size() - 1).position();
            slice = feed.read(position, size);
        }
        return all;
    }

    /** The position of the last entry that others have written. */
    private static long end(CommitFeed feed) {
        sequenceAll(feed);
        List<CommitFeed.Sequenced> all = read(feed, 0, MANY);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).position();
    }

    private List<LogEntry> write(Boundary boundary, int entries) {
        List<LogEntry> log = IntStream.rangeClosed(1, entries)
                .mapToObj(position ->
                        Records.entry(boundary, position, trial.fresh().command()))
                .toList();
        scribe.log(log);
        return log;
    }

    private Boundary thread() {
        return Subjects.thread(trial).boundary();
    }

    @Test
    void S_FD_01_from_the_first_entry_on_positions_are_dense() {
        CommitFeed feed = feed();
        write(thread(), 1);
        sequenceAll(feed);

        List<CommitFeed.Sequenced> all = read(feed, 0, MANY);

        assertThat(all)
                .extracting(CommitFeed.Sequenced::position)
                .isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
    }

    @Test
    void S_FD_01_entries_of_many_boundaries_are_there_once_and_read_the_same_in_slices_of_any_size() {
        CommitFeed feed = feed();
        long start = end(feed);
        List<LogEntry> written = new ArrayList<>();
        for (Subjects subject : Subjects.ofEveryKind(trial)) {
            if (!subject.boundary().equals(Boundary.POLICY)) {
                scribe.put(subject.change().apply(1));
                written.addAll(write(subject.boundary(), 1));
            }
        }
        sequenceAll(feed);

        List<CommitFeed.Sequenced> once = read(feed, start, MANY);

        assertThat(once).extracting(CommitFeed.Sequenced::entry).containsExactlyInAnyOrderElementsOf(written);
        for (int size : List.of(1, 2, 3)) {
            assertThat(read(feed, start, size)).as("in slices of %d", size).isEqualTo(once);
        }
        assertThat(feed.read(start, 2)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void S_FD_01_while_many_write_and_sequence_nothing_is_passed_over_or_told_twice() {
        CommitFeed feed = feed();
        long start = end(feed);
        List<LogEntry> written = Together.run(WRITERS, i -> {
                    List<LogEntry> mine = new ArrayList<>();
                    for (int n = 0; n < EACH; n++) {
                        mine.addAll(write(thread(), 1));
                        feed.sequence(n % 3 + 1);
                        // what is read already stays where it is
                        List<CommitFeed.Sequenced> seen = feed.read(start, MANY);
                        assertThat(seen)
                                .extracting(CommitFeed.Sequenced::position)
                                .isEqualTo(LongStream.rangeClosed(start + 1, start + seen.size())
                                        .boxed()
                                        .toList());
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        sequenceAll(feed);

        assertThat(read(feed, start, MANY))
                .extracting(CommitFeed.Sequenced::entry)
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void S_FD_02_the_entries_of_a_thread_keep_their_order_however_they_were_committed() {
        CommitFeed feed = feed();
        long start = end(feed);
        Boundary one = thread();
        Boundary other = thread();
        List<LogEntry> ofOne = new ArrayList<>();
        for (int position = 1; position <= EACH; position++) {
            LogEntry entry = Records.entry(one, position, trial.fresh().command());
            ofOne.add(entry);
            scribe.log(
                    List.of(entry, Records.entry(other, position, trial.fresh().command())));
        }
        List<LogEntry> several = IntStream.rangeClosed(EACH + 1, 2 * EACH)
                .mapToObj(position -> Records.entry(one, position, trial.fresh().command()))
                .toList();
        scribe.log(several);
        ofOne.addAll(several);
        sequenceAll(feed);

        assertThat(read(feed, start, MANY).stream()
                        .map(CommitFeed.Sequenced::entry)
                        .filter(entry -> entry.boundary().equals(one)))
                .isEqualTo(ofOne);
    }
}
