package dev.parley.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.decision.Change;
import dev.parley.model.Author;
import dev.parley.model.Bump;
import dev.parley.model.Bumping;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Hug;
import dev.parley.model.HugKind;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.PostState;
import dev.parley.model.Reading;
import dev.parley.model.ReplyPath;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.order.Bound;
import dev.parley.order.Direction;
import dev.parley.order.PostKey;
import dev.parley.order.PostOrder;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.HugKey;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantKey;
import dev.parley.store.PostAddress;
import dev.parley.store.PostRange;
import dev.parley.store.ReadingKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the commands of one batch see: the records as they were read, and on them every change of the commands before.
 * Used by one thread, and thrown away with the commit that it leads to.
 *
 * <p>Each record is read once. A boundary keeps the revision that it was first read with, however its records change
 * here, and what stands under it is never read before it. So a commit that guards or checks that revision stands on
 * nothing stale, although not all was read at one moment.
 */
final class WorkingCopy implements Change.Cases {
    private static final Lookup NOTHING = Lookup.builder().build();

    private final DiscussionStore store;
    private final Warm warm;
    private int reads;
    private @Nullable Versioned<Policy> policy;
    private final Map<MemberId, Versioned<Optional<Member>>> members = new HashMap<>();
    private final Map<String, Versioned<Optional<MemberId>>> handles = new HashMap<>();
    private final Map<ThreadId, Versioned<Optional<DiscussionThread>>> threads = new HashMap<>();
    private final Map<ReadingKey, Versioned<Optional<Reading>>> readings = new HashMap<>();
    private final Map<ThreadId, Warm.Epoch> epochs = new HashMap<>();
    private final Map<PostId, Optional<PostAddress>> addresses = new HashMap<>();
    private final Map<PostAddress, Post> posts = new HashMap<>();
    private final Map<PostAddress, Optional<ReplyPath>> paths = new HashMap<>();
    private final Map<ParticipantKey, Optional<Participant>> participants = new HashMap<>();
    private final Map<HugKey, Optional<Hug>> hugs = new HashMap<>();

    /**
     * A copy of nothing yet.
     *
     * @param store where to read
     * @param warm what need not be read, as long as it is guarded or checked
     */
    WorkingCopy(DiscussionStore store, Warm warm) {
        this.store = store;
        this.warm = warm;
    }

    // Reading

    /** Reads all of these at once, but for what is known. */
    void load(Lookup wanted) {
        load(ImmutableList.of(wanted));
    }

    /** Reads all of these at once, but for what is known. */
    void load(List<Lookup> wanted) {
        if (policy == null) {
            policy = warm.policy().orElse(null);
        }
        Lookup.Builder missing = Lookup.builder();
        wanted.forEach(lookup -> ask(lookup, missing));
        Lookup asked = missing.build();
        if (policy == null || !asked.equals(NOTHING)) {
            reads++;
            take(asked, store.find(asked));
        }
    }

    /**
     * Whether all that was read of threads was so at one moment. Reads their heads again where it may not have been.
     */
    boolean isOfOneMoment() {
        Lookup.Builder heads = Lookup.builder();
        threads.keySet().forEach(heads::thread);
        return reads <= 1
                || store.find(heads.build()).threads().entrySet().stream()
                        .allMatch(head -> stoodOn(head.getKey(), head.getValue().revision()));
    }

    /** Takes what was read before, if the threads that it is of have not moved on since. */
    void seed(Lookup asked, Found found) {
        found.threads().keySet().forEach(this::takeWarm);
        boolean fits = found.threads().entrySet().stream()
                .allMatch(thread -> stoodOn(thread.getKey(), thread.getValue().revision()));
        if (fits) {
            take(asked, found);
        }
    }

    /** Asks for what is missing. Threads come first: what is warm of them counts only where their heads are. */
    private void ask(Lookup wanted, Lookup.Builder missing) {
        ask(wanted.threads(), this::takeWarm, missing::thread);
        ask(wanted.members(), this::takeWarm, missing::member);
        ask(wanted.posts(), addresses::containsKey, missing::post);
        ask(wanted.addresses(), this::takeWarm, address -> missing.post(address.thread(), address.number()));
        ask(wanted.participants(), this::takeWarm, key -> missing.participant(key.thread(), key.author()));
        ask(wanted.handles(), handles::containsKey, folded -> missing.handles(ImmutableList.of(folded)));
        ask(wanted.hugs(), hugs::containsKey, key -> missing.hug(key.post(), key.giver(), key.kind()));
        ask(wanted.readings(), readings::containsKey, key -> missing.reading(key.member(), key.thread()));
    }

