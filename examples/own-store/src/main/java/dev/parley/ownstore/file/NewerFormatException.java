package dev.parley.ownstore.file;

import dev.parley.store.StoreException;
import java.nio.file.Path;

/** A later version of this store has written a file. It is left as it is. */
public final class NewerFormatException extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A format that is not known yet.
     *
     * @param file in which file
     * @param found its version
     * @param known the latest version that can be read
     */
    public NewerFormatException(Path file, int found, int known) {
        super(
                "%s has format %d, and this store reads formats up to %d; open it with the version that wrote it, or a later one"
                        .formatted(file, found, known));
    }
}
