package dev.parley.ownstore.file;

import dev.parley.order.Bound;
import dev.parley.order.Direction;
import java.util.Optional;
import java.util.stream.Stream;

/** A snapshot that counts the entries which were read by scans. */
public final class CountedSnapshot extends Snapshot {
    private int scanned;

    public CountedSnapshot(Snapshot snapshot) {
        super(snapshot.all());
    }

    @Override
    public Stream<Entry> scan(Key prefix, Direction direction, Optional<Bound<Key>> from) {
        return super.scan(prefix, direction, from).peek(entry -> scanned++);
    }

    /** How many so far. */
    public int scanned() {
        return scanned;
    }
}
