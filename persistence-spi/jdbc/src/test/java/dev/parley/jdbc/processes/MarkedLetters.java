package dev.parley.jdbc.processes;

import dev.parley.jdbc.JdbcStore;
import dev.parley.service.Meter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes letters one after the other. In a trace of syncs two of its own mark where they begin and end. */
final class MarkedLetters {
    static final String BEGIN = "begin-of-letters";
    static final String END = "end-of-letters";

    private MarkedLetters() {}

    /** Writes so many letters into the database at a URL, with the marks in a folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        try (JdbcStore store = JdbcStore.open(args[0])) {
            Letters letters = new Letters(store, Meter.NONE);
            mark(folder.resolve(BEGIN));
            write(letters, Integer.parseInt(args[2]));
            mark(folder.resolve(END));
        }
    }

    static void write(Letters letters, int count) {
        for (int n = 1; n <= count; n++) {
            letters.write(n);
        }
    }

    private static void mark(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