    private static <K> void ask(Set<K> wanted, Predicate<K> known, Consumer<K> asking) {
        wanted.stream().filter(key -> !known.test(key)).forEach(asking);
    }

    private boolean takeWarm(ThreadId id) {
        if (!threads.containsKey(id)) {
            warm.head(id).ifPresent(known -> {
                threads.put(id, known.thread());
                epochs.put(id, known.epoch());
            });
        }
        return threads.containsKey(id);
    }

    private boolean takeWarm(MemberId id) {
        if (!members.containsKey(id)) {
            warm.member(id).ifPresent(known -> members.put(id, known));
        }
        return members.containsKey(id);
    }

    private boolean takeWarm(PostAddress address) {
        Warm.Epoch epoch = epochs.get(address.thread());
        if (epoch != null && !paths.containsKey(address)) {
            warm.path(epoch, address.number()).ifPresent(known -> paths.put(address, Optional.of(known)));
        }
        return paths.containsKey(address);
    }

    private boolean takeWarm(ParticipantKey key) {
        Warm.Epoch epoch = epochs.get(key.thread());
        if (epoch != null && !participants.containsKey(key)) {
            warm.participant(epoch, key.author()).ifPresent(known -> participants.put(key, Optional.of(known)));
        }
        return participants.containsKey(key);
    }

    /** What is not there is remembered too. What was known before stays as it is: it may have changed here. */
    private void take(Lookup asked, Found found) {
        warm.learn(found);
        if (policy == null) {
            policy = found.policy();
        }
        found.members().forEach(members::putIfAbsent);
        found.handles().forEach(handles::putIfAbsent);
        found.threads().forEach(this::take);
        found.readings().forEach(readings::putIfAbsent);
        asked.posts().forEach(id -> addresses.putIfAbsent(id, found.post(id).map(WorkingCopy::address)));
        found.posts().values().forEach(post -> posts.putIfAbsent(address(post), post));
        asked.addresses()
                .forEach(address -> paths.putIfAbsent(
                        address,
                        Optional.ofNullable(found.addresses().get(address)).map(Post::path)));
        asked.participants()
                .forEach(key -> participants.putIfAbsent(
                        key, Optional.ofNullable(found.participants().get(key))));
        asked.hugs()
                .forEach(key ->
                        hugs.putIfAbsent(key, Optional.ofNullable(found.hugs().get(key))));
    }

    private void take(ThreadId id, Versioned<Optional<DiscussionThread>> found) {
        if (threads.putIfAbsent(id, found) == null) {
            warm.epoch(id, found.revision()).ifPresent(epoch -> epochs.put(id, epoch));
        }
    }

    private static PostAddress address(Post post) {
        return new PostAddress(post.thread(), post.number());
    }

    Versioned<Policy> policy() {
        return lookedUp("the policy", policy);
    }

    Versioned<Optional<Member>> member(MemberId id) {
        return lookedUp(id, members.get(id));
    }

    Versioned<Optional<MemberId>> handle(String folded) {
        return lookedUp(folded, handles.get(folded));
    }

    Versioned<Optional<DiscussionThread>> thread(ThreadId id) {
        return lookedUp(id, threads.get(id));
    }

    /** False only where a thread was read with another revision. */
    boolean stoodOn(ThreadId id, Revision revision) {
        Versioned<Optional<DiscussionThread>> known = threads.get(id);
        return known == null || known.revision().equals(revision);
    }

    Versioned<Optional<Reading>> reading(MemberId member, ThreadId thread) {
        ReadingKey key = new ReadingKey(member, thread);
        return lookedUp(key, readings.get(key));
    }

    Optional<Post> post(PostId id) {
        return lookedUp(id, addresses.get(id)).map(address -> lookedUp(address, posts.get(address)));
    }

    Optional<ReplyPath> path(ThreadId thread, int number) {
        PostAddress address = new PostAddress(thread, number);
        return lookedUp(address, paths.get(address));
    }

    Optional<Participant> participant(ThreadId thread, Author author) {
        ParticipantKey key = new ParticipantKey(thread, author);
        return lookedUp(key, participants.get(key));
    }

    Optional<Hug> hug(PostId post, Author giver, HugKind kind) {
        HugKey key = new HugKey(post, giver, kind);
        return lookedUp(key, hugs.get(key));
    }

