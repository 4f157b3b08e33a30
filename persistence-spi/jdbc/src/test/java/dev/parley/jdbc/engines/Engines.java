package dev.parley.jdbc.engines;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** The engines that tests can have. One that is not installed skips a test by name, and fails it where CI says so. */
public final class Engines {
    private Engines() {}

    /**
     * SQLite in a file.
     *
     * @return the engine
     */
    public static Engine sqliteInFile() {
        return new EmbeddedEngines.InFile("sqlite-in-file", "jdbc:sqlite:");
    }

    /**
     * SQLite in memory.
     *
     * @return the engine
     */
    public static Engine sqliteInMemory() {
        return new EmbeddedEngines.SqliteInMemory("sqlite-in-memory");
    }

    /**
     * H2 in a file.
     *
     * @return the engine
     */
    public static Engine h2InFile() {
        return new EmbeddedEngines.InFile("h2-in-file", "jdbc:h2:file:");
    }

    /**
     * H2 in memory.
     *
     * @return the engine
     */
    public static Engine h2InMemory() {
        return new EmbeddedEngines.H2InMemory("h2-in-memory");
    }

    /**
     * PostgreSQL, started at the first call.
     *
     * @return the engine, the same at every call
     */
    public static Engine postgresql() {
        return Postgres.SERVER.orSkip();
    }

    /**
     * MariaDB, started at the first call.
     *
     * @return the engine, the same at every call
     */
    public static Engine mariadb() {
        return MariaDb.SERVER.orSkip();
    }

    /** Started when the class is first used, and then the same for all tests of a process. */
    private static final class Postgres {
        static final Started SERVER = Started.of("postgresql", PostgresEngine::new);
    }

    /** Started when the class is first used, and then the same for all tests of a process. */
    private static final class MariaDb {
        static final Started SERVER = Started.of("mariadb", () -> {
            if (!MariaDbEngine.installed()) {
                throw new IOException("mariadbd is not installed; apt-get install mariadb-server");
            }
            return new MariaDbEngine();
        });
    }

    /** Starts a server. */
    @FunctionalInterface
    private interface Start {
        Engine run() throws IOException, InterruptedException;
    }

    /** A server, or why there is none. */
    private record Started(String name, Engine engine, Exception failure) {
        static Started of(String name, Start start) {
            try {
                return new Started(name, start.run(), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Started(name, null, e);
            } catch (IOException | RuntimeException e) {
                return new Started(name, null, e);
            }
        }

        Engine orSkip() {
            if (engine == null) {
                String message = "no %s here: %s".formatted(name, failure.getMessage());
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(message, failure);
                }
                Assumptions.abort(message);
            }
            return engine;
        }
    }
}
