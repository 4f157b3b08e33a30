package dev.parley.jdbc.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.jdbc.JdbcStore;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Boundary;
import dev.parley.model.Bumping;
import dev.parley.model.LogEntry;
import dev.parley.model.Post;
import dev.parley.model.PostState;
import dev.parley.model.Result;
import dev.parley.model.ThreadId;
import dev.parley.order.Direction;
import dev.parley.order.PostOrder;
import dev.parley.service.Meter;
import dev.parley.service.StoreAudit;
import dev.parley.store.Capability;
import dev.parley.store.CommitFeed;
import dev.parley.store.Found;
import dev.parley.store.LogRange;
import dev.parley.store.Lookup;
import dev.parley.store.PostRange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S-LF-01, S-CMT-03, S-CMT-04: people write, and the process that they write in, or the server that they write to, is
 * killed in the middle of it. What they were told is done stays done, what they were told is not done was not done, and
 * of all else the whole is there or nothing.
 */
class CrashTest {
    private static final int ROUNDS = "long".equals(System.getProperty("parley.counts")) ? 20 : 3;
    private static final int MOST_MILLIS = 1_000;
    private static final int AT_ONCE = 500;

    private final long seed = Long.getLong("parley.seed", new SplittableRandom().nextLong());
    private final SplittableRandom random = new SplittableRandom(seed);

    @TempDir
    private Path folder;

    /** What is killed while a process writes. */
    private interface Victim {
        void kill(JavaProcess writer);

        default void restart() {}
    }

    private static final Victim WRITER = JavaProcess::kill;

    private record Server(Engine engine) implements Victim {
        @Override
        public void kill(JavaProcess writer) {
            engine.kill();
        }

        @Override
        public void restart() {
            engine.restart();
        }
    }

    @Test
    void S_LF_01_sqlite_in_a_file_loses_nothing_with_the_process_that_writes() throws Exception {
        crash("jdbc:sqlite:" + folder.resolve("community.db"), WRITER, true);
    }

    @Test
    void S_LF_01_h2_that_writes_at_once_loses_nothing_with_the_process_that_writes() throws Exception {
        crash("jdbc:h2:file:" + folder.resolve("community") + ";WRITE_DELAY=0", WRITER, false);
    }

    @Test
    void S_LF_01_postgresql_loses_nothing_with_the_process_that_writes() throws Exception {
        crash(Engines.postgresql(), WRITER);
    }

    @Test
    void S_LF_01_postgresql_loses_nothing_with_its_own_processes() throws Exception {
        crash(Engines.postgresql(), new Server(Engines.postgresql()));
    }

    @Test
    void S_LF_01_mariadb_loses_nothing_with_the_process_that_writes() throws Exception {
        crash(Engines.mariadb(), WRITER);
    }

    @Test
    void S_LF_01_mariadb_loses_nothing_with_its_own_process() throws Exception {
        crash(Engines.mariadb(), new Server(Engines.mariadb()));
    }

    private void crash(Engine engine, Victim victim) throws Exception {
        try (EmptyDatabase database = engine.create()) {
            crash(database.url(), victim, true);
        }
    }

    private void crash(String url, Victim victim, boolean durable) throws Exception {
        System.out.printf("kills at random moments, -Dparley.seed=%d%n", seed);
        Path ledger = folder.resolve("ledger");
        int next = 1;
        for (int round = 1; round <= ROUNDS; round++) {
            int before = round == 1 ? 0 : Ledger.Pages.of(ledger).acknowledged().size();
            writeUntilKilled(url, ledger, next, victim);

            Ledger.Pages pages = Ledger.Pages.of(ledger);
            String name = "round %d of -Dparley.seed=%d".formatted(round, seed);
            assertThat(pages.acknowledged()).as(name).hasSizeGreaterThan(before);
            assertThat(pages.broken()).as(name).isEmpty();
            next = pages.issued().stream().mapToInt(n -> n).max().orElseThrow() + 1;
            try (JdbcStore store = JdbcStore.open(url)) {
                assertThat(store.capabilities().contains(Capability.DURABLE)).isEqualTo(durable);
                Aftermath aftermath = new Aftermath(name, store, ledger);
                aftermath.settle(next);
                aftermath.requireWhole();
            }
            next += Letters.THREADS;
        }
        Ledger.Pages pages = Ledger.Pages.of(ledger);
        assertThat(pages.open()).isEmpty();
        assertThat(pages.most()).as("commands of one commit").isGreaterThan(1);
        System.out.printf(
                "%d kills, %d letters, up to %d in one commit%n",
                ROUNDS, pages.issued().size(), pages.most());
    }

    private void writeUntilKilled(String url, Path ledger, int next, Victim victim)
            throws IOException, InterruptedException {
        try (JavaProcess writer = JavaProcess.start(Letters.class, url, ledger.toString(), Integer.toString(next))) {
            writer.await(Letters.WRITING);
            // the moment is what is tried: anywhere in a commit, or between two
            TimeUnit.MICROSECONDS.sleep(random.nextLong(TimeUnit.MILLISECONDS.toMicros(MOST_MILLIS)));
            victim.kill(writer);
            writer.end();
            victim.restart();
        }
    }

