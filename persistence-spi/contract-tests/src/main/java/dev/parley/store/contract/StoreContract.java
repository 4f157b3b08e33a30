package dev.parley.store.contract;

import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whether a store is right: a test for every clause of {@link DiscussionStore}, then races, faults and generated
 * sequences of commands through the service, compared with the store in memory. The author of a store writes one class:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     protected DiscussionStore open() {
 *         return new MyStore(freshPlace());
 *     }
 * }
 * }</pre>
 *
 * <p>A store that keeps anything beyond its closing overrides {@link #reopen()} as well; the other hooks are for what
 * only some stores have. A clause, or the part of one, that needs a hook which is not there is reported as aborted,
 * with the name of the hook; it never passes in silence. What a store's {@linkplain DiscussionStore#capabilities()
 * capabilities} promise has to be shown: there, a missing hook is a failure.
 *
 * <p>Nearly all tests share one store and use fresh ids, so that one database serves a whole run, and many runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
@DisplayNameGeneration(ClauseNames.class)
public abstract class StoreContract {
    /** The tag of the groups that judge a store as a whole, by what the service makes of it, and not by a clause. */
    public static final String WHOLE = "whole";

    private static final int SEQUENCES = 200;
    private static final int LONG_SEQUENCES = 2_000;

    private @Nullable Trial trial;

    /** For the one class that extends it. */
    protected StoreContract() {}

    /**
     * Opens a store on a place of its own: nothing else uses it at the same time, and what it was opened on before is
     * left alone. It may hold what earlier runs wrote. Called once for nearly all tests, and for a few that close what
     * they use.
     *
     * @return the open store
     */
    protected abstract DiscussionStore open();

    /**
     * Opens once more what the latest {@link #open()} opened, as another process would. The kit calls it after it has
     * closed that store; with {@link Capability#SHARED} also before. A store with {@link Capability#DURABLE} overrides
     * it.
     *
     * @return another store on the same place; absent if the store keeps nothing beyond its closing
     */
    protected Optional<DiscussionStore> reopen() {
        return Optional.empty();
    }

    /**
     * Waits until lists show all that was committed. A store without {@link Capability#LISTS_AT_ONCE} overrides it; the
     * kit calls it before it reads a list.
     */
    protected void settle() {}

    /**
     * A place on which nothing has been created yet. Each call of the supplier opens it, as a process of its own would;
     * the kit calls it twice at once. A store with {@link Capability#SHARED} overrides it.
     *
     * @return what opens the place; absent if a place cannot be shared
     */
    protected Optional<Supplier<DiscussionStore>> nothingYet() {
        return Optional.empty();
    }

    /**
     * Tries to open what the latest {@link #open()} opened, which is still open, as another process would. For a store
     * without {@link Capability#SHARED} that keeps anything beyond its closing; with it, {@link #reopen()} is asked.
     *
     * @return what tries to open it once more; absent if no other process can come near it
     */
    protected Optional<Supplier<DiscussionStore>> secondProcess() {
        return Optional.empty();
    }

    /**
     * A place that an earlier version of the store created.
     *
     * @return what opens the place; absent if there has been no earlier version
     */
    protected Optional<Supplier<DiscussionStore>> olderSchema() {
        return Optional.empty();
    }

    /**
     * A place that a later version of the store created.
     *
     * @return what tries to open the place; absent if the store has no schema
     */
    protected Optional<Supplier<DiscussionStore>> newerSchema() {
        return Optional.empty();
    }

    /**
     * Counts the rows that a slice touches.
     *
     * @return the probe; absent if nothing counts them
     */
    protected Optional<RowProbe> probe() {
        return Optional.empty();
    }

    /**
     * Makes what lies below the store fail in the middle of a commit.
     *
     * @return how to fail; absent if nothing lies below
     */
    protected Optional<FailurePoints> failurePoints() {
        return Optional.empty();
    }

    /**
     * How many generated sequences of commands are compared with the store in memory. A slow store may ask for fewer in
     * its everyday run, and says so there.
     *
     * @return 200, and 2,000 when the system property {@code parley.counts} is {@code long}
     */
    protected int sequences() {
        return Counts.everydayOrLong(SEQUENCES, LONG_SEQUENCES);
    }

    @BeforeAll
    final void openForAll() {
        trial = new Trial(this, open());
    }

    @AfterAll
    final void closeForAll() {
        if (trial != null) {
            trial.store().close();
        }
    }

    private Trial trial() {
        return Objects.requireNonNull(trial, "trial");
    }

    /** Of many writers one wins, and whoever does not is told by what. */
    @Nested
    class Guards extends GuardClauses {
        Guards() {
            super(trial());
        }
    }

    /** One effect for one command id. */
    @Nested
    class Receipts extends ReceiptClauses {
        Receipts() {
            super(trial());
        }
    }

    /** All of a commit or nothing. */
    @Nested
    class Wholeness extends WholenessClauses {
        Wholeness() {
            super(trial());
        }
    }

    /** What is read is what was put. */
    @Nested
    class Lookups extends LookupClauses {
        Lookups() {
            super(trial());
        }
    }

    /** Every order, from everywhere. */
    @Nested
    class Ranges extends RangeClauses {
        Ranges() {
            super(trial());
        }
    }

    /** Slices of what changes meanwhile. */
    @Nested
    class RangesUnderWay extends RangesUnderWayClauses {
        RangesUnderWay() {
            super(trial());
        }
    }

    /** Parts of records, put alone. */
    @Nested
    class Parts extends PartClauses {
        Parts() {
            super(trial());
        }
    }

    /** What slices cost. */
    @Nested
    class SliceWork extends SliceWorkClauses {
        SliceWork() {
            super(trial());
        }
    }

    /** Counts and figures. */
    @Nested
    class Figures extends FigureClauses {
        Figures() {
            super(trial());
        }
    }

    /** The one sequence of all log entries. */
    @Nested
    class Feed extends FeedClauses {
        Feed() {
            super(trial());
        }
    }

    /** Opening, closing, opening again. */
    @Nested
    class Life extends LifeClauses {
        Life() {
            super(trial());
        }
    }

    /** Many at once, through the service. */
    @Nested
    @Tag(WHOLE)
    class Races extends ServiceRaces {
        Races() {
            super(trial());
        }
    }

    /** Commits that fail, through the service. */
    @Nested
    @Tag(WHOLE)
    class Faults extends ServiceFaults {
        Faults() {
            super(trial());
        }
    }

    /** The same commands on this store and on the one in memory. */
    @Nested
    @Tag(WHOLE)
    class Differential extends DifferentialRun {
        Differential() {
            super(trial());
        }
    }
}
