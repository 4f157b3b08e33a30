package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.CommitResult;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a file system of a few megabytes, which takes the right to mount one. */
class FullDiskTest {
    private static final int MANY = 20_000;
    private static final long ROOM = 400_000;

    @TempDir
    Path folder;

    private boolean mounted;

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path disk(String size) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mounted = done("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "a small file system cannot be mounted here; it takes Linux and root");
        return disk;
    }

    /** Leaves this much room, until the file is deleted that it gives back. */
    private static Path ballast(Path disk, long room) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (long free = Files.getFileStore(disk).getUsableSpace() - room; free > 0; free -= page.length) {
                out.write(page);
            }
        }
        return ballast;
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(done("umount", folder.resolve("disk").toString())).isTrue();
        }
    }

    @Test
    void sqlite_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room() throws IOException, InterruptedException {
        Path disk = disk("3m");
        String path = disk.resolve("parley.db").toString();
        int written;
        try (JdbcStore store = JdbcStore.open(path)) {
            written = filled(store, disk);
        }
        try (JdbcStore again = JdbcStore.open(path)) {
            assertAllThere(again, written);
        }
    }

    @Test
    void postgresql_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room()
            throws IOException, InterruptedException {
        onServer(Engines.postgresql(), disk("32m"));
    }

    @Test
    void mariadb_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room()
            throws IOException, InterruptedException {
        onServer(Engines.mariadb(), disk("32m"));
    }

    /** What it writes only later than it acknowledges it, it may lose; so it is told to write at once. */
    @Test
    void h2_on_a_full_disk_says_so_and_has_what_it_wrote_when_there_is_room() throws IOException, InterruptedException {
        Path disk = disk("3m");
        String url = "jdbc:h2:file:" + disk.resolve("parley") + ";WRITE_DELAY=0";
        int written;
        Path ballast;
        try (JdbcStore store = JdbcStore.open(url)) {
            ballast = ballast(disk, ROOM);
            written = writtenUntilFull(store);
        }
        Files.delete(ballast);
        try (JdbcStore again = JdbcStore.open(url)) {
            for (int i = 0; i < written; i++) {
                assertThat(StoreProof.display(again, "m" + i)).hasValue("Somebody");
            }
            assertThat(again.commit(StoreProof.put("later", 0, "Somebody"))).isInstanceOf(CommitResult.Committed.class);
        }
    }

    private static void onServer(Engine engine, Path disk) throws IOException {
        Path place = Files.createDirectory(disk.resolve("place"));
        try (EmptyDatabase database = engine.createIn(place);
                JdbcStore store = JdbcStore.on(database.dataSource()).open()) {
            int written = filled(store, disk);
            database.reconnect();
            try (JdbcStore again = JdbcStore.on(database.dataSource()).open()) {
                assertAllThere(again, written);
            }
        }
    }

    /** Writes until the disk is full, and once more when there is room; how many were written. */
    private static int filled(JdbcStore store, Path disk) throws IOException {
        Path ballast = ballast(disk, ROOM);
        int written = writtenUntilFull(store);
        assertAllThere(store, written);
        Files.delete(ballast);

        assertThat(store.commit(StoreProof.put("m" + written, 0, "Somebody")))
                .isInstanceOf(CommitResult.Committed.class);
        return written + 1;
    }

    private static int writtenUntilFull(JdbcStore store) {
        int[] written = {0};
        assertThatThrownBy(() -> {
                    for (; written[0] < MANY; written[0]++) {
                        store.commit(StoreProof.put("m" + written[0], 0, "Somebody"));
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("make room");
        assertThat(written[0]).isPositive();
        return written[0];
    }

    private static void assertAllThere(JdbcStore store, int written) {
        for (int i = 0; i < written; i++) {
            assertThat(StoreProof.display(store, "m" + i)).hasValue("Somebody");
        }
        assertThat(StoreProof.display(store, "m" + written))
                .as("what was refused")
                .isEmpty();
    }
}
