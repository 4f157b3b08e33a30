package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a community is kept. It compares revisions, puts records and reads ranges; counts, tails and tallies arrive
 * ready in the records.
 *
 * <p>Safe for use by several threads at once. Whatever it returns is immutable and detached. A failure of what lies
 * below is a {@link StoreException}, and then nothing has changed, unless it is an {@link UnknownOutcomeException}.
 *
 * <ul>
 *   <li>S-ARG-01 A null argument is a {@link NullPointerException} before any effect.
 * </ul>
 *
 * <p>The sentences of this interface carry the ids of clauses, as {@code S-CMT-01}. Each clause is a test of the
 * contract kit {@code parley-contract-tests}, of the same words.
 */
public interface DiscussionStore extends AutoCloseable {
    /**
     * Atomically moves on the revision of every guarded boundary by one, makes all changes, appends the log entries and
     * keeps the receipts, if and only if none of the receipts' keys is known and every guard and every check has the
     * revision that it expects; otherwise changes nothing.
     *
     * <ul>
     *   <li>S-CMT-01 Of N commits with the same guard, exactly one is committed.
     *   <li>S-CMT-02 A conflict names the boundary and its current revision, with what it holds now, and changes
     *       nothing.
     *   <li>S-CMT-03 The same (actor, command id) twice has one effect and gives the first receipt, also when both run
     *       at once, also after reopening if {@link Capability#DURABLE}. Receipts are looked at before guards: when any
     *       key is known, nothing changes and all known ones of the commit are returned, whatever the guards.
     *   <li>S-CMT-04 All of a commit is done or none of it, at every point of failure.
     *   <li>S-CMT-05 Commits to different boundaries do not conflict, and checks do not conflict with checks.
     *   <li>S-CMT-06 A later reader in the same process sees what was acknowledged; in another process too if
     *       {@link Capability#SHARED}.
     *   <li>S-CMT-07 A deleted record is absent everywhere at once, and its revision never restarts.
     *   <li>S-CMT-08 A commit up to {@link #limits()} works; a larger one is refused as a whole, with the limit named.
     *   <li>S-CMT-09 After an unknown outcome the commit either shows in full, or never will once a guard of it has
     *       moved.
     *   <li>S-CMT-10 Without {@link Capability#SEVERAL_BOUNDARIES}, a commit that guards several boundaries is refused
     *       as a whole, with the capability named; with it, such a commit is as atomic as any other.
     *   <li>S-CMT-11 A part of a record that is not there (tail, content, withholdings, tally) is not put and makes no
     *       record; the rest of the commit is done.
     *   <li>S-CMT-12 Of two commits at once, each of which checks what the other guards, one is done at the most.
     * </ul>
     *
     * @param commit what to change, and on what it stands
     * @return what came of it
     * @throws UnknownOutcomeException when it cannot be known
     * @throws CommitTooLargeException when it is larger than {@link #limits()}; nothing has changed
     * @throws CapabilityMissingException when it guards several boundaries and the store cannot do that; nothing has
     *     changed
     */
    CommitResult commit(Commit commit);

    /**
     * Reads records by their keys, all of them from one moment.
     *
     * <ul>
     *   <li>S-RD-01 What is read is what was put, to the last field.
     *   <li>S-RD-02 A thread and its tail come from one commit, never from two; and so do all records of one lookup.
     *   <li>S-RD-03 Ids are case-sensitive and not normalised.
     * </ul>
     *
     * @param lookup the keys
     * @return for every key the record, or that there is none, with the revision of its boundary
     */
    Found find(Lookup lookup);

    /**
     * Reads a slice of one order.
     *
     * <ul>
     *   <li>S-PG-01 Slices put together equal all records, sorted by the order's comparator of the core.
     *   <li>S-PG-02 Ties are broken as the comparator breaks them.
     *   <li>S-PG-03 Reading goes on after an anchor that is gone.
     *   <li>S-PG-04 Records are filtered before they are limited, by what they are now: a slice is full unless the end
     *       is reached.
     *   <li>S-PG-05 During concurrent commits no record that did not move is skipped or repeated.
     *   <li>S-PG-06 The work of a slice does not grow with its depth.
     *   <li>S-PG-07 Without the {@linkplain Capability#of capability} of a thread order, a range in that order is
     *       refused with the capability named; with it, the range is read.
     * </ul>
     *
     * @param range which records
     * @param <T> the type of the records
     * @return the records in the direction of the walk
     * @throws CapabilityMissingException when the store does not have the order
     */
    <T> ImmutableList<T> read(Range<T> range);

    /**
     * Counts posts of threads, each up to its cap; of threads that do not exist, none.
     *
     * <ul>
     *   <li>S-CNT-01 Each count is the smaller of the number of its posts and its cap, all of them in the order in
     *       which they were asked.
     * </ul>
     *
     * @param counts which posts, and up to how many; at most 200
     * @return the counts
     */
    ImmutableList<Integer> count(ImmutableList<PostCount> counts);

    /**
     * What the listed, visible threads of a forum add up to. The one read whose cost grows with its forum: it is made
     * from what the threads hold, never from a counter.
     *
     * <ul>
     *   <li>S-FIG-01 The figures are those of the forum's threads.
     * </ul>
     *
     * @param forum the forum
     * @return the figures; of a forum without such threads, and of one that does not exist, zeros
     */
    ForumFigures figures(ForumId forum);

    /**
     * Forgets the receipts from before an instant. Whoever calls it sees to it that they are 30 days old or more.
     *
     * <ul>
     *   <li>S-RCP-01 Exactly the receipts from before the instant are forgotten, and counted.
     * </ul>
     *
     * @param before the instant
     * @return how many were forgotten
     */
    int forgetReceipts(Instant before);

    /**
     * All log entries of the store in one sequence.
     *
     * @return the feed, if and only if the store has {@link Capability#FEED}
     */
    default Optional<CommitFeed> feed() {
        return Optional.empty();
    }

    /**
     * What this store can do beyond what every store can. The same answer for as long as it is open.
     *
     * @return the capabilities
     */
    ImmutableSet<Capability> capabilities();

    /**
     * How large a commit may be, and how long what may lag lags. The same answer for as long as it is open.
     *
     * @return the limits
     */
    StoreLimits limits();

    /**
     * Lets go of what the store holds.
     *
     * <ul>
     *   <li>S-LF-01 Reopened, all that was acknowledged is there, if the store keeps anything beyond its closing.
     *   <li>S-LF-02 To close twice is to close once; any other call after it is an {@link IllegalStateException}.
     *   <li>S-LF-03 An empty store is created, an older schema is upgraded, a newer one is refused with a clear
     *       message.
     *   <li>S-LF-04 Of two processes that start on an empty {@link Capability#SHARED} store at once, one creates it,
     *       and both work.
     *   <li>S-LF-05 A second process that opens a store in use is let in if {@link Capability#SHARED}; otherwise it is
     *       refused with a {@link StoreInUseException}, and the first one works on.
     * </ul>
     */
    @Override
    void close();
}
