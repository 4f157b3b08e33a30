package dev.parley.ownstore;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.Author;
import dev.parley.model.AuthorOrder;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.ForumId;
import dev.parley.model.Hug;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.ThreadId;
import dev.parley.model.Times;
import dev.parley.order.PostKey;
import dev.parley.order.ThreadKey;
import dev.parley.order.ThreadOrder;
import dev.parley.ownstore.file.Key;
import dev.parley.store.HugKey;
import dev.parley.store.ParticipantKey;
import dev.parley.store.Pins;
import dev.parley.store.ReceiptKey;
import dev.parley.store.ThreadScope;
import dev.parley.store.WrittenKey;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Under which keys everything stands. A record stands under one key; which lists it is in follows from the record
 * alone.
 *
 * <p>The key of a list is what the list is about, then the states that a reader may ask for, then the order. So a slice
 * is a walk over one prefix, or over a few that are merged, and a record that nobody asked for is never read. All lists
 * rise; a reader who wants them falling walks back.
 */
final class Layout {
    static final Key FORUMS = Key.of("forum");
    static final Key POLICY_LOGGED = Key.of("policy-logged");
    static final Key MEMBERS = Key.of("member");
    static final Key FEED = Key.of("feed");
    static final Key RECEIPTS_BY_TIME = Key.of("receipts");

    private Layout() {}

    // Records.

    static Key revision(Boundary boundary) {
        return boundary(Key.of("revision"), boundary);
    }

    static Key log(Boundary boundary) {
        return boundary(Key.of("log"), boundary);
    }

    private static Key boundary(Key of, Boundary boundary) {
        return boundary.fold(new Boundary.Cases<>() {
            @Override
            public Key policy() {
                return of.text("policy");
            }

            @Override
            public Key thread(ThreadId id) {
                return of.text("thread").uuid(id.value());
            }

            @Override
            public Key member(MemberId id) {
                return of.text("member").text(id.value());
            }

            @Override
            public Key handle(String folded) {
                return of.text("handle").text(folded);
            }

            @Override
            public Key reading(MemberId member, ThreadId thread) {
                return of.text("reading").text(member.value()).uuid(thread.value());
            }
        });
    }

    static Key forum(ForumId id) {
        return FORUMS.text(id.value());
    }

    static Key member(MemberId id) {
        return MEMBERS.text(id.value());
    }

    static Key handle(String folded) {
        return Key.of("handle").text(folded);
    }

    static Key thread(ThreadId id) {
        return Key.of("thread").uuid(id.value());
    }

    static Key post(ThreadId thread, int number) {
        return Key.of("post").uuid(thread.value()).number(number);
    }

    static Key withholdings(Key post) {
        return post.text("withholdings");
    }

    static Key tally(Key post) {
        return post.text("tally");
    }

    static Key postById(PostId id) {
        return Key.of("post-by-id").uuid(id.value());
    }

    static Key versions(ThreadId thread, int post) {
        return Key.of("version").uuid(thread.value()).number(post);
    }

    static Key hug(HugKey hug) {
        return Key.of("hug")
                .uuid(hug.post().value())
                .text(AuthorOrder.key(hug.giver()))
                .text(hug.kind().name());
    }

    static Key participant(ParticipantKey participant) {
        return Key.of("participant").uuid(participant.thread().value()).text(AuthorOrder.key(participant.author()));
    }

    static Key readings(MemberId member) {
        return Key.of("reading").text(member.value());
    }

    static Key reading(MemberId member, ThreadId thread) {
        return readings(member).uuid(thread.value());
    }

    static Key receipt(ReceiptKey receipt) {
        return Key.of("receipt")
                .text(receipt.actor().value())
                .uuid(receipt.command().value());
    }

    // Lists: what they are about, and where in them something stands.

    static Key threads(ThreadScope scope, Pins pins, ThreadOrder order) {
        return scope.fold(new ThreadScope.Cases<Key>() {
                    @Override
                    public Key inForum(ThreadScope.InForum in) {
                        return Key.of("threads-in").text(in.forum().value());
                    }

                    @Override
                    public Key tagged(ThreadScope.Tagged tagged) {
                        return Key.of("threads-tagged")
                                .text(tagged.forum().value())
                                .text(tagged.tag().name());
                    }

                    @Override
                    public Key openedBy(ThreadScope.OpenedBy opened) {
                        return Key.of("threads-by").text(AuthorOrder.key(opened.opener()));
                    }
                })
                .word(pins)
                .word(order);
    }

    static Key at(ThreadKey key) {
        return Key.EMPTY.number(key.rank()).uuid(key.id().value());
    }

    static Key postsByNumber(ThreadId thread) {
        return Key.of("posts").uuid(thread.value());
    }

    static Key answers(ThreadId thread, int answered) {
        return Key.of("answers").uuid(thread.value()).number(answered);
    }

    static Key atNumber(PostKey key) {
        return Key.EMPTY.number(key.number());
    }

