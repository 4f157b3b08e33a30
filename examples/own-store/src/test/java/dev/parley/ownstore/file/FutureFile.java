package dev.parley.ownstore.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** A file as a later version of this store might write it. */
public final class FutureFile {
    private static final int CHECKED = Journal.HEADING - Integer.BYTES;

    private FutureFile() {}

    /** A file of the next format. */
    public static Path in(Path directory) {
        try {
            Path path = directory.resolve("from-the-future");
            Journal.create(path, Stream.of());
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            bytes.putInt(CHECKED - Integer.BYTES, Journal.VERSION + 1);
            CRC32C crc = new CRC32C();
            crc.update(bytes.array(), 0, CHECKED);
            bytes.putInt(CHECKED, (int) crc.getValue());
            return Files.write(path, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
