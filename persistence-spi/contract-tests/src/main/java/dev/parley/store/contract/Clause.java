package dev.parley.store.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a store has to keep, sentence by sentence, as {@link dev.parley.store.DiscussionStore} and
 * {@link dev.parley.store.CommitFeed} state it. A test shows a clause if and only if its name starts with the clause's.
 */
public enum Clause {
    /** The clause {@code S-ARG-01}. */
    S_ARG_01("A null argument is a NullPointerException before any effect."),
    /** The clause {@code S-CMT-01}. */
    S_CMT_01("Of N commits with the same guard, exactly one is committed."),
    /** The clause {@code S-CMT-02}. */
    S_CMT_02("A conflict names the boundary and its current revision, with what it holds now, and "
            + "changes nothing."),
    /** The clause {@code S-CMT-03}. */
    S_CMT_03("The same (actor, command id) twice has one effect and gives the first receipt, also when "
            + "both run at once, also after reopening if DURABLE. Receipts are looked at before guards: "
            + "when any key is known, nothing changes and all known ones of the commit are returned, "
            + "whatever the guards."),
    /** The clause {@code S-CMT-04}. */
    S_CMT_04("All of a commit is done or none of it, at every point of failure."),
    /** The clause {@code S-CMT-05}. */
    S_CMT_05("Commits to different boundaries do not conflict, and checks do not conflict with checks."),
    /** The clause {@code S-CMT-06}. */
    S_CMT_06("A later reader in the same process sees what was acknowledged; in another process too if " + "SHARED."),
    /** The clause {@code S-CMT-07}. */
    S_CMT_07("A deleted record is absent everywhere at once, and its revision never restarts."),
    /** The clause {@code S-CMT-08}. */
    S_CMT_08("A commit up to limits() works; a larger one is refused as a whole, with the limit named."),
    /** The clause {@code S-CMT-09}. */
    S_CMT_09("After an unknown outcome the commit either shows in full, or never will once a guard of "
            + "it has moved."),
    /** The clause {@code S-CMT-10}. */
    S_CMT_10("Without SEVERAL_BOUNDARIES, a commit that guards several boundaries is refused as a "
            + "whole, with the capability named; with it, such a commit is as atomic as any other."),
    /** The clause {@code S-CMT-11}. */
    S_CMT_11("A part of a record that is not there (tail, content, withholdings, tally) is not put and makes no "
            + "record; the rest of the commit is done."),
    /** The clause {@code S-CMT-12}. */
    S_CMT_12("Of two commits at once, each of which checks what the other guards, one is done at the most."),
    /** The clause {@code S-RD-01}. */
    S_RD_01("What is read is what was put, to the last field."),
    /** The clause {@code S-RD-02}. */
    S_RD_02("A thread and its tail come from one commit, never from two; and so do all records of one " + "lookup."),
    /** The clause {@code S-RD-03}. */
    S_RD_03("Ids are case-sensitive and not normalised."),
    /** The clause {@code S-PG-01}. */
    S_PG_01("Slices put together equal all records, sorted by the order's comparator of the core."),
    /** The clause {@code S-PG-02}. */
    S_PG_02("Ties are broken as the comparator breaks them."),
    /** The clause {@code S-PG-03}. */
    S_PG_03("Reading goes on after an anchor that is gone."),
    /** The clause {@code S-PG-04}. */
    S_PG_04("Records are filtered before they are limited, by what they are now: a slice is full unless the end "
            + "is reached."),
    /** The clause {@code S-PG-05}. */
    S_PG_05("During concurrent commits no record that did not move is skipped or repeated."),
    /** The clause {@code S-PG-06}. */
    S_PG_06("The work of a slice does not grow with its depth."),
    /** The clause {@code S-PG-07}. */
    S_PG_07("Without the capability of a thread order, a range in that order is refused with the "
            + "capability named; with it, the range is read."),
    /** The clause {@code S-CNT-01}. */
    S_CNT_01("Each count is the smaller of the number of its posts and its cap, all of them in the "
            + "order in which they were asked."),
    /** The clause {@code S-FIG-01}. */
    S_FIG_01("The figures are those of the forum's threads."),
    /** The clause {@code S-RCP-01}. */
    S_RCP_01("Exactly the receipts from before the instant are forgotten, and counted."),
    /** The clause {@code S-LF-01}. */
    S_LF_01("Reopened, all that was acknowledged is there, if the store keeps anything beyond its " + "closing."),
    /** The clause {@code S-LF-02}. */
    S_LF_02("To close twice is to close once; any other call after it is an IllegalStateException."),
    /** The clause {@code S-LF-03}. */
    S_LF_03("An empty store is created, an older schema is upgraded, a newer one is refused with a "
            + "clear message."),
    /** The clause {@code S-LF-04}. */
    S_LF_04("Of two processes that start on an empty SHARED store at once, one creates it, and both " + "work."),
    /** The clause {@code S-LF-05}. */
    S_LF_05("A second process that opens a store in use is let in if SHARED; otherwise it is refused with a "
            + "StoreInUseException, and the first one works on."),
    /** The clause {@code S-FD-01}. */
    S_FD_01("Every log entry that was committed is there once, as soon as it has been sequenced; "
            + "positions are 1, 2, 3 and so on, without gaps, and never change."),
    /** The clause {@code S-FD-02}. */
    S_FD_02("The entries of one boundary stand in the order of their positions there.");

    private final String sentence;

    Clause(String sentence) {
        this.sentence = sentence;
    }

    /**
     * The id that stands in the Javadoc of the SPI and in the name of every test.
     *
     * @return an id such as {@code S-CMT-01}
     */
    public String id() {
        return name().replace('_', '-');
    }

    /**
     * What it says.
     *
     * @return the words of the SPI
     */
    public String sentence() {
        return sentence;
    }

    /**
     * The clause that a test shows.
     *
     * @param method the name of the test's method
     * @return the clause, if the name starts with one
     */
    public static Optional<Clause> shownBy(String method) {
        return Arrays.stream(values())
                .filter(clause -> method.startsWith(clause.name() + "_"))
                .findFirst();
    }
}
