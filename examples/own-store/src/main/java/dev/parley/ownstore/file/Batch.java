package dev.parley.ownstore.file;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one commit puts and deletes, and how it stands in the file: for each key its length, its bytes, and the length
 * and bytes of its value, with a length of -1 where the key is deleted. The last word about a key is the only one.
 */
final class Batch {
    private static final int DELETED = -1;

    private final Map<Key, Optional<byte[]>> entries = new LinkedHashMap<>();

    void put(Key key, byte[] value) {
        entries.put(key, Optional.of(value));
    }

    void delete(Key key) {
        entries.put(key, Optional.empty());
    }

    int size() {
        return entries.size();
    }

    Snapshot on(Snapshot before) {
        Snapshot after = before;
        for (Map.Entry<Key, Optional<byte[]>> entry : entries.entrySet()) {
            Key key = entry.getKey();
            Snapshot reached = after;
            after = entry.getValue().map(value -> reached.with(key, value)).orElseGet(() -> reached.without(key));
        }
        return after;
    }

    byte[] encoded() {
        long length = 0;
        for (Map.Entry<Key, Optional<byte[]>> entry : entries.entrySet()) {
            length += 2 * Integer.BYTES
                    + entry.getKey().bytes().length
                    + entry.getValue().map(value -> value.length).orElse(0);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
        entries.forEach((key, value) -> {
            bytes.putInt(key.bytes().length).put(key.bytes());
            value.ifPresentOrElse(there -> bytes.putInt(there.length).put(there), () -> bytes.putInt(DELETED));
        });
        return bytes.array();
    }

    static Batch decoded(byte[] encoded) {
        Batch batch = new Batch();
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        while (bytes.hasRemaining()) {
            Key key = Key.ofBytes(next(bytes, bytes.getInt()));
            int length = bytes.getInt();
            if (length == DELETED) {
                batch.delete(key);
            } else {
                batch.put(key, next(bytes, length));
            }
        }
        return batch;
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] next = new byte[length];
        bytes.get(next);
        return next;
    }
}
