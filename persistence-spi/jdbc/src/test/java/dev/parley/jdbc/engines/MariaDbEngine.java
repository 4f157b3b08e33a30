package dev.parley.jdbc.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** MariaDB's own server, from the distribution: {@code mariadbd} on the path or in {@code /usr/sbin}. */
final class MariaDbEngine implements Engine {
    private static final String USER = "root";
    private static final long SECONDS_TO_START = 60;

    private final Path folder = Folders.fresh("mariadb");
    private final AtomicInteger count = new AtomicInteger();
    private final int port;
    private Process server;

    MariaDbEngine() throws IOException, InterruptedException {
        String user = System.getProperty("user.name");
        Process install = new ProcessBuilder(
                        program("mariadb-install-db").toString(),
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--user=" + user,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (!install.waitFor(2 * SECONDS_TO_START, TimeUnit.SECONDS) || install.exitValue() != 0) {
            install.destroyForcibly();
            throw new IOException("mariadb-install-db failed: " + Files.readString(folder.resolve("install.log")));
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    static boolean installed() {
        return found("mariadbd").isPresent() && found("mariadb-install-db").isPresent();
    }

    private static Path program(String name) {
        return found(name).orElseThrow(() -> new IllegalStateException(name + " is not installed"));
    }

    private static Optional<Path> found(String name) {
        List<String> folders = new ArrayList<>(List.of("/usr/sbin", "/usr/local/sbin"));
        folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        return folders.stream()
                .flatMap(path -> Stream.of(Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        program("mariadbd").toString(),
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--user=" + System.getProperty("user.name"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--skip-networking=0",
                        "--skip-name-resolve",
                        "--max-connections=300")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        awaitAnswer(started);
        return started;
    }

    private void awaitAnswer(Process started) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try {
                DriverManager.getConnection(url(""), USER, "").close();
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() > end) {
                    started.destroyForcibly();
                    throw new IOException(
                            "mariadbd does not answer: " + Files.readString(folder.resolve("server.log")), e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException("interrupted while a server starts", e);
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public EmptyDatabase create() {
        String database = "parley" + count.incrementAndGet();
        EmptyDatabase.run(url(""), USER, "CREATE DATABASE " + database);
        return EmptyDatabase.shared(
                url(database), USER, () -> EmptyDatabase.run(url(""), USER, "DROP DATABASE " + database));
    }

    /** The folder of a database may be a link. */
    @Override
    public EmptyDatabase createIn(Path place) throws IOException {
        String database = "parley" + count.incrementAndGet();
        Files.createSymbolicLink(folder.resolve("data").resolve(database), place);
        return EmptyDatabase.shared(
                url(database), USER, () -> EmptyDatabase.run(url(""), USER, "DROP DATABASE " + database));
    }

    @Override
    public void kill() {
        server.destroyForcibly();
        server.onExit().join();
    }

    @Override
    public void restart() {
        try {
            server = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        server.destroy();
        server.onExit().join();
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            System.err.println("MariaDB's folder stays: " + e);
        }
    }
}
