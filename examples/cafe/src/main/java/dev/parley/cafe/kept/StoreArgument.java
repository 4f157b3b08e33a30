package dev.parley.cafe.kept;

import dev.parley.cafe.BadInputException;
import dev.parley.jdbc.JdbcStore;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import dev.parley.store.memory.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** What a command line means by STORE: {@code memory}, the path of a SQLite file, or a JDBC URL. */
public final class StoreArgument {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private StoreArgument() {}

    /**
     * Whether the words mean a store that is there, and not a file to be read.
     *
     * @param words what stands on the command line
     * @return true for a JDBC URL and for the path of a SQLite file
     */
    public static boolean isStore(String words) {
        return words.startsWith("jdbc:") || isSqlite(words);
    }

    private static boolean isSqlite(String words) {
        try (InputStream file = Files.newInputStream(Path.of(words))) {
            return Arrays.equals(file.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Opens a store; one that is not there is created.
     *
     * @param words {@code memory}, a path, or a JDBC URL
     * @return the store
     * @throws BadInputException when it cannot be opened
     */
    public static DiscussionStore open(String words) {
        if (words.equals("memory")) {
            return new MemoryStore();
        }
        try {
            return JdbcStore.open(words);
        } catch (StoreException e) {
            throw new BadInputException(words, "", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Opens a store that is there.
     *
     * @param words a path, or a JDBC URL
     * @return the store
     * @throws BadInputException when there is none, or it cannot be opened
     */
    public static DiscussionStore openExisting(String words) {
        if (!isStore(words)) {
            throw new BadInputException(words, "", "expected a SQLite file or a JDBC URL, found no store");
        }
        return open(words);
    }
}
