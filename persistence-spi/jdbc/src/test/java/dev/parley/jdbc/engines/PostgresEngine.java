package dev.parley.jdbc.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** PostgreSQL's own server, synced to disk as it is by default and not as its starter for tests has it. */
final class PostgresEngine implements Engine {
    private static final String USER = "postgres";

    private final Path folder = Folders.fresh("postgresql");
    private final AtomicInteger count = new AtomicInteger();
    private EmbeddedPostgres server;
    private final int port;

    PostgresEngine() throws IOException {
        server = builder().start();
        port = server.getPort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200");
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public EmptyDatabase create() {
        return created("parley" + count.incrementAndGet(), "", () -> {});
    }

    @Override
    public EmptyDatabase createIn(Path place) {
        String name = "place" + count.incrementAndGet();
        run("CREATE TABLESPACE %s LOCATION '%s'".formatted(name, place));
        return created(name, " TABLESPACE " + name, () -> run("DROP TABLESPACE " + name));
    }

    private EmptyDatabase created(String database, String where, Runnable afterwards) {
        run("CREATE DATABASE " + database + where);
        return EmptyDatabase.shared("jdbc:postgresql://localhost:%d/%s".formatted(port, database), USER, () -> {
            run("DROP DATABASE " + database + " WITH (FORCE)");
            afterwards.run();
        });
    }

    private void run(String sql) {
        EmptyDatabase.run(server.getJdbcUrl(USER, USER), USER, sql);
    }

    @Override
    public void kill() {
        try {
            // the first line of its lock file is the process id of the server; its children follow it
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
            ProcessHandle.of(pid).ifPresent(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void restart() {
        try {
            // lets go of the lock on the folder that its starter holds for what was killed
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            server.close();
            TimeUnit.MILLISECONDS.sleep(200);
            Folders.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("PostgreSQL did not stop: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
