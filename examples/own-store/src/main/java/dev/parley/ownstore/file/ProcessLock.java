package dev.parley.ownstore.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a file for whoever took it first. The operating system lets go of the lock when a process ends, however it
 * ends; so the file beside the file, on which the lock is held, may stay.
 */
final class ProcessLock implements AutoCloseable {
    // asked before the lock: a process that closes any channel to a locked file may lose its lock
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a file.
     *
     * @throws FileInUseException when it is taken
     */
    static ProcessLock take(Path file) throws IOException {
        if (!TAKEN.add(file)) {
            throw new FileInUseException(file);
        }
        try {
            return new ProcessLock(file, locked(file));
        } catch (IOException | RuntimeException e) {
            TAKEN.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new FileInUseException(file);
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            TAKEN.remove(file);
        }
    }
}
