package dev.parley.model;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.InvalidValueException;
import dev.parley.text.NormalForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A thread: what it is about, how it stands, and what its posts add up to.
 *
 * @param id its id
 * @param forum the forum that it stands in
 * @param title one line of 1 to 255 code points
 * @param opener who opened it
 * @param tags the words under which it is found
 * @param created when it was opened
 * @param listing whether it stands in lists
 * @param withholdings all that withholds it
 * @param lock the lock on it, also one that has ended
 * @param pin the pin that puts it first, also one that has ended
 * @param slowMode the least time between two posts of one author, at most 30 days
 * @param acceptedAnswer the number of the accepted answer
 * @param metadata what the host keeps with it, at most 4 KiB of UTF-8 in all
 * @param tail what its posts add up to
 */
public record DiscussionThread(
        ThreadId id,
        ForumId forum,
        String title,
        Author opener,
        ImmutableSet<Tag> tags,
        Instant created,
        Listing listing,
        Withholdings withholdings,
        Optional<Lock> lock,
        Optional<Pin> pin,
        Optional<Duration> slowMode,
        OptionalInt acceptedAnswer,
        ImmutableSortedMap<String, String> metadata,
        Tail tail) {
    /** The most code points of a title. */
    public static final int MAX_TITLE_LENGTH = 255;

    /** The most bytes of metadata in UTF-8, names and values together. */
    public static final int MAX_METADATA_BYTES = 4 << 10;

    /** The longest slow mode. */
    public static final Duration MAX_SLOW_MODE = Duration.ofDays(30);

    /**
     * Refuses titles without text, metadata beyond its limit, and an accepted answer that is no reply.
     *
     * @param id its id
     * @param forum the forum that it stands in
     * @param title one line of 1 to 255 code points
     * @param opener who opened it
     * @param tags the words under which it is found
     * @param created when it was opened
     * @param listing whether it stands in lists
     * @param withholdings all that withholds it
     * @param lock the lock on it, also one that has ended
     * @param pin the pin that puts it first, also one that has ended
     * @param slowMode the least time between two posts of one author, at most 30 days
     * @param acceptedAnswer the number of the accepted answer
     * @param metadata what the host keeps with it, at most 4 KiB of UTF-8 in all
     * @param tail what its posts add up to
     */
    public DiscussionThread {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(opener, "opener");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(withholdings, "withholdings");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(tail, "tail");
        title = Require.line("title", 1, MAX_TITLE_LENGTH, title);
        created = Times.kept(created);
        slowMode.ifPresent(DiscussionThread::requireSlowMode);
        Require.that(
                acceptedAnswer.isEmpty()
                        || (acceptedAnswer.getAsInt() > 1 && acceptedAnswer.getAsInt() <= tail.lastNumber()),
                "accepted-answer.out-of-range",
                () -> "the accepted answer %s is no reply of a thread whose last post is %d"
                        .formatted(acceptedAnswer, tail.lastNumber()));
        requireMetadata(metadata);
    }

    /**
     * When something last happened there, for readers.
     *
     * @return the time of the last visible bumping post; where none is visible, when the thread was opened
     */
    public Instant lastActivity() {
        return tail.lastBump().map(Bump::at).orElse(created);
    }

    /**
     * What readers see of it.
     *
     * @return the strongest of its withholdings
     */
    public PostState state() {
        return withholdings.state();
    }

    /**
     * The same thread with another title.
     *
     * @param next the title
     * @return the changed thread
     */
    public DiscussionThread withTitle(String next) {
        return copy(next, lock, pin, tail);
    }

    /**
     * The same thread, locked otherwise.
     *
     * @param next the lock, absent for none
     * @return the changed thread
     */
    public DiscussionThread withLock(Optional<Lock> next) {
        return copy(title, next, pin, tail);
    }

    /**
     * The same thread, pinned otherwise.
     *
     * @param next the pin, absent for none
     * @return the changed thread
     */
    public DiscussionThread withPin(Optional<Pin> next) {
        return copy(title, lock, next, tail);
    }

    /**
     * The same thread with another tail.
     *
     * @param next the tail
     * @return the changed thread
     */
    public DiscussionThread withTail(Tail next) {
        return copy(title, lock, pin, next);
    }

    private DiscussionThread copy(String nextTitle, Optional<Lock> nextLock, Optional<Pin> nextPin, Tail nextTail) {
        return new DiscussionThread(
                id,
                forum,
                nextTitle,
                opener,
                tags,
                created,
                listing,
                withholdings,
                nextLock,
                nextPin,
                slowMode,
                acceptedAnswer,
                metadata,
                nextTail);
    }

    private static void requireSlowMode(Duration duration) {
        Require.that(
                !duration.isNegative() && !duration.isZero() && duration.compareTo(MAX_SLOW_MODE) <= 0,
                "slow-mode.out-of-range",
                () -> "slow mode %s is out of range: more than nothing, at most %s".formatted(duration, MAX_SLOW_MODE));
    }

    /** What the host keeps is not brought into normal form, but it has to have one: what has none cannot be kept. */
    private static long bytes(String text) {
        NormalForm.text(text);
        return Utf8.encodedLength(text);
    }

    private static void requireMetadata(ImmutableSortedMap<String, String> metadata) {
        long bytes = metadata.entrySet().stream()
                .mapToLong(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                .sum();
        if (bytes > MAX_METADATA_BYTES) {
            throw new InvalidValueException(
                    "metadata.too-long",
                    "metadata of %d bytes is more than %d; keep a key here and the rest elsewhere"
                            .formatted(bytes, MAX_METADATA_BYTES),
                    ImmutableMap.of("max", Integer.toString(MAX_METADATA_BYTES), "actual", Long.toString(bytes)));
        }
    }
}
