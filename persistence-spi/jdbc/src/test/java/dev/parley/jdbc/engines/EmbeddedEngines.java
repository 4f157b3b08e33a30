package dev.parley.jdbc.engines;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Engines that run in the process of the test. */
final class EmbeddedEngines {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private EmbeddedEngines() {}

    /** An engine that keeps a database in a file. */
    record InFile(String name, String scheme) implements Engine {
        @Override
        public EmptyDatabase create() {
            Path folder = Folders.fresh(name);
            return EmptyDatabase.shared(scheme + folder.resolve("parley"), "", () -> Folders.delete(folder));
        }
    }

    /** SQLite in memory: the database is gone with its connection, so that there is one. */
    record SqliteInMemory(String name) implements Engine {
        @Override
        public EmptyDatabase create() {
            return new EmptyDatabase("jdbc:sqlite::memory:", "", 1, () -> {});
        }
    }

    /** H2 in memory: the database is there for as long as the process says. */
    record H2InMemory(String name) implements Engine {
        @Override
        public EmptyDatabase create() {
            String url = "jdbc:h2:mem:parley%d;DB_CLOSE_DELAY=-1".formatted(COUNT.incrementAndGet());
            return EmptyDatabase.shared(url, "", () -> EmptyDatabase.run(url, "", "SHUTDOWN"));
        }
    }
}
