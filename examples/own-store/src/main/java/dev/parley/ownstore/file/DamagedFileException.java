package dev.parley.ownstore.file;

import dev.parley.store.StoreException;
import java.nio.file.Path;

/** A file is not as it was written. It is not opened, so that nothing is lost in silence. */
public final class DamagedFileException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;

    /**
     * A damage.
     *
     * @param file in which file
     * @param offset where the record begins whose checksum is wrong; 0 for the heading
     */
    public DamagedFileException(Path file, long offset) {
        super(message(file, offset));
        this.file = file.toString();
        this.offset = offset;
    }

    DamagedFileException(Path file, long offset, Throwable cause) {
        super(message(file, offset), cause);
        this.file = file.toString();
        this.offset = offset;
    }

    private static String message(Path file, long offset) {
        return offset == 0
                ? "%s does not begin as a file of this store does: another file, or a damaged one; restore it from a backup"
                        .formatted(file)
                : "%s is damaged: the record at byte %d has a wrong checksum, and nothing after it can be trusted; restore it from a backup"
                        .formatted(file, offset);
    }

    /**
     * In which file.
     *
     * @return its path
     */
    public String file() {
        return file;
    }

    /**
     * Where the record begins.
     *
     * @return the byte, 0 for the heading
     */
    public long offset() {
        return offset;
    }
}
