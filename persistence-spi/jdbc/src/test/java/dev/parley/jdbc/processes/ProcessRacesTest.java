package dev.parley.jdbc.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.jdbc.JdbcStore;
import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.model.Actor;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.ThreadId;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;
import dev.parley.service.StoreAudit;
import dev.parley.store.Capability;
import dev.parley.store.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** I12, I01: several processes on one database reply to one thread, counted exactly. */
class ProcessRacesTest {
    private static final int PROCESSES = 4;
    private static final int PEOPLE = 16;
    private static final int REPLIES = "long".equals(System.getProperty("parley.counts")) ? 10_000 : 2_000;

    @Test
    void I12_replies_of_four_processes_on_postgresql_get_distinct_dense_numbers() throws Exception {
        race(Engines.postgresql());
    }

    @Test
    void I12_replies_of_four_processes_on_mariadb_get_distinct_dense_numbers() throws Exception {
        race(Engines.mariadb());
    }

    private static void race(Engine engine) throws Exception {
        List<JavaProcess> processes = new ArrayList<>();
        try (EmptyDatabase database = engine.create();
                JdbcStore store = JdbcStore.open(database.url())) {
            assertThat(store.capabilities()).contains(Capability.SHARED);
            ThreadId thread = thread(store);
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(JavaProcess.start(
                        Repliers.class,
                        database.url(),
                        thread.toString(),
                        "process%d-".formatted(i),
                        Integer.toString(PEOPLE),
                        Integer.toString(REPLIES / PROCESSES)));
            }
            for (JavaProcess process : processes) {
                process.await(Repliers.READY);
            }
            for (JavaProcess process : processes) {
                process.tell(Repliers.GO);
            }
            List<String> said = new ArrayList<>();
            for (JavaProcess process : processes) {
                said.addAll(process.end());
            }
            said.stream()
                    .filter(line -> line.startsWith(Repliers.BUSY))
                    .forEach(line -> System.out.println(engine.name() + " " + line));

            assertThat(said.stream().flatMap(ProcessRacesTest::numbers))
                    .as(() -> said.stream()
                            .filter(line -> !line.startsWith(Repliers.NUMBERS))
                            .toList()
                            .toString())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(2, REPLIES + 1).boxed().toList());
            assertThat(store.find(Lookup.builder().thread(thread).build())
                            .thread(thread)
                            .value()
                            .orElseThrow()
                            .tail()
                            .lastNumber())
                    .isEqualTo(REPLIES + 1);
            StoreAudit.Report report = StoreAudit.of(store);
            assertThat(report.drift()).isEmpty();
            assertThat(report.unsettled()).isEmpty();
            assertThat(report.posts()).isEqualTo(REPLIES + 1);
        } finally {
            processes.forEach(JavaProcess::close);
        }
    }

    private static Stream<Integer> numbers(String line) {
        return line.startsWith(Repliers.NUMBERS)
                ? Stream.of(line.substring(Repliers.NUMBERS.length()).split(" "))
                        .map(Integer::valueOf)
                : Stream.empty();
    }

    private static ThreadId thread(JdbcStore store) {
        AsActor host = Discussions.over(store).build().as(Actor.admin("host"));
        host.introduce("host").orThrow();
        ForumId garden = new ForumId("garden");
        host.openForum(garden, "Garden", "", ForumSettings.defaults()).orThrow();
        return host.startThread(garden, "All at once", "go").published().thread();
    }
}
