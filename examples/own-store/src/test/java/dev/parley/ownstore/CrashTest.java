package dev.parley.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Recount;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Result;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.store.Lookup;
import dev.parley.store.PostRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes ends in the middle of it; what it was told is done stays done. */
class CrashTest {
    private static final int ROUNDS = "long".equals(System.getProperty("parley.counts")) ? 20 : 3;
    private static final String ACKNOWLEDGED = "acknowledged ";

    /** More letters than were sent, so that those which nobody was told about are among those that are repeated. */
    private static final int AHEAD = 10;

    private final List<Integer> acknowledged = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void S_LF_01_what_was_acknowledged_survives_kill_9_whole_and_once() throws Exception {
        Path file = directory.resolve("community");
        Random random = new Random(42);
        int next = 1;
        for (int round = 1; round <= ROUNDS; round++) {
            int before = acknowledged.size();
            Process writer =
                    JavaProcess.start(JavaProcess.command(Letters.class, file.toString(), Integer.toString(next)));
            readUntil(writer, before + 1 + random.nextInt(300));
            // as the process itself would not let go of what it has said so far
            writer.toHandle().destroyForcibly();
            readUntil(writer, Integer.MAX_VALUE);
            writer.waitFor();

            assertThat(acknowledged).as("round %d", round).hasSizeGreaterThan(before);
            next = acknowledged.stream().mapToInt(n -> n).max().orElseThrow() + AHEAD;
            try (JournalStore store = JournalStore.open(file)) {
                requireWhole(store, next);
            }
        }
    }

    /** Reads what a process says until that many letters have been acknowledged, or it has ended. */
    private List<String> readUntil(Process writer, int count) throws IOException {
        List<String> others = new ArrayList<>();
        BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
        while (acknowledged.size() < count) {
            String line = said.readLine();
            if (line == null) {
                break;
            }
            if (line.startsWith(ACKNOWLEDGED)) {
                acknowledged.add(Integer.parseInt(line.substring(ACKNOWLEDGED.length())));
            } else {
                others.add(line);
            }
        }
        return others;
    }

    /** All that was acknowledged is there, nothing is half there, and repeating everything has one effect each. */
    private void requireWhole(JournalStore store, int next) {
        Letters letters = new Letters(store);
        List<Post> posts = posts(store, letters);
        assertThat(texts(posts))
                .containsAll(acknowledged.stream().map(n -> "letter " + n).toList());
        acknowledged.forEach(n -> assertThat(store.find(Lookup.builder()
                                .receipt(Letters.WRITER, Letters.id(n))
                                .build())
                        .receipt(Letters.WRITER, Letters.id(n)))
                .as("receipt of %d", n)
                .isPresent());
        requireCounted(store, letters, posts);

        List<Result.Published> repeated =
                IntStream.range(1, next).mapToObj(letters::write).toList();

        List<Post> after = posts(store, letters);
        assertThat(after.subList(0, posts.size())).isEqualTo(posts);
        assertThat(texts(after))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, next).mapToObj(n -> "letter " + n).toList());
        assertThat(repeated).extracting(Result.Published::post).doesNotHaveDuplicates();
        requireCounted(store, letters, after);
    }

    private static void requireCounted(JournalStore store, Letters letters, List<Post> posts) {
        DiscussionThread thread = store.find(
                        Lookup.builder().thread(letters.thread()).build())
                .thread(letters.thread())
                .value()
                .orElseThrow();
        assertThat(posts)
                .extracting(Post::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, posts.size()).boxed().toList());
        assertThat(thread.tail()).isEqualTo(Recount.tail(thread, posts));
    }

    private static List<String> texts(List<Post> posts) {
        return posts.stream()
                .map(post -> post.content().body().text())
                .map(text -> text.substring(0, (text + ' ').indexOf(' ', "letter ".length())))
                .toList();
    }

    private static List<Post> posts(JournalStore store, Letters letters) {
        return store.read(new PostRange(
                letters.thread(),
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.FORWARD,
                Optional.empty(),
                ImmutableSet.copyOf(PostState.values()),
                ImmutableSet.copyOf(Bumping.values()),
                Integer.MAX_VALUE));
    }

    @Test
    void S_CMT_04_on_a_disk_that_is_full_a_command_fails_and_changes_nothing() throws Exception {
        Path file = directory.resolve("community");
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 400; exec \"$@\"", "bash"));
        command.addAll(JavaProcess.command(Letters.class, file.toString(), "1"));

        List<String> said = readUntil(JavaProcess.start(command), Integer.MAX_VALUE);

        assertThat(said)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("dev.parley.store.StoreException")
                        .contains("nothing has changed")
                        .contains("is the disk full?"));
        assertThat(acknowledged).isNotEmpty();
        try (JournalStore store = JournalStore.open(file)) {
            assertThat(texts(posts(store, new Letters(store))))
                    .hasSize(acknowledged.size() + 1)
                    .containsAll(acknowledged.stream().map(n -> "letter " + n).toList());
        }
    }
}
