package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import dev.parley.model.LogEntry;
import dev.parley.store.CommitFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The sequence of all entries: writers take turns, so that an entry has its place as soon as it is there. */
final class MemoryFeed implements CommitFeed {
    private final Supplier<World> world;

    MemoryFeed(Supplier<World> world) {
        this.world = world;
    }

    @Override
    public int sequence(int limit) {
        // refuses, as every call does, once the store is closed
        Objects.requireNonNull(world.get(), "world");
        return 0;
    }

    @Override
    public ImmutableList<Sequenced> read(long after, int limit) {
        List<Sequenced> entries = new ArrayList<>();
        long position = Math.max(after, 0);
        for (LogEntry entry : Walk.after(world.get().feed(), position, limit)) {
            position++;
            entries.add(new Sequenced(position, entry));
        }
        return ImmutableList.copyOf(entries);
    }
}
