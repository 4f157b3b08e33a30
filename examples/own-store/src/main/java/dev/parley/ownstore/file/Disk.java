package dev.parley.ownstore.file;

import java.io.IOException;
import java.io.RandomAccessFile;

/** What is done to the disk for a commit. There is one, and tests put others in its place that fail. */
public interface Disk {
    /** The disk. */
    Disk REAL = new Disk() {};

    /**
     * Writes at a place.
     *
     * @param file the file
     * @param at where
     * @param bytes what
     * @throws IOException when not all of it could be written
     */
    default void write(RandomAccessFile file, long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    /**
     * Waits until what was written is on the disk, and would survive the loss of power.
     *
     * @param file the file
     * @throws IOException when it may not be there
     */
    default void sync(RandomAccessFile file) throws IOException {
        file.getFD().sync();
    }

    /**
     * Cuts off the end of a file.
     *
     * @param file the file
     * @param length what is left of it
     * @throws IOException when it is as long as it was
     */
    default void cut(RandomAccessFile file, long length) throws IOException {
        file.setLength(length);
    }
}
