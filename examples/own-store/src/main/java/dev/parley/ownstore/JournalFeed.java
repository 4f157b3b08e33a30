package dev.parley.ownstore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.LogEntry;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.ownstore.file.Key;
import dev.parley.store.CommitFeed;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The sequence of all log entries: writers take turns, so that an entry has its place as soon as it is there. */
final class JournalFeed implements CommitFeed {
    private final Supplier<Records> records;

    JournalFeed(Supplier<Records> records) {
        this.records = records;
    }

    @Override
    public int sequence(int limit) {
        // refuses, as every call does, once the store is closed
        Objects.requireNonNull(records.get(), "records");
        return 0;
    }

    @Override
    public ImmutableList<Sequenced> read(long after, int limit) {
        Records now = records.get();
        return now.snapshot()
                .scan(Layout.FEED, Direction.FORWARD, Optional.of(Bound.after(Key.EMPTY.number(after))))
                .limit(limit)
                .map(entry -> new Sequenced(
                        entry.rest().number(), now.listed(entry.value(), key -> now.get(key, LogEntry.class))))
                .collect(ImmutableList.toImmutableList());
    }
}