    static Key postsByHugs(ThreadId thread) {
        return Key.of("posts-by-hugs").uuid(thread.value());
    }

    /** The most hugs first, and among equals the lowest number: one falls and the other rises, so one is turned. */
    static Key atHugs(PostKey key) {
        return Key.EMPTY.number(~key.hugs()).number(key.number());
    }

    static Key postsInTree(ThreadId thread) {
        return Key.of("posts-in-tree").uuid(thread.value());
    }

    static Key atPath(PostKey key) {
        return Key.EMPTY.and(key.path().bytes());
    }

    static Key postsBy(Author author) {
        return Key.of("posts-by").text(AuthorOrder.key(author));
    }

    static Key at(WrittenKey key) {
        return time(Key.EMPTY, key.created()).uuid(key.id().value());
    }

    static Key participantsIn(ThreadId thread, Presence presence) {
        return Key.of("participants-in").uuid(thread.value()).word(presence);
    }

    static Key atLastNumber(Participant participant) {
        return Key.EMPTY.number(participant.lastNumber());
    }

    static Key participationsOf(Author author, Presence presence) {
        return Key.of("participations-of").text(AuthorOrder.key(author)).word(presence);
    }

    static Key atLastTime(Participant participant) {
        return time(Key.EMPTY, participant.lastAt()).uuid(participant.thread().value());
    }

    static Key hugsOf(PostId post) {
        return Key.of("hugs-of").uuid(post.value());
    }

    static Key hugsFor(Author recipient) {
        return Key.of("hugs-for").text(AuthorOrder.key(recipient));
    }

    static Key hugsFrom(Author giver) {
        return Key.of("hugs-from").text(AuthorOrder.key(giver));
    }

    static Key at(Hug hug) {
        return time(Key.EMPTY, hug.at())
                .uuid(hug.post().value())
                .text(AuthorOrder.key(hug.giver()))
                .text(hug.kind().name());
    }

    static Key readersOf(ThreadId thread) {
        return Key.of("readers-of").uuid(thread.value());
    }

    private static Key time(Key of, Instant instant) {
        return of.number(Times.micros(instant));
    }

    // In which lists a record stands.

    static ImmutableSet<Key> lists(DiscussionThread thread) {
        ImmutableSet.Builder<Key> lists = ImmutableSet.builder();
        scopes(thread)
                .forEach(scope -> scope.orders().stream()
                        .filter(order -> order.lists(thread))
                        .forEach(order -> pins(thread)
                                .forEach(pins -> lists.add(threads(scope, pins, order)
                                        .word(thread.state())
                                        .word(thread.listing())
                                        .and(at(order.key(thread)))))));
        return lists.build();
    }

    private static Stream<ThreadScope> scopes(DiscussionThread thread) {
        return Stream.concat(
                Stream.of(new ThreadScope.InForum(thread.forum()), new ThreadScope.OpenedBy(thread.opener())),
                thread.tags().stream().map(tag -> new ThreadScope.Tagged(thread.forum(), tag)));
    }

    private static Stream<Pins> pins(DiscussionThread thread) {
        return thread.pin().isPresent() ? Stream.of(Pins.ANY, Pins.ONLY) : Stream.of(Pins.ANY);
    }

    static ImmutableSet<Key> lists(Post post) {
        PostKey key = PostKey.of(post);
        ImmutableSet.Builder<Key> lists = ImmutableSet.builder();
        lists.add(postById(post.id()));
        lists.add(filtered(postsByNumber(post.thread()), post).and(atNumber(key)));
        lists.add(filtered(postsByHugs(post.thread()), post).and(atHugs(key)));
        lists.add(filtered(postsInTree(post.thread()), post).and(atPath(key)));
        post.replyTo()
                .ifPresent(answered -> lists.add(
                        filtered(answers(post.thread(), answered), post).and(atNumber(key))));
        lists.add(postsBy(post.author()).word(post.state()).and(at(WrittenKey.of(post))));
        return lists.build();
    }

    private static Key filtered(Key list, Post post) {
        return list.word(post.state()).word(post.bumping());
    }

    static ImmutableSet<Key> lists(Participant participant) {
        Presence presence = Presence.of(participant);
        return ImmutableSet.of(
                participantsIn(participant.thread(), presence).and(atLastNumber(participant)),
                participationsOf(participant.author(), presence).and(atLastTime(participant)));
    }

    static ImmutableSet<Key> lists(Hug hug) {
        return ImmutableSet.of(
                hugsOf(hug.post()).and(at(hug)),
                hugsFor(hug.recipient()).and(at(hug)),
                hugsFrom(hug.giver()).and(at(hug)));
    }

    static ImmutableSet<Key> lists(Reading reading) {
        return ImmutableSet.of(readersOf(reading.thread()).text(reading.member().value()));
    }

    static ImmutableSet<Key> lists(Receipt receipt) {
        return ImmutableSet.of(time(RECEIPTS_BY_TIME, receipt.at())
                .text(receipt.actor().value())
                .uuid(receipt.command().value()));
    }
}
