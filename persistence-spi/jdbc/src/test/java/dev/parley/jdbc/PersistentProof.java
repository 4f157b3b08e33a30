package dev.parley.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.store.CommitResult;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store does that keeps its records beyond its closing. */
abstract class PersistentProof extends StoreProof {
    @Test
    void S_LF_01_S_CMT_03_reopened_all_that_was_acknowledged_is_there_and_is_known() {
        var put =
                commit(List.of(guard("ana", 0)), List.of(), List.of(member("ana", "Ana")), List.of(receipt("ana", 1)));
        store.commit(put);
        store.close();
        database.reconnect();
        store = JdbcStore.on(database.dataSource()).open();

        assertThat(display(store, "ana")).hasValue("Ana");
        assertThat(store.commit(put)).isInstanceOf(CommitResult.AlreadyApplied.class);
    }

    @Test
    void S_LF_04_several_that_start_on_an_empty_database_at_once_all_work() throws Exception {
        try (EmptyDatabase empty = engine().create()) {
            int openers = 4;
            CyclicBarrier start = new CyclicBarrier(openers);
            List<Future<JdbcStore>> opening = IntStream.range(0, openers)
                    .mapToObj(i -> writers.submit(() -> {
                        start.await();
                        return JdbcStore.on(empty.dataSource()).open();
                    }))
                    .toList();

            int revision = 0;
            for (Future<JdbcStore> opened : opening) {
                assertThat(opened.get().commit(put("ana", revision, "A" + revision)))
                        .isInstanceOf(CommitResult.Committed.class);
                revision++;
            }
        }
    }
}
