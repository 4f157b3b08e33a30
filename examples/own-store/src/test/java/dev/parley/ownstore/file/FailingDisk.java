package dev.parley.ownstore.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/** A disk of which a step fails, in the middle of what it does: the n-th from when it was told. It counts its syncs. */
public class FailingDisk implements Disk {
    private int failing;
    private int steps;
    private int syncs;

    /** The n-th step from now on fails, counted from 1. */
    public void failAt(int step) {
        failing = step;
        steps = 0;
    }

    /** No step fails. */
    public void failNever() {
        failing = 0;
    }

    /** Whether the step that was to fail has come. */
    public boolean hasFailed() {
        return failing > 0 && steps >= failing;
    }

    /** How often something was synced. */
    public int syncs() {
        return syncs;
    }

    /** Whether a step fails, once it has been told that one should. */
    boolean fails(int step) {
        return step == failing;
    }

    private boolean failsNow() {
        steps++;
        return failing > 0 && fails(steps);
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
