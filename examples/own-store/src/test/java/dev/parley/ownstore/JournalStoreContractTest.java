package dev.parley.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ownstore.file.CountedSnapshot;
import dev.parley.ownstore.file.FailingDisk;
import dev.parley.ownstore.file.FutureFile;
import dev.parley.store.DiscussionStore;
import dev.parley.store.contract.FailurePoints;
import dev.parley.store.contract.RowProbe;
import dev.parley.store.contract.StoreContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract kit, with every hook that applies to a store of one process. */
class JournalStoreContractTest extends StoreContract {
    @TempDir
    private static Path directory;

    private final Map<DiscussionStore, FailingDisk> disks = new HashMap<>();
    private int files;

    private Path file() {
        return directory.resolve("community-" + files);
    }

    @Override
    protected DiscussionStore open() {
        files++;
        FailingDisk disk = new FailingDisk();
        JournalStore store = JournalStore.open(file(), disk);
        disks.put(store, disk);
        return store;
    }

    @Override
    protected Optional<DiscussionStore> reopen() {
        return Optional.of(JournalStore.open(file()));
    }

    @Override
    protected Optional<Supplier<DiscussionStore>> secondProcess() {
        return Optional.of(() -> JournalStore.open(file()));
    }

    @Override
    protected Optional<Supplier<DiscussionStore>> newerSchema() {
        return Optional.of(() -> JournalStore.open(FutureFile.in(directory)));
    }

    @Override
    protected Optional<RowProbe> probe() {
        return Optional.of((store, range) -> {
            CountedSnapshot counted =
                    new CountedSnapshot(((JournalStore) store).records().snapshot());
            assertThat(range.from(new RecordRanges(new Records(counted)))).isEqualTo(store.read(range));
            return counted.scanned();
        });
    }

    @Override
    protected Optional<FailurePoints> failurePoints() {
        return Optional.of((store, step, work) -> {
            FailingDisk disk = Objects.requireNonNull(disks.get(store), "disk");
            disk.failAt(step);
            work.run();
            boolean reached = disk.steps() >= step;
            disk.failAt();
            return reached;
        });
    }
}
