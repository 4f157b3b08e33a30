package dev.parley.ownstore.file;

import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.Side;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/**
 * All keys and values at one moment, for ever. Whoever holds one reads from that moment, however long it takes, and
 * nobody waits for anybody.
 */
public class Snapshot {
    /** Nothing. */
    public static final Snapshot EMPTY = new Snapshot(TreePMap.empty());

    private final TreePMap<Key, byte[]> values;

    Snapshot(TreePMap<Key, byte[]> values) {
        this.values = values;
    }

    /** What a scan found. */
    public static final class Entry {
        private final Key rest;
        private final byte[] value;

        private Entry(Key rest, byte[] value) {
            this.rest = rest;
            this.value = value;
        }

        /**
         * What follows the prefix in its key.
         *
         * @return the rest of the key
         */
        public Key rest() {
            return rest;
        }

        /**
         * What stands there.
         *
         * @return the value
         */
        public byte[] value() {
            return value;
        }
    }

    /**
     * The value under a key.
     *
     * @param key the key
     * @return the value, if there is one
     */
    public Optional<byte[]> get(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Walks over all keys with a prefix, as far as the stream is read and no further.
     *
     * @param prefix what the keys begin with
     * @param direction with their order, or against it
     * @param from from where; absent for the start of the walk
     * @return what stands there
     */
    public Stream<Entry> scan(Key prefix, Direction direction, Optional<Bound<Key>> from) {
        TreePMap<Key, byte[]> reached = direction == Direction.FORWARD
                ? from.map(bound -> values.tailMap(prefix.and(bound.key()), bound.side() == Side.BEFORE))
                        .orElseGet(() -> values.tailMap(prefix))
                : from.map(bound -> values.headMap(prefix.and(bound.key()), bound.side() == Side.AFTER))
                        .orElseGet(() -> values.headMap(prefix.next()))
                        .descendingMap();
        return reached.entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> new Entry(entry.getKey().without(prefix), entry.getValue()));
    }

    TreePMap<Key, byte[]> all() {
        return values;
    }

    Snapshot with(Key key, byte[] value) {
        return new Snapshot(values.plus(key, value));
    }

    Snapshot without(Key key) {
        return new Snapshot(values.minus(key));
    }
}
