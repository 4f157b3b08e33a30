package dev.parley.store.contract;

import com.google.common.collect.ImmutableSet;
import dev.parley.store.Capability;
import dev.parley.store.DiscussionStore;
import dev.parley.store.StoreException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Stores that are broken on purpose, each by a mistake that authors of stores make, and what the kit has to say of it.
 * One that breaks several clauses says why it cannot break fewer.
 */
enum BrokenStore {
    /** Takes null for a forum without threads. */
    TAKES_NULL(Clause.S_ARG_01, BrokenFigures.TakesNull::new),
    /** Compares first and writes later: of two at once both are committed. */
    LOSES_AN_UPDATE(Clause.S_CMT_01, BrokenCommits.LosesAnUpdate::new),
    /** Names the revision that was expected as the current one. */
    NAMES_A_WRONG_REVISION(Clause.S_CMT_02, BrokenCommits.NamesAWrongRevision::new),
    /** Says that there was a conflict, and not what is there now. */
    CONFLICTS_WITHOUT_A_HEAD(Clause.S_CMT_02, BrokenCommits.ConflictsWithoutAHead::new),
    /**
     * Compares guards only. That a check holds is part of what a conflict is, of what makes a commit whole, and of what
     * keeps two from being done that exclude each other: what forgets it breaks all three.
     */
    IGNORES_CHECKS(
            ImmutableSet.of(Clause.S_CMT_02, Clause.S_CMT_04, Clause.S_CMT_12), BrokenCommits.IgnoresChecks::new),
    /** Compares checks before it looks at receipts. */
    LOOKS_AT_RECEIPTS_LAST(Clause.S_CMT_03, BrokenCommits.LooksAtReceiptsLast::new),
    /** Answers a repeated command with the receipt that came with the repetition. */
    GIVES_THE_LATER_RECEIPT(Clause.S_CMT_03, BrokenCommits.GivesTheLaterReceipt::new),
    /** Tells of the first known receipt only. */
    GIVES_ONE_RECEIPT(Clause.S_CMT_03, BrokenCommits.GivesOneReceipt::new),
    /** Fails in the middle and leaves the first half. */
    LEAVES_HALF_A_COMMIT(Clause.S_CMT_04, BrokenCommits.LeavesHalfACommit::new),
    /** Takes a check for a guard: two commits under the same one conflict. */
    LOCKS_WHAT_IT_CHECKS(Clause.S_CMT_05, BrokenCommits.LocksWhatItChecks::new),
    /** Keeps what it has found, and does not learn what another process wrote. */
    KEEPS_WHAT_IT_FOUND(Clause.S_CMT_06, BrokenReads.KeepsWhatItFound::new),
    /** Finds a hug by its key after it was taken back. */
    FINDS_WHAT_IS_DELETED(Clause.S_CMT_07, BrokenReads.FindsWhatIsDeleted::new),
    /** Begins again with the first revision after a deletion. */
    RESTARTS_REVISIONS(Clause.S_CMT_07, BrokenReads.RestartsRevisions::new),
    /** Names limits and does not keep to them. */
    TAKES_MORE_THAN_ITS_LIMITS(Clause.S_CMT_08, BrokenCommits.TakesMoreThanItsLimits::new),
    /** Refuses what is too large, and names another limit. */
    NAMES_ANOTHER_LIMIT(Clause.S_CMT_08, BrokenCommits.NamesAnotherLimit::new),
    /** Does not know the outcome, and tidies up a part of what was done. */
    TIDIES_UP_AFTER_AN_UNKNOWN_OUTCOME(Clause.S_CMT_09, BrokenCommits.TidiesUp::new),
    /** Commits several boundaries at once, though it says that it cannot. */
    DENIES_SEVERAL_BOUNDARIES(Clause.S_CMT_10, store -> new Denying(store, Capability.SEVERAL_BOUNDARIES)),
    /** Commits under those of several guards that hold. */
    COMMITS_WHERE_IT_CAN(Clause.S_CMT_10, BrokenCommits.CommitsWhereItCan::new),
    /** Takes a part of nothing for a mistake. */
    REFUSES_A_PART_OF_NOTHING(Clause.S_CMT_11, BrokenCommits.RefusesAPartOfNothing::new),
    /** Compares checks, and lets go of them before it writes. */
    LETS_GO_OF_CHECKS(Clause.S_CMT_12, BrokenCommits.LetsGoOfChecks::new),
    /** Keeps times to the millisecond. */
    KEEPS_MILLISECONDS(Clause.S_RD_01, BrokenReads.KeepsMilliseconds::new),
    /** Keeps texts in a character set of three bytes. */
    KEEPS_THREE_BYTES(Clause.S_RD_01, BrokenReads.KeepsThreeBytes::new),
    /** Keeps the bodies of posts without the spaces at their ends. */
    TRIMS_BODIES(Clause.S_RD_01, BrokenReads.TrimsBodies::new),
    /** Shows a thread with the tail that it had one commit before. */
    SHOWS_AN_EARLIER_TAIL(Clause.S_RD_02, BrokenReads.ShowsAnEarlierTail::new),
    /** Reads threads at one moment and what hangs on them at another. */
    READS_AT_TWO_MOMENTS(Clause.S_RD_02, BrokenReads.ReadsAtTwoMoments::new),
    /** Finds members whatever the case of their ids. */
    FOLDS_IDS(Clause.S_RD_03, BrokenReads.FoldsIds::new),
    /** Drops the first record behind the border of a slice. */
    DROPS_AN_ITEM_AT_A_BORDER(Clause.S_PG_01, BrokenRanges.DropsAnItemAtABorder::new),
    /** Begins a slice with the record at which the last one ended. */
    REPEATS_AN_ITEM_AT_A_BORDER(Clause.S_PG_01, BrokenRanges.RepeatsAnItemAtABorder::new),
    /** Sorts members by a collation. */
    SORTS_OTHERWISE(Clause.S_PG_01, BrokenRanges.SortsOtherwise::new),
    /** Compares ids as signed numbers where times are equal. */
    BREAKS_TIES_OTHERWISE(Clause.S_PG_02, BrokenRanges.BreaksTiesOtherwise::new),
    /** Looks its anchor up, and gives up when it is not there. */
    NEEDS_ITS_ANCHOR(Clause.S_PG_03, BrokenRanges.NeedsItsAnchor::new),
    /** Limits first and filters what is left. */
    FILTERS_AFTER_THE_LIMIT(Clause.S_PG_04, BrokenRanges.FiltersAfterTheLimit::new),
    /** Leaves a post where it stood when its state changes. */
    LEAVES_A_POST_IN_ITS_OLD_LIST(Clause.S_PG_04, BrokenRanges.LeavesAPostInItsOldList::new),
    /** Counts how many records it has shown, and passes over as many. */
    PAGES_BY_OFFSET(Clause.S_PG_05, BrokenRanges.PagesByOffset::new),
    /** Reads from the start whatever the anchor. */
    READS_FROM_THE_START(Clause.S_PG_06, BrokenRanges.ReadsFromTheStart::new),
    /** Passes over what a filter leaves out by reading it. */
    FILTERS_WHILE_IT_WALKS(Clause.S_PG_06, BrokenRanges.FiltersWhileItWalks::new),
    /** Reads in an order that it says it does not have. */
    DENIES_AN_ORDER(Clause.S_PG_07, store -> new Denying(store, Capability.BY_HEAT)),
    /** Counts on after the cap. */
    IGNORES_THE_CAP(Clause.S_CNT_01, BrokenFigures.IgnoresTheCap::new),
    /** Counts in an order of its own. */
    COUNTS_IN_ANOTHER_ORDER(Clause.S_CNT_01, BrokenFigures.CountsInAnotherOrder::new),
    /** Counts threads that are hidden. */
    COUNTS_HIDDEN_THREADS(Clause.S_FIG_01, BrokenFigures.CountsHiddenThreads::new),
    /** Forgets what is as old as the instant. */
    FORGETS_TOO_MUCH(Clause.S_RCP_01, BrokenFigures.ForgetsTooMuch::new),
    /** Forgets, and does not say how much. */
    FORGETS_WITHOUT_COUNTING(Clause.S_RCP_01, BrokenFigures.ForgetsWithoutCounting::new),
    /** Leaves places of its feed empty. */
    FEEDS_WITH_GAPS(Clause.S_FD_01, BrokenFeeds.WithGaps::new),
    /** Feeds two entries of one thread the wrong way round. */
    FEEDS_OUT_OF_ORDER(Clause.S_FD_02, BrokenFeeds.OutOfOrder::new),
    /** Forgets how far members have read when it is reopened. */
    FORGETS_WHEN_CLOSED(Clause.S_LF_01, () -> new Subject(store -> store) {
        @Override
        DiscussionStore reopen() {
            return new BrokenReads.ForgetsReadings(super.reopen());
        }
    }),
    /** Cannot be closed twice. */
    CLOSES_ONCE(Clause.S_LF_02, BrokenFigures.ClosesOnce::new),
    /** Works on after it was closed. */
    WORKS_WHEN_CLOSED(Clause.S_LF_02, BrokenFigures.WorksWhenClosed::new),
    /** Opens what a later version has written. */
    OPENS_A_NEWER_SCHEMA(Clause.S_LF_03, () -> new Subject(store -> store) {
        @Override
        Supplier<DiscussionStore> newerSchema() {
            return opening(Shelf.SCHEMA);
        }
    }),
    /** Says that it takes one process at a time, and lets a second one in. */
    LETS_A_SECOND_PROCESS_IN(Clause.S_LF_05, store -> new Denying(store, Capability.SHARED)),
    /** Fails when another process has just created what it was about to create. */
    TRIPS_OVER_ANOTHER_STARTER(Clause.S_LF_04, () -> new Subject(store -> store) {
        @Override
        Supplier<DiscussionStore> nothingYet() {
            Supplier<DiscussionStore> place = super.nothingYet();
            AtomicInteger started = new AtomicInteger();
            return () -> {
                if (started.getAndIncrement() > 0) {
                    throw new StoreException("the table is there already");
                }
                return place.get();
            };
        }
    });

    private final ImmutableSet<Clause> breaks;

    @SuppressWarnings("ImmutableEnumChecker") // makes a new subject each time
    private final Supplier<Subject> subject;

    BrokenStore(Clause clause, UnaryOperator<DiscussionStore> breaking) {
        this(ImmutableSet.of(clause), breaking);
    }

    BrokenStore(ImmutableSet<Clause> clauses, UnaryOperator<DiscussionStore> breaking) {
        this.breaks = clauses;
        this.subject = () -> new Subject(breaking);
    }

    BrokenStore(Clause clause, Supplier<Subject> subject) {
        this.breaks = ImmutableSet.of(clause);
        this.subject = subject;
    }

    ImmutableSet<Clause> breaks() {
        return breaks;
    }

    Supplier<Subject> subject() {
        return subject;
    }

    /** A store that says it cannot do what it does. */
    private static final class Denying extends ForwardingStore {
        private final Capability denied;

        Denying(DiscussionStore below, Capability denied) {
            super(below);
            this.denied = denied;
        }

        @Override
        public ImmutableSet<Capability> capabilities() {
            return super.capabilities().stream()
                    .filter(capability -> capability != denied)
                    .collect(ImmutableSet.toImmutableSet());
        }
    }
}
