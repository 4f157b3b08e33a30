package dev.parley.ownstore.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.Set;

/** A disk of which some steps fail, in the middle of what they do. It counts its syncs. */
public final class FailingDisk implements Disk {
    private Set<Integer> failing = Set.of();
    private int steps;
    private int syncs;

    /** These steps fail from now on, counted from 1, and no others. */
    public void failAt(Integer... which) {
        failing = Set.of(which);
        steps = 0;
    }

    /** How many steps there have been since it was told which ones fail. */
    public int steps() {
        return steps;
    }

    /** How often something was synced. */
    public int syncs() {
        return syncs;
    }

    private boolean failsNow() {
        steps++;
        return failing.contains(steps);
    }

    @Override
    public void write(RandomAccessFile file, long at, byte[] bytes) throws IOException {
        if (failsNow()) {
            Disk.super.write(file, at, Arrays.copyOf(bytes, bytes.length / 2));
            throw new IOException("No space left on device");
        }
        Disk.super.write(file, at, bytes);
    }

    @Override
    public void sync(RandomAccessFile file) throws IOException {
        syncs++;
        if (failsNow()) {
            throw new IOException("Input/output error");
        }
        Disk.super.sync(file);
    }

    @Override
    public void cut(RandomAccessFile file, long length) throws IOException {
        if (failsNow()) {
            throw new IOException("Input/output error");
        }
        Disk.super.cut(file, length);
    }
}
