package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private static final int MANY = 10_000;

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

    private Path disk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mounted = done("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "a small file system cannot be mounted here; it takes Linux and root");
        return disk;
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(done("umount", folder.resolve("disk").toString())).isTrue();
        }
    }

    @Test
    void sqlite_on_a_full_disk_loses_nothing_and_goes_on_when_there_is_room() throws IOException, InterruptedException {
        Path disk = disk();
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            out.write(new byte[1 << 20]);
        }
        int[] written = {0};
        try (JdbcStore store = JdbcStore.open(disk.resolve("parley.db").toString())) {
            assertThatThrownBy(() -> {
                        for (; written[0] < MANY; written[0]++) {
                            store.commit(StoreProof.put("m" + written[0], 0, "Somebody"));
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("make room");
            assertAllThere(store, written[0]);
            Files.delete(ballast);

            assertThat(store.commit(StoreProof.put("m" + written[0], 0, "Somebody")))
                    .isInstanceOf(CommitResult.Committed.class);
        }
        try (JdbcStore again = JdbcStore.open(disk.resolve("parley.db").toString())) {
            assertAllThere(again, written[0] + 1);
        }
    }

    private static void assertAllThere(JdbcStore store, int written) {
        assertThat(written).isPositive();
        for (int i = 0; i < written; i++) {
            assertThat(StoreProof.display(store, "m" + i)).hasValue("Somebody");
        }
        assertThat(StoreProof.display(store, "m" + written))
                .as("what was refused")
                .isEmpty();
    }
}
