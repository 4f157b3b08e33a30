package dev.parley.ownstore.file;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A durable, ordered map of keys to values in one file. All that is there is held in memory too; the file grows with
 * every commit, and {@link #compact()} makes it as small as what is there.
 *
 * <p>Readers use the {@link #snapshot()} of any moment; one writer at a time makes a {@link #draft()} and
 * {@linkplain #write writes} it.
 */
public final class KeyValueFile implements AutoCloseable {
    private static final int ENTRIES_AT_ONCE = 1_000;

    private final Path path;
    private final ProcessLock lock;
    private final Disk disk;
    private Journal journal;
    private volatile Snapshot snapshot;

    private KeyValueFile(Path path, ProcessLock lock, Disk disk) throws IOException {
        this.path = path;
        this.lock = lock;
        this.disk = disk;
        Replay replay = new Replay();
        // left behind by whoever ended while it wrote it
        Files.deleteIfExists(next());
        if (!Files.exists(path)) {
            create(Stream.of());
            takeItsPlace();
        }
        journal = Journal.open(path, disk, replay::add);
        snapshot = replay.reached;
    }

    /** What the records read so far add up to. */
    private static final class Replay {
        private Snapshot reached = Snapshot.EMPTY;

        void add(Batch batch) {
            reached = batch.on(reached);
        }
    }

    /**
     * Opens a file, and creates it if it is not there. Its directory has to be there.
     *
     * @param file the file
     * @return the open file
     * @throws FileInUseException when it is open already
     * @throws DamagedFileException when it is not as it was written
     * @throws NewerFormatException when a later version has written it
     * @throws StoreException when it cannot be read or written
     */
    public static KeyValueFile open(Path file) {
        return open(file, Disk.REAL);
    }

    /**
     * Opens a file on a disk that a test has put in place of the real one; otherwise as {@link #open(Path)}.
     *
     * @param file the file
     * @param disk the disk
     * @return the open file
     */
    public static KeyValueFile open(Path file, Disk disk) {
        try {
            Path real = Files.exists(file)
                    ? file.toRealPath()
                    : file.toAbsolutePath().resolveSibling("").toRealPath().resolve(file.getFileName());
            ProcessLock lock = ProcessLock.take(real);
            try {
                return new KeyValueFile(real, lock, disk);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    "%s cannot be opened; its directory has to be there, and both have to be writable".formatted(file),
                    e);
        }
    }

    /**
     * All that was written, and nothing that was not.
     *
     * @return what is there now
     */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Begins a commit on what is there now.
     *
     * @return the draft
     */
    public Draft draft() {
        return new Draft(snapshot);
    }

    /**
     * Atomically does what a draft holds, if and only if it is synced to disk; otherwise changes nothing.
     *
     * @param draft the draft, begun after all earlier ones had been written
     * @throws StoreException when it could not be written; nothing has changed
     * @throws dev.parley.store.UnknownOutcomeException when it was written, and could be neither synced nor taken back:
     *     it shows in full when the file is opened again, or never will
     */
    public void write(Draft draft) {
        journal.append(draft.batch());
        // readers see it only now, when it cannot be lost any more
        snapshot = draft.snapshot();
    }

    /**
     * Writes what is there into a new file, which takes the place of the old one: what was deleted or replaced is then
     * gone from the disk, as far as the file system lets go of it.
     *
     * @throws StoreException when it could not; nothing of what is there has changed
     */
    public void compact() {
        try {
            create(batches(snapshot));
        } catch (IOException e) {
            throw new StoreException("%s could not be written anew; it is as it was".formatted(path), e);
        }
        try {
            takeItsPlace();
            journal.close();
            journal = Journal.open(path, disk, batch -> {});
        } catch (IOException e) {
            // what is written to a file that has lost its name is lost
            journal.breakOff(e);
            throw new StoreException(
                    "%s was written anew and could not be opened; close the store and open it again".formatted(path),
                    e);
        }
    }

    private void create(Stream<Batch> batches) throws IOException {
        try {
            Journal.create(next(), batches);
        } catch (IOException e) {
            Files.deleteIfExists(next());
            throw e;
        }
    }

    private static Stream<Batch> batches(Snapshot snapshot) {
        return Streams.stream(Iterators.partition(snapshot.all().entrySet().iterator(), ENTRIES_AT_ONCE))
                .map(KeyValueFile::batch);
    }

    private static Batch batch(List<Map.Entry<Key, byte[]>> entries) {
        Batch batch = new Batch();
        entries.forEach(entry -> batch.put(entry.getKey(), entry.getValue()));
        return batch;
    }

    private Path next() {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    private void takeItsPlace() throws IOException {
        Files.move(next(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // the name is in the directory, which is synced as any other file
        try (FileChannel directory = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() {
        try (lock) {
            journal.close();
        } catch (IOException e) {
            throw new StoreException("%s could not be closed; what was written is safe".formatted(path), e);
        }
    }
}
