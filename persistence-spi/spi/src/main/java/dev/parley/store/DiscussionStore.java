package dev.parley.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostVersion;
import java.time.Instant;

/**
 * Where a community is kept. It compares revisions, puts records and reads ranges; counts, tails and tallies arrive
 * ready in the records.
 *
 * <p>Safe for use by several threads at once. Whatever it returns is immutable and detached. A null argument is a
 * {@link NullPointerException} before any effect; any call after {@link #close()} is an {@link IllegalStateException};
 * a failure of what lies below is a {@link StoreException}, and then nothing has changed, unless it is an
 * {@link UnknownOutcomeException}.
 */
public interface DiscussionStore extends AutoCloseable {
    /**
     * Atomically moves on the revision of every guarded boundary by one, makes all changes, appends the log entries and
     * keeps the receipts, if and only if none of the receipts' keys is known and every guard and every check has the
     * revision that it expects; otherwise changes nothing.
     *
     * <p>Receipts are looked at first: when any key is known, all known ones of the commit are returned
     * ({@link CommitResult.AlreadyApplied}), whatever the guards. Then a guard or check that differs is returned with
     * what the boundary holds now ({@link CommitResult.Conflict}). Commits to different boundaries do not conflict, and
     * checks do not conflict with checks.
     *
     * @param commit what to change, and on what it stands
     * @return what came of it
     * @throws UnknownOutcomeException when it cannot be known; it then either shows in full or never will
     * @throws CommitTooLargeException when it is larger than {@link #limits()}; nothing has changed
     */
    CommitResult commit(Commit commit);

    /**
     * Reads records by their keys, all of them from one moment.
     *
     * @param lookup the keys
     * @return for every key the record, or that there is none, with the revision of its boundary
     */
    Found find(Lookup lookup);

    /**
     * Reads threads of a forum, in an order, from a position; filtered before limited, so that the slice is full unless
     * the end is reached.
     *
     * @param range which threads
     * @return the threads in the direction of the walk
     */
    ImmutableList<DiscussionThread> threads(ThreadRange range);

    /**
     * Reads posts of a thread, in an order, from a position; filtered before limited, so that the slice is full unless
     * the end is reached.
     *
     * @param range which posts
     * @return the posts in the direction of the walk
     */
    ImmutableList<Post> posts(PostRange range);

    /**
     * Reads earlier versions of a post, the first one first.
     *
     * @param range which versions
     * @return the versions
     */
    ImmutableList<PostVersion> versions(VersionRange range);

    /**
     * Reads participants of a thread, those who wrote last first.
     *
     * @param range which participants
     * @return the participants
     */
    ImmutableList<Participant> participants(ParticipantRange range);

    /**
     * Reads hugs of a post, the first one first.
     *
     * @param range which hugs
     * @return the hugs
     */
    ImmutableList<Hug> hugs(HugRange range);

    /**
     * Reads the log of a boundary, the first entry first.
     *
     * @param range which entries
     * @return the entries
     */
    ImmutableList<LogEntry> log(LogRange range);

    /**
     * Counts posts of a thread, up to a cap.
     *
     * @param count which posts, and up to how many
     * @return the smaller of their number and the cap
     */
    int count(PostCount count);

    /**
     * Forgets the receipts from before an instant. Whoever calls it sees to it that they are 30 days old or more.
     *
     * @param before the instant
     * @return how many were forgotten
     */
    int forgetReceipts(Instant before);

    /**
     * What this store can do beyond what every store can. The same answer for as long as it is open.
     *
     * @return the capabilities
     */
    ImmutableSet<Capability> capabilities();

    /**
     * How large a commit may be. The same answer for as long as it is open.
     *
     * @return the limits
     */
    StoreLimits limits();

    /** Lets go of what the store holds. Closing it again does nothing. */
    @Override
    void close();
}
