package dev.parley.ownstore.file;

/**
 * A commit in the making: what is there, as it will be. It reads its own writes, and nobody else does until it has been
 * {@linkplain KeyValueFile#write written}. Used by one thread, and thrown away.
 */
public final class Draft {
    private final Batch batch = new Batch();
    private Snapshot snapshot;

    Draft(Snapshot before) {
        snapshot = before;
    }

    /**
     * Puts a value under a key, in place of what was there.
     *
     * @param key the key
     * @param value the value
     */
    public void put(Key key, byte[] value) {
        batch.put(key, value);
        snapshot = snapshot.with(key, value);
    }

    /**
     * Deletes what is under a key, if anything is.
     *
     * @param key the key
     */
    public void delete(Key key) {
        batch.delete(key);
        snapshot = snapshot.without(key);
    }

    /**
     * All keys and values, as they will be.
     *
     * @return the snapshot
     */
    public Snapshot snapshot() {
        return snapshot;
    }

    Batch batch() {
        return batch;
    }
}
