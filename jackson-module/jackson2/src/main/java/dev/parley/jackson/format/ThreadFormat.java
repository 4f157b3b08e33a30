package dev.parley.jackson.format;

import dev.parley.model.Bump;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Listing;
import dev.parley.model.Lock;
import dev.parley.model.LockScope;
import dev.parley.model.Pin;
import dev.parley.model.PinScope;
import dev.parley.model.StateCounts;
import dev.parley.model.Tail;

/** Threads, with what their posts add up to. */
final class ThreadFormat {
    static final Codec<Lock> LOCK = lock();
    static final Codec<Pin> PIN = pin();
    static final Codec<Bump> BUMP = bump();
    static final Codec<StateCounts> STATE_COUNTS = stateCounts();
    static final Codec<Tail> TAIL = tail();
    static final Codec<DiscussionThread> THREAD = thread();

    private ThreadFormat() {}

    private static Codec<Lock> lock() {
        var of = RecordCodec.<Lock>of();
        var scope = of.required("scope", Lock::scope, Scalar.words(LockScope.class));
        var by = of.required("by", Lock::by, Words.MEMBER_ID);
        var rank = of.required("rank", Lock::rank, PostFormat.RANK);
        var at = of.required("at", Lock::at, Words.TIME_OF);
        var reason = of.optional("reason", Lock::reason, PostFormat.REASON_TEXT);
        var until = of.optional("until", Lock::until, Words.TIME_OF);
        return of.build(
                in -> new Lock(in.get(scope), in.get(by), in.get(rank), in.get(at), in.get(reason), in.get(until)));
    }

    private static Codec<Pin> pin() {
        var of = RecordCodec.<Pin>of();
        var scope = of.required("scope", Pin::scope, Scalar.words(PinScope.class));
        var by = of.required("by", Pin::by, Words.MEMBER_ID);
        var at = of.required("at", Pin::at, Words.TIME_OF);
        var until = of.optional("until", Pin::until, Words.TIME_OF);
        return of.build(in -> new Pin(in.get(scope), in.get(by), in.get(at), in.get(until)));
    }

    private static Codec<Bump> bump() {
        var of = RecordCodec.<Bump>of();
        var number = of.required("number", Bump::number, PostFormat.NUMBER);
        var at = of.required("at", Bump::at, Words.TIME_OF);
        return of.build(in -> new Bump(in.get(number), in.get(at)));
    }

    private static Codec<StateCounts> stateCounts() {
        var of = RecordCodec.<StateCounts>of();
        var visible = of.required("visible", StateCounts::visible, Numbers.intFrom(0));
        var withdrawn = of.required("withdrawn", StateCounts::withdrawn, Numbers.intFrom(0));
        var hidden = of.required("hidden", StateCounts::hidden, Numbers.intFrom(0));
        var removed = of.required("removed", StateCounts::removed, Numbers.intFrom(0));
        var erased = of.required("erased", StateCounts::erased, Numbers.intFrom(0));
        return of.build(in ->
                new StateCounts(in.get(visible), in.get(withdrawn), in.get(hidden), in.get(removed), in.get(erased)));
    }

    private static Codec<Tail> tail() {
        var of = RecordCodec.<Tail>of();
        var lastNumber = of.required("lastNumber", Tail::lastNumber, PostFormat.NUMBER);
        var lastCreated = of.required("lastCreated", Tail::lastCreated, Words.TIME_OF);
        var posts = of.required("posts", Tail::posts, STATE_COUNTS);
        var hugs = of.required("hugs", Tail::hugs, PostFormat.HUG_COUNTS);
        var lastBump = of.optional("lastBump", Tail::lastBump, BUMP);
        var repliers = of.required("repliers", Tail::repliers, Numbers.intFrom(0));
        var heat = of.required("heat", Tail::heat, Numbers.LONG);
        var logged = of.required("logged", Tail::logged, Numbers.longFrom(0));
        return of.build(in -> new Tail(
                in.get(lastNumber),
                in.get(lastCreated),
                in.get(posts),
                in.get(hugs),
                in.get(lastBump),
                in.get(repliers),
                in.get(heat),
                in.get(logged)));
    }

    private static Codec<DiscussionThread> thread() {
        var of = RecordCodec.<DiscussionThread>of();
        var id = of.required("id", DiscussionThread::id, Words.THREAD_ID);
        var forum = of.required("forum", DiscussionThread::forum, Words.FORUM_ID);
        var title = of.required("title", DiscussionThread::title, Texts.line(DiscussionThread.MAX_TITLE_LENGTH));
        var opener = of.required("opener", DiscussionThread::opener, PostFormat.AUTHOR);
        var tags = of.required("tags", DiscussionThread::tags, Containers.set(Words.TAG));
        var created = of.required("created", DiscussionThread::created, Words.TIME_OF);
        var listing = of.required("listing", DiscussionThread::listing, Scalar.words(Listing.class));
        var withholdings = of.required("withholdings", DiscussionThread::withholdings, PostFormat.WITHHOLDINGS);
        var lock = of.optional("lock", DiscussionThread::lock, LOCK);
        var pin = of.optional("pin", DiscussionThread::pin, PIN);
        var slowMode = of.optional("slowMode", DiscussionThread::slowMode, Words.DURATION_OF);
        var acceptedAnswer = of.optionalInt("acceptedAnswer", DiscussionThread::acceptedAnswer, PostFormat.NUMBER);
        var metadata = of.required("metadata", DiscussionThread::metadata, Containers.sortedMap(Texts.RAW, Texts.RAW));
        var tail = of.required("tail", DiscussionThread::tail, TAIL);
        return of.build(in -> new DiscussionThread(
                in.get(id),
                in.get(forum),
                in.get(title),
                in.get(opener),
                in.get(tags),
                in.get(created),
                in.get(listing),
                in.get(withholdings),
                in.get(lock),
                in.get(pin),
                in.get(slowMode),
                in.get(acceptedAnswer),
                in.get(metadata),
                in.get(tail)));
    }
}
