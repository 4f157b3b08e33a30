package dev.parley.store.contract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.HugCounts;
import dev.parley.model.Listing;
import dev.parley.model.Pin;
import dev.parley.model.StateCounts;
import dev.parley.model.Tag;
import dev.parley.model.Tail;
import dev.parley.model.ThreadId;
import dev.parley.model.Withholdings;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A thread as plain as it can be, to be made special where a test needs it. */
final class ThreadDraft {
    private final ThreadId id;
    private ForumId forum;
    private String title = "a title";
    private Author opener = Records.HOST;
    private ImmutableSet<Tag> tags = ImmutableSet.of();
    private Instant created = Records.NOON;
    private Listing listing = Listing.LISTED;
    private Withholdings withholdings = Withholdings.NONE;
    private Optional<Pin> pin = Optional.empty();
    private int lastNumber = 1;
    private int visible = 1;
    private HugCounts hugs = HugCounts.NONE;
    private Optional<Instant> bumped = Optional.empty();
    private long heat;

    ThreadDraft(ThreadId id, ForumId forum) {
        this.id = id;
        this.forum = forum;
    }

    ThreadDraft in(ForumId next) {
        forum = next;
        return this;
    }

    ThreadDraft title(String next) {
        title = next;
        return this;
    }

    ThreadDraft openedBy(Author next) {
        opener = next;
        return this;
    }

    ThreadDraft tagged(Tag... next) {
        tags = ImmutableSet.copyOf(next);
        return this;
    }

    ThreadDraft created(Instant next) {
        created = next;
        return this;
    }

    ThreadDraft listing(Listing next) {
        listing = next;
        return this;
    }

    ThreadDraft withheld(Withholdings next) {
        withholdings = next;
        return this;
    }

    ThreadDraft pinned(Pin next) {
        pin = Optional.of(next);
        return this;
    }

    ThreadDraft lastNumber(int next) {
        lastNumber = next;
        return this;
    }

    ThreadDraft visible(int next) {
        visible = next;
        return this;
    }

    ThreadDraft hugs(HugCounts next) {
        hugs = next;
        return this;
    }

    ThreadDraft bumped(Instant next) {
        bumped = Optional.of(next);
        return this;
    }

    ThreadDraft heat(long next) {
        heat = next;
        return this;
    }

    Tail tail() {
        int last = Math.max(lastNumber, visible);
        return new Tail(
                last,
                created,
                new StateCounts(visible, 0, 0, 0, 0),
                hugs,
                bumped.map(at -> new Bump(last, at)),
                0,
                heat,
                0);
    }

    DiscussionThread build() {
        return new DiscussionThread(
                id,
                forum,
                title,
                opener,
                tags,
                created,
                listing,
                withholdings,
                Optional.empty(),
                pin,
                Optional.empty(),
                OptionalInt.empty(),
                ImmutableSortedMap.of(),
                tail());
    }

    Change put() {
        return new Change.PutThread(build());
    }

    /** The same tail as if the thread had so many posts: what a test writes that only wants to change something. */
    static Change putTail(ThreadId thread, int lastNumber) {
        return new Change.PutTail(
                thread,
                new ThreadDraft(thread, new ForumId("any"))
                        .lastNumber(lastNumber)
                        .tail());
    }
}
