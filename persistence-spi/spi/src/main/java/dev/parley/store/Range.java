package dev.parley.store;

import com.google.common.collect.ImmutableList;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostVersion;
import dev.parley.model.Reading;

/**
 * A slice of one order of one type of record: where it starts, what it passes over, how long it may be.
 *
 * <p>Every order is total, every position is a key and not an offset, and whether a record with that key is there does
 * not matter.
 *
 * @param <T> the type of the records
 */
public sealed interface Range<T>
        permits ThreadRange,
                PostRange,
                WrittenRange,
                VersionRange,
                ParticipantRange,
                HugRange,
                ReadingRange,
                MemberRange,
                LogRange {
    /**
     * Reads the slice by the function that fits.
     *
     * @param reads one function for each type of range
     * @return what the fitting function returned
     */
    ImmutableList<T> from(Reads reads);

    /**
     * How long the slice may be.
     *
     * @return at least 1
     */
    int limit();

    /** One function for each type of range: what a store implements to read them. */
    interface Reads {
        /**
         * Threads in an order.
         *
         * @param range which threads
         * @return the threads in the direction of the walk
         */
        ImmutableList<DiscussionThread> threads(ThreadRange range);

        /**
         * Posts of a thread, or answers to one of its posts, in an order.
         *
         * @param range which posts
         * @return the posts in the direction of the walk
         */
        ImmutableList<Post> posts(PostRange range);

        /**
         * Posts of an author in all threads, the latest first.
         *
         * @param range which posts
         * @return the posts
         */
        ImmutableList<Post> written(WrittenRange range);

        /**
         * Earlier versions of a post, the first one first.
         *
         * @param range which versions
         * @return the versions
         */
        ImmutableList<PostVersion> versions(VersionRange range);

        /**
         * Participants of a thread, or threads in which an author takes part, those who wrote last first.
         *
         * @param range which participants
         * @return the participants
         */
        ImmutableList<Participant> participants(ParticipantRange range);

        /**
         * Hugs of a post, the first one first, or hugs that an author got or gave, the latest first.
         *
         * @param range which hugs
         * @return the hugs
         */
        ImmutableList<Hug> hugs(HugRange range);

        /**
         * Readings of a member by thread, or of a thread by member.
         *
         * @param range which readings
         * @return the readings
         */
        ImmutableList<Reading> readings(ReadingRange range);

        /**
         * Members by id.
         *
         * @param range which members
         * @return the members
         */
        ImmutableList<Member> members(MemberRange range);

        /**
         * The log of a boundary, the first entry first.
         *
         * @param range which entries
         * @return the entries
         */
        ImmutableList<LogEntry> log(LogRange range);
    }
}
