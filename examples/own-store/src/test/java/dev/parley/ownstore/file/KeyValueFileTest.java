package dev.parley.ownstore.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.order.Direction;
import dev.parley.ownstore.JavaProcess;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyValueFileTest {
    private static final Key ALL = Key.of("k");

    private Path directory;
    private Path path;

    @BeforeEach
    void place(@TempDir Path fresh) {
        directory = fresh;
        path = fresh.resolve("community");
    }

    private static void put(KeyValueFile file, String key, String value) {
        Draft draft = file.draft();
        draft.put(ALL.text(key), value.getBytes(StandardCharsets.UTF_8));
        file.write(draft);
    }

    private static void delete(KeyValueFile file, String key) {
        Draft draft = file.draft();
        draft.delete(ALL.text(key));
        file.write(draft);
    }

    private static List<String> values(KeyValueFile file) {
        return file.snapshot()
                .scan(ALL, Direction.FORWARD, Optional.empty())
                .map(entry -> new String(entry.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> reopened() {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            return values(file);
        }
    }

    /** Three commits; answers where each record begins, and where the last one ends. */
    private long[] threeCommits() throws IOException {
        long[] ends = new long[4];
        try (KeyValueFile file = KeyValueFile.open(path)) {
            ends[0] = Files.size(path);
            for (int i = 1; i <= 3; i++) {
                put(file, "key " + i, "value " + i);
                ends[i] = Files.size(path);
            }
        }
        return ends;
    }

    @Test
    void S_LF_01_what_was_written_is_there_after_reopening_and_what_was_deleted_is_not() {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            put(file, "b", "1");
            put(file, "a", "2");
            put(file, "c", "3");
            put(file, "b", "4");
            delete(file, "c");
            assertThat(values(file)).containsExactly("2", "4");
        }

        assertThat(reopened()).containsExactly("2", "4");
    }

    @Test
    void a_snapshot_stays_as_it_was() {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            put(file, "a", "1");
            Snapshot before = file.snapshot();
            put(file, "a", "2");

            assertThat(before.get(ALL.text("a")))
                    .hasValueSatisfying(value -> assertThat(value).asString().isEqualTo("1"));
        }
    }

    @Test
    void a_draft_reads_its_own_writes_and_nobody_else_does() {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            Draft draft = file.draft();
            draft.put(ALL, new byte[] {1});

            assertThat(draft.snapshot().get(ALL)).isPresent();
            assertThat(file.snapshot().get(ALL)).isEmpty();
        }
    }

    @Test
    void S_CMT_04_a_record_that_was_cut_short_at_any_byte_is_as_if_it_had_never_been() throws IOException {
        long[] ends = threeCommits();
        byte[] whole = Files.readAllBytes(path);

        for (long length = ends[2]; length < ends[3]; length++) {
            Files.write(path, Arrays.copyOf(whole, (int) length));

            assertThat(reopened()).as("cut at %d", length).containsExactly("value 1", "value 2");
            assertThat(Files.size(path)).as("cut at %d", length).isEqualTo(ends[2]);
        }
    }

    @Test
    void after_a_cut_new_commits_follow_the_last_whole_one() throws IOException {
        long[] ends = threeCommits();
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), (int) ends[3] - 1));

        try (KeyValueFile file = KeyValueFile.open(path)) {
            put(file, "key 4", "value 4");
        }

        assertThat(reopened()).containsExactly("value 1", "value 2", "value 4");
    }

    @Test
    void a_file_that_was_made_longer_and_not_filled_is_cut() throws IOException {
        long[] ends = threeCommits();
        Files.write(path, new byte[5_000], StandardOpenOption.APPEND);

        assertThat(reopened()).containsExactly("value 1", "value 2", "value 3");
        assertThat(Files.size(path)).isEqualTo(ends[3]);
    }

    @Test
    void one_changed_bit_anywhere_is_found_and_its_record_is_named() throws IOException {
        long[] ends = threeCommits();
        byte[] whole = Files.readAllBytes(path);

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << (at % 8));
            Files.write(path, changed);
            long record = at < ends[0] ? 0 : at < ends[1] ? ends[0] : at < ends[2] ? ends[1] : ends[2];

            assertThatThrownBy(this::reopened)
                    .as("changed at %d", at)
                    .isInstanceOfSatisfying(DamagedFileException.class, damage -> {
                        assertThat(damage.offset()).isEqualTo(record);
                        assertThat(damage.file()).isEqualTo(path.toString());
                    });
            assertThat(path).as("changed at %d", at).hasBinaryContent(changed);
        }
    }

    @Test
    void rubbish_behind_the_last_record_is_damage_and_is_not_cut() throws IOException {
        long[] ends = threeCommits();
        Files.write(path, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7}, StandardOpenOption.APPEND);

        assertThatThrownBy(this::reopened)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("byte " + ends[3])
                .hasMessageContaining("backup");
    }

    @Test
    void S_LF_03_a_newer_format_is_refused_and_left_as_it_is() throws IOException {
        path = FutureFile.in(directory);
        byte[] newer = Files.readAllBytes(path);

        assertThatThrownBy(this::reopened)
                .isInstanceOf(NewerFormatException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("up to 1");
        assertThat(path).hasBinaryContent(newer);
    }

    @Test
    void another_file_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(path, "a letter to a friend, longer than a heading");

        assertThatThrownBy(this::reopened)
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining("another file");
        assertThat(path).hasContent("a letter to a friend, longer than a heading");
    }

    @Test
    void a_directory_that_is_not_there_is_told() {
        Path nowhere = directory.resolve("nowhere").resolve("community");

        assertThatThrownBy(() -> KeyValueFile.open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("directory")
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void a_file_that_is_open_here_is_refused_under_whatever_name() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), path);
        try (KeyValueFile first = KeyValueFile.open(path)) {
            put(first, "a", "1");

            assertThatThrownBy(() -> KeyValueFile.open(path)).isInstanceOf(FileInUseException.class);
            assertThatThrownBy(() -> KeyValueFile.open(link))
                    .isInstanceOf(FileInUseException.class)
                    .hasMessageContaining("close the other one");
        }
        assertThat(reopened()).containsExactly("1");
    }

    @Test
    void a_file_that_is_open_here_is_refused_to_another_process_also_after_it_was_refused_here() throws Exception {
        try (KeyValueFile first = KeyValueFile.open(path)) {
            put(first, "a", "1");
            assertThatThrownBy(() -> KeyValueFile.open(path)).isInstanceOf(FileInUseException.class);

            assertThat(JavaProcess.run(Opening.class, path.toString())).contains("FileInUseException");
        }
        assertThat(JavaProcess.run(Opening.class, path.toString())).contains("opened");
    }

    /** Opens a file and says what came of it. */
    static final class Opening {
        private Opening() {}

        public static void main(String[] args) {
            try (KeyValueFile file = KeyValueFile.open(Path.of(args[0]))) {
                System.out.println("opened " + file.snapshot());
            } catch (StoreException e) {
                System.out.println(e);
            }
        }
    }

    @Test
    void a_commit_is_one_sync() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            for (int i = 0; i < 10; i++) {
                put(file, "key " + i, "value");
            }
        }

        assertThat(disk.syncs()).isEqualTo(10);
    }

    @Test
    void S_CMT_04_a_write_that_fails_halfway_changes_nothing_and_the_next_one_works() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(1);

            assertThatThrownBy(() -> put(file, "b", "2".repeat(10_000)))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing has changed")
                    .hasMessageContaining("disk full");
            assertThat(values(file)).containsExactly("1");
            put(file, "c", "3");
        }

        assertThat(reopened()).containsExactly("1", "3");
    }

    @Test
    void S_CMT_04_a_sync_that_fails_changes_nothing_and_the_next_one_works() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(2);

            assertThatThrownBy(() -> put(file, "b", "2"))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing has changed");
            assertThat(values(file)).containsExactly("1");
            put(file, "c", "3");
        }

        assertThat(reopened()).containsExactly("1", "3");
    }

    @Test
    void what_was_written_halfway_and_cannot_be_taken_back_is_cut_before_the_next_commit() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(1, 2);

            assertThatThrownBy(() -> put(file, "b", "2".repeat(10_000))).isExactlyInstanceOf(StoreException.class);
            put(file, "c", "3");
            assertThat(values(file)).containsExactly("1", "3");
        }

        assertThat(reopened()).containsExactly("1", "3");
    }

    @Test
    void as_long_as_it_cannot_be_cut_nothing_is_written() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(1, 2, 3);

            assertThatThrownBy(() -> put(file, "b", "2".repeat(10_000))).isExactlyInstanceOf(StoreException.class);
            assertThatThrownBy(() -> put(file, "c", "3"))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing has changed");
            assertThat(disk.steps()).isEqualTo(3);
            assertThat(values(file)).containsExactly("1");
        }

        assertThat(reopened()).containsExactly("1");
    }

    @Test
    void S_CMT_09_what_can_be_neither_synced_nor_taken_back_is_unknown_and_shows_in_full_after_reopening() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(2, 3);

            assertThatThrownBy(() -> put(file, "b", "2"))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContaining("same id");
            assertThat(values(file)).containsExactly("1");
        }

        assertThat(reopened()).containsExactly("1", "2");
    }

    @Test
    void S_CMT_09_what_was_unknown_never_shows_once_another_commit_has_been_made() {
        FailingDisk disk = new FailingDisk();
        try (KeyValueFile file = KeyValueFile.open(path, disk)) {
            put(file, "a", "1");
            disk.failAt(2, 3);

            assertThatThrownBy(() -> put(file, "b", "2".repeat(10_000))).isInstanceOf(UnknownOutcomeException.class);
            put(file, "c", "3");
            assertThat(values(file)).containsExactly("1", "3");
        }

        assertThat(reopened()).containsExactly("1", "3");
    }

    @Test
    void an_interrupted_thread_writes_all_the_same() {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            Thread.currentThread().interrupt();
            put(file, "a", "1");
            assertThat(Thread.interrupted()).isTrue();
            put(file, "b", "2");
        }

        assertThat(reopened()).containsExactly("1", "2");
    }

    @Test
    void compacting_leaves_what_is_there_and_nothing_of_what_was() throws IOException {
        try (KeyValueFile file = KeyValueFile.open(path)) {
            for (int i = 0; i < 2_500; i++) {
                put(file, "key " + i % 1_250, "value " + i);
            }
            put(file, "key 0", "a secret");
            delete(file, "key 0");
            List<String> before = values(file);
            long size = Files.size(path);

            file.compact();

            assertThat(values(file)).isEqualTo(before).hasSize(1_249);
            assertThat(Files.size(path)).isLessThan(size * 2 / 3);
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
            put(file, "key 0", "afterwards");
            assertThat(values(file)).hasSize(1_250);
        }

        assertThat(reopened()).hasSize(1_250).contains("afterwards");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_new_file_that_was_not_finished_is_passed_over() throws IOException {
        threeCommits();
        Files.writeString(directory.resolve("community.new"), "half a fi");

        assertThat(reopened()).containsExactly("value 1", "value 2", "value 3");
        assertThat(directory.resolve("community.new")).doesNotExist();
    }
}
