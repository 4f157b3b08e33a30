package dev.parley.ownstore.file;

import dev.parley.store.StoreInUseException;
import java.nio.file.Path;

/** A file is open already, in this process or in another one. */
public final class FileInUseException extends StoreInUseException {
    private static final long serialVersionUID = 1L;

    /**
     * A file that is in use.
     *
     * @param file which file
     */
    public FileInUseException(Path file) {
        super("%s is open already, here or in another process, and takes one at a time; close the other one first"
                .formatted(file));
    }
}