    /** What is found after a kill. */
    private static final class Aftermath {
        private final String name;
        private final JdbcStore store;
        private final Path ledger;
        private final Letters letters;

        Aftermath(String name, JdbcStore store, Path ledger) {
            this.name = name;
            this.store = store;
            this.ledger = ledger;
            this.letters = new Letters(store, Meter.NONE);
        }

        /** Writes to each thread: what a server may still be at for a dead process comes too late then (S-CMT-09). */
        void settle(int next) throws IOException {
            try (Ledger writing = Ledger.in(ledger)) {
                for (int n = next; n < next + Letters.THREADS; n++) {
                    writing.issued(n);
                    writing.acknowledged(n, letters.write(n).number());
                }
            }
        }

        void requireWhole() throws IOException {
            Ledger.Pages pages = Ledger.Pages.of(ledger);
            Map<Integer, Integer> found = numbers();
            assertThat(found).as("%s: acknowledged", name).containsAllEntriesOf(pages.acknowledged());
            assertThat(pages.issued()).as(name).containsAll(found.keySet());
            assertThat(pages.undone()).as("%s: undone", name).noneMatch(found::containsKey);
            assertThat(withReceipts(pages.issued())).as("%s: receipts", name).isEqualTo(found.keySet());
            requireCounted();

            try (Ledger repeating = Ledger.in(ledger)) {
                for (int n : pages.open()) {
                    Result.Published first = letters.write(n);
                    assertThat(letters.write(n)).as("%s: letter %d", name, n).isEqualTo(first);
                    repeating.acknowledged(n, first.number());
                }
            }

            Map<Integer, Integer> after = numbers();
            assertThat(after).as(name).containsAllEntriesOf(found);
            assertThat(after)
                    .as(name)
                    .containsExactlyInAnyOrderEntriesOf(Ledger.Pages.of(ledger).acknowledged());
            assertThat(after.keySet()).as(name).isEqualTo(pages.issued());
            requireCounted();
        }

        /** The number of the post that each letter has; none has two. */
        private Map<Integer, Integer> numbers() {
            Map<Integer, Integer> numbers = new HashMap<>();
            for (ThreadId thread : letters.threads()) {
                List<Post> posts = posts(thread);
                assertThat(posts)
                        .as(name)
                        .extracting(Post::number)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, posts.size()).boxed().toList());
                for (Post post : Iterables.skip(posts, 1)) {
                    String text = post.content().body().text();
                    int letter =
                            Integer.parseInt(Splitter.on(' ').splitToList(text).get(1));
                    assertThat(text).as(name).isEqualTo(Letters.text(letter));
                    assertThat(letters.thread(letter)).as(name).isEqualTo(thread);
                    assertThat(numbers.put(letter, post.number()))
                            .as("%s: another post of letter %d", name, letter)
                            .isNull();
                }
            }
            return numbers;
        }

        private List<Post> posts(ThreadId thread) {
            return store.read(new PostRange(
                    thread,
                    OptionalInt.empty(),
                    PostOrder.OLDEST,
                    Direction.FORWARD,
                    Optional.empty(),
                    ImmutableSet.copyOf(PostState.values()),
                    ImmutableSet.copyOf(Bumping.values()),
                    Integer.MAX_VALUE));
        }

        private Set<Integer> withReceipts(Collection<Integer> all) {
            Set<Integer> known = new TreeSet<>();
            for (List<Integer> some : Iterables.partition(all, AT_ONCE)) {
                Lookup.Builder lookup = Lookup.builder();
                some.forEach(n -> lookup.receipt(Letters.writer(n), Letters.id(n)));
                Found receipts = store.find(lookup.build());
                some.stream()
                        .filter(n -> receipts.receipt(Letters.writer(n), Letters.id(n))
                                .isPresent())
                        .forEach(known::add);
            }
            return known;
        }

        /** A recount finds no difference, and the feed has what the logs have. */
        private void requireCounted() {
            StoreAudit.Report report = StoreAudit.of(store);
            assertThat(report.drift()).as(name).isEmpty();
            assertThat(report.unsettled()).as(name).isEmpty();
            assertThat(report.threads()).as(name).isEqualTo(Letters.THREADS);
            List<LogEntry> fed = fed(store.feed().orElseThrow());
            for (ThreadId thread : letters.threads()) {
                Boundary boundary = Boundary.thread(thread);
                assertThat(fed.stream().filter(entry -> entry.boundary().equals(boundary)))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(store.read(new LogRange(boundary, 0, Integer.MAX_VALUE)));
            }
            assertThat(new HashSet<>(fed)).as(name).hasSameSizeAs(fed);
        }

        private static List<LogEntry> fed(CommitFeed feed) {
            while (feed.sequence(AT_ONCE) > 0) {
                // until all entries have their positions
            }
            return feed.read(0, Integer.MAX_VALUE).stream()
                    .map(CommitFeed.Sequenced::entry)
                    .toList();
        }
    }
}
