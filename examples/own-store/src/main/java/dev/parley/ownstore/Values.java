package dev.parley.ownstore;

import dev.parley.jackson.ParleyJson;
import dev.parley.jackson.ParleyJsonException;
import dev.parley.store.StoreException;
import java.nio.charset.StandardCharsets;

/** Records as bytes: the JSON of {@code parley-jackson}, which is frozen, so that any later version reads it. */
final class Values {
    private static final ParleyJson JSON = ParleyJson.create();

    private Values() {}

    static byte[] bytes(Object record) {
        return JSON.write(record).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return JSON.read(bytes, type);
        } catch (ParleyJsonException e) {
            throw new StoreException(
                    "what is kept is no %s; was it written by a later version?".formatted(type.getSimpleName()), e);
        }
    }
}
