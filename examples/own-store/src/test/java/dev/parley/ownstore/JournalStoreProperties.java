package dev.parley.ownstore;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.parley.store.memory.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do, this store gives the answers of the store in memory: at once, reopened and compacted. */
class JournalStoreProperties {
    @Provide
    Arbitrary<List<Visit.Step>> visits() {
        Arbitrary<Integer> who = Arbitraries.integers().between(0, Visit.MEMBERS.size() + 1);
        Arbitrary<Integer> what = Arbitraries.integers().between(0, 25);
        Arbitrary<Integer> target = Arbitraries.integers().between(0, 12);
        return Combinators.combine(who, what, target).as(Visit.Step::new).list().ofMaxSize(60);
    }

    @Property(tries = 6)
    void it_answers_as_the_store_in_memory_does(@ForAll("visits") List<Visit.Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("own-store");
        Path file = directory.resolve("community");
        try (MemoryStore model = new MemoryStore()) {
            Visit visit;
            try (JournalStore store = JournalStore.open(file)) {
                TwinStore stores = new TwinStore(model, store);
                visit = new Visit(stores);
                steps.forEach(visit::take);
                new EveryQuestion(stores, visit).ask();
            }
            try (JournalStore store = JournalStore.open(file)) {
                new EveryQuestion(new TwinStore(model, store), visit).ask();
                store.compact();
                new EveryQuestion(new TwinStore(model, store), visit).ask();
            }
            try (JournalStore store = JournalStore.open(file)) {
                TwinStore stores = new TwinStore(model, store);
                new EveryQuestion(stores, visit).ask();
                stores.forgetReceipts(Instant.MIN);
                stores.forgetReceipts(Instant.MAX);
                // of those that are forgotten nothing is left to be forgotten
                stores.forgetReceipts(Instant.MAX);
            }
        } finally {
            MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
