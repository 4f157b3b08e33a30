package dev.parley.ownstore.file;

import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file: a heading, and then one record for each commit, in the order of the commits.
 *
 * <pre>
 * heading  8 bytes "PARLEYKV" · version of the format · checksum of both
 * record   length · checksum of the batch · checksum of these two · batch
 * </pre>
 *
 * <p>Numbers have four bytes, checksums are CRC32C. A record is written behind the last one and synced to disk before
 * anybody is told; what was written is never changed. So only the last record can be incomplete, and only when nobody
 * was told. Used by one thread at a time.
 */
final class Journal implements AutoCloseable {
    static final int VERSION = 1;
    static final int HEADING = 16;
    static final int HEAD = 12;

    private static final System.Logger LOGGER = System.getLogger(Journal.class.getName());
    private static final byte[] MAGIC = "PARLEYKV".getBytes(StandardCharsets.US_ASCII);

    private final Path path;
    // not a FileChannel: that closes itself when a thread that uses it is interrupted
    private final RandomAccessFile file;
    private final Disk disk;
    private long end;
    /** Something may stand behind the end that must not be there. */
    private boolean untidy;
    /** Why nothing is written any more. */
    private @Nullable IOException broken;

    private Journal(Path path, RandomAccessFile file, Disk disk, long end) {
        this.path = path;
        this.file = file;
        this.disk = disk;
        this.end = end;
    }

    /** Writes a whole new file and syncs it. */
    static void create(Path path, Stream<Batch> batches) throws IOException {
        try (FileOutputStream file = new FileOutputStream(path.toFile());
                OutputStream out = new BufferedOutputStream(file)) {
            out.write(heading());
            for (Batch batch : (Iterable<Batch>) batches::iterator) {
                out.write(record(batch.encoded()));
            }
            out.flush();
            file.getFD().sync();
        }
    }

    /**
     * Reads all records and stands ready behind the last one. An incomplete record at the end is cut off.
     *
     * @throws DamagedFileException when a record was changed after it had been written
     * @throws NewerFormatException when a later version of this store has written the file
     */
    static Journal open(Path path, Disk disk, Consumer<Batch> batches) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            long size = file.length();
            Journal journal = new Journal(path, file, disk, replay(path, size, batches));
            if (journal.end < size) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "{0}: cut {1} bytes at {2}, a commit that was interrupted before anybody was told that it was done",
                        path,
                        size - journal.end,
                        journal.end);
                journal.cut();
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Gives every batch to the consumer; answers where the last complete record ends. */
    private static long replay(Path path, long size, Consumer<Batch> batches) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
            requireHeading(path, in.readNBytes(HEADING));
            long at = HEADING;
            while (true) {
                byte[] head = in.readNBytes(HEAD);
                if (head.length < HEAD || (!intact(head) && onlyZeros(head, in))) {
                    return at;
                }
                if (!intact(head)) {
                    throw new DamagedFileException(path, at);
                }
                int length = ByteBuffer.wrap(head).getInt();
                if (length > size - at - HEAD) {
                    return at;
                }
                byte[] payload = in.readNBytes(length);
                if (checksum(payload, length) != ByteBuffer.wrap(head).getInt(Integer.BYTES)) {
                    throw new DamagedFileException(path, at);
                }
                batches.accept(batch(path, at, payload));
                at += HEAD + length;
            }
        }
    }

    private static void requireHeading(Path path, byte[] heading) {
        if (heading.length < HEADING || !Arrays.equals(heading, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedFileException(path, 0);
        }
        ByteBuffer numbers = ByteBuffer.wrap(heading, MAGIC.length, 2 * Integer.BYTES);
        int version = numbers.getInt();
        if (numbers.getInt() != checksum(heading, HEADING - Integer.BYTES)) {
            throw new DamagedFileException(path, 0);
        }
        if (version > VERSION) {
            throw new NewerFormatException(path, version, VERSION);
        }
    }

    private static boolean intact(byte[] head) {
        return ByteBuffer.wrap(head).getInt(2 * Integer.BYTES) == checksum(head, 2 * Integer.BYTES)
                && ByteBuffer.wrap(head).getInt() >= 0;
    }

    /** Some file systems make a file longer before they fill it; a record always has something in it. */
    private static boolean onlyZeros(byte[] head, InputStream rest) throws IOException {
        byte[] next = head;
        while (next.length > 0) {
            for (byte b : next) {
                if (b != 0) {
                    return false;
                }
            }
            next = rest.readNBytes(1 << 16);
        }
        return true;
    }

    private static Batch batch(Path path, long at, byte[] payload) {
        try {
            return Batch.decoded(payload);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new DamagedFileException(path, at, e);
        }
    }

    /**
     * Atomically writes a batch behind all others and syncs it. What fails is taken back: what was not synced is cut
     * off, and is not synced once more, since the operating system may have dropped it and not say so again.
     *
     * @throws StoreException when it could not be written; nothing has changed
     * @throws UnknownOutcomeException when it was written, and could neither be synced nor taken back
     */
    void append(Batch batch) {
        requireInPlace();
        byte[] record = record(batch.encoded());
        tidy(record);
        boolean written = false;
        try {
            disk.write(file, end, record);
            written = true;
            disk.sync(file);
        } catch (IOException e) {
            untidy = true;
            if (!takenBack(e) && written) {
                throw new UnknownOutcomeException(
                        "%s: a commit was written, and could be neither synced to disk nor taken back; repeat the command with the same id"
                                .formatted(path),
                        e);
            }
            throw notWritten(record, e);
        }
        end += record.length;
    }

    private void requireInPlace() {
        if (broken != null) {
            throw new StoreException(
                    "%s takes no more commits; close the store and open it again".formatted(path), broken);
        }
    }

    /** Nothing is written behind what could not be taken back. */
    private void tidy(byte[] record) {
        try {
            if (untidy) {
                cut();
            }
        } catch (IOException e) {
            throw notWritten(record, e);
        }
    }

    private boolean takenBack(IOException failure) {
        try {
            cut();
            return true;
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private StoreException notWritten(byte[] record, IOException e) {
        return new StoreException(
                "%s: a commit of %d bytes could not be written, and nothing has changed; is the disk full?"
                        .formatted(path, record.length),
                e);
    }

    private void cut() throws IOException {
        disk.cut(file, end);
        disk.sync(file);
        untidy = false;
    }

    /** From now on nothing is written: another file has taken the place of this one. */
    void breakOff(IOException why) {
        broken = why;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static byte[] heading() {
        ByteBuffer heading = ByteBuffer.allocate(HEADING).put(MAGIC).putInt(VERSION);
        return heading.putInt(checksum(heading.array(), heading.position())).array();
    }

    private static byte[] record(byte[] payload) {
        ByteBuffer record = ByteBuffer.allocate(Math.addExact(HEAD, payload.length))
                .putInt(payload.length)
                .putInt(checksum(payload, payload.length));
        return record.putInt(checksum(record.array(), record.position()))
                .put(payload)
                .array();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
