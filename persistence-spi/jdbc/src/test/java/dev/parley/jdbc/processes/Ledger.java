package dev.parley.jdbc.processes;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of each letter, as those who wrote it were told, in a file that outlives them: a line before it is sent,
 * and one when its outcome is known.
 */
final class Ledger implements AutoCloseable {
    private static final String ISSUED = "issued";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final String UNDONE = "undone";
    private static final String BROKEN = "broken";
    private static final String TOGETHER = "together";

    private final OutputStream file;

    private Ledger(OutputStream file) {
        this.file = file;
    }

    /** Goes on with a ledger. */
    static Ledger in(Path path) throws IOException {
        return new Ledger(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    void issued(int letter) {
        add(ISSUED, letter);
    }

    void acknowledged(int letter, int number) {
        add(ACKNOWLEDGED, letter, number);
    }

    /** Told that surely nothing was done. */
    void undone(int letter) {
        add(UNDONE, letter);
    }

    /** Told something that nobody should be told. */
    void broken(int letter, RuntimeException failure) {
        add(BROKEN, letter, failure);
    }

    void together(int commands) {
        add(TOGETHER, commands);
    }

    /** One call to the system for one line, so that a kill leaves a line or none. */
    private synchronized void add(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(word.toString().replace('\n', ' ')).append(' ');
        }
        try {
            file.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * What a ledger says.
     *
     * @param issued all letters that were sent
     * @param acknowledged the numbers of the posts that those have which were acknowledged
     * @param undone of the others, those of which nothing was done
     * @param broken failures that nobody should see
     * @param most the most commands that went into one commit
     */
    record Pages(
            Set<Integer> issued,
            Map<Integer, Integer> acknowledged,
            Set<Integer> undone,
            List<String> broken,
            int most) {
        static Pages of(Path path) throws IOException {
            Set<Integer> issued = new TreeSet<>();
            Map<Integer, Integer> acknowledged = new TreeMap<>();
            Set<Integer> undone = new TreeSet<>();
            List<String> broken = new ArrayList<>();
            int most = 0;
            for (String line : Files.readAllLines(path)) {
                List<String> words = Splitter.on(' ').splitToList(line);
                int first = Integer.parseInt(words.get(1));
                switch (words.get(0)) {
                    case ISSUED -> issued.add(first);
                    case ACKNOWLEDGED -> acknowledged.put(first, Integer.parseInt(words.get(2)));
                    case UNDONE -> undone.add(first);
                    case TOGETHER -> most = Math.max(most, first);
                    default -> broken.add(line);
                }
            }
            undone.removeAll(acknowledged.keySet());
            return new Pages(issued, acknowledged, undone, broken, most);
        }

        /** Those that were sent, and nobody was told of. */
        Set<Integer> open() {
            Set<Integer> open = new TreeSet<>(issued);
            open.removeAll(acknowledged.keySet());
            return open;
        }
    }
}