    private static <T> T lookedUp(Object key, @Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("%s was not looked up".formatted(key));
        }
        return found;
    }

    /**
     * The last visible bumping post before a post. The posts that are known here are as they are now; of the others, so
     * many are read that one of them is not known.
     */
    Optional<Bump> bumpBefore(Post post) {
        ImmutableList<Post> here = postsIn(post.thread())
                .filter(known -> known.number() < post.number())
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<Integer> known = here.stream().map(Post::number).collect(ImmutableSet.toImmutableSet());
        PostRange range = new PostRange(
                post.thread(),
                OptionalInt.empty(),
                PostOrder.OLDEST,
                Direction.BACKWARD,
                Optional.of(Bound.before(PostKey.of(post))),
                ImmutableSet.of(PostState.VISIBLE),
                ImmutableSet.of(Bumping.BUMPS),
                known.size() + 1);
        reads++;
        Stream<Post> elsewhere = store.read(range).stream().filter(read -> !known.contains(read.number()));
        return Stream.concat(
                        here.stream().filter(one -> one.state() == PostState.VISIBLE && one.bumping() == Bumping.BUMPS),
                        elsewhere)
                .max(Comparator.comparingInt(Post::number))
                .map(found -> new Bump(found.number(), found.created()));
    }

    Stream<Participant> participantsIn(ThreadId thread) {
        return participants.values().stream()
                .flatMap(Optional::stream)
                .filter(known -> known.thread().equals(thread));
    }

    Stream<ReplyPath> pathsIn(ThreadId thread) {
        return paths.entrySet().stream()
                .filter(known -> known.getKey().thread().equals(thread))
                .flatMap(known -> known.getValue().stream());
    }

    Stream<Post> postsIn(ThreadId thread) {
        return posts.values().stream().filter(known -> known.thread().equals(thread));
    }

    /** Under what the participants and paths of a thread were warm, if they were. */
    Optional<Warm.Epoch> epoch(ThreadId thread) {
        return Optional.ofNullable(epochs.get(thread));
    }

    // Changing

    private void change(ThreadId thread, int number, UnaryOperator<Post> change) {
        PostAddress address = new PostAddress(thread, number);
        posts.put(address, change.apply(lookedUp(address, posts.get(address))));
    }

    @Override
    public void putForum(Change.PutForum change) {
        Versioned<Policy> before = policy();
        policy = new Versioned<>(before.value().with(change.forum()), before.revision());
    }

    @Override
    public void putPolicyLogged(Change.PutPolicyLogged change) {
        Versioned<Policy> before = policy();
        policy = new Versioned<>(before.value().withLogged(change.position()), before.revision());
    }

    @Override
    public void putMember(Change.PutMember change) {
        MemberId id = change.member().id();
        members.put(id, new Versioned<>(Optional.of(change.member()), member(id).revision()));
    }

    @Override
    public void putHandle(Change.PutHandle change) {
        handles.put(
                change.folded(),
                new Versioned<>(
                        Optional.of(change.member()), handle(change.folded()).revision()));
    }

    @Override
    public void putThread(Change.PutThread change) {
        put(change.thread());
    }

    @Override
    public void putTail(Change.PutTail change) {
        put(thread(change.thread()).value().orElseThrow().withTail(change.tail()));
    }

    private void put(DiscussionThread thread) {
        threads.put(
                thread.id(),
                new Versioned<>(Optional.of(thread), thread(thread.id()).revision()));
    }

    @Override
    public void putPost(Change.PutPost change) {
        Post post = change.post();
        PostAddress address = address(post);
        posts.put(address, post);
        addresses.put(post.id(), Optional.of(address));
        paths.put(address, Optional.of(post.path()));
    }

    @Override
    public void putContent(Change.PutContent change) {
        change(change.thread(), change.number(), post -> post.withContent(change.content()));
    }

    @Override
    public void putWithholdings(Change.PutWithholdings change) {
        change(change.thread(), change.number(), post -> post.withWithholdings(change.withholdings()));
    }

    @Override
    public void putTally(Change.PutTally change) {
        change(change.thread(), change.number(), post -> post.withTally(change.tally()));
    }

    /** No decision looks at earlier versions. */
    @Override
    public void putVersion(Change.PutVersion change) {}

    @Override
    public void putHug(Change.PutHug change) {
        Hug hug = change.hug();
        hugs.put(new HugKey(hug.post(), hug.giver(), hug.kind()), Optional.of(hug));
    }

    @Override
    public void deleteHug(Change.DeleteHug change) {
        hugs.put(new HugKey(change.post(), change.giver(), change.kind()), Optional.empty());
    }

    @Override
    public void putParticipant(Change.PutParticipant change) {
        Participant participant = change.participant();
        participants.put(new ParticipantKey(participant.thread(), participant.author()), Optional.of(participant));
    }

    @Override
    public void putReading(Change.PutReading change) {
        Reading reading = change.reading();
        readings.put(
                new ReadingKey(reading.member(), reading.thread()),
                new Versioned<>(
                        Optional.of(reading),
                        reading(reading.member(), reading.thread()).revision()));
    }
}
