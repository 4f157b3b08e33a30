package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import dev.parley.model.Boundary;
import dev.parley.model.DiscussionThread;
import dev.parley.model.Forum;
import dev.parley.model.Hug;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Participant;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.model.Versioned;
import dev.parley.store.Found;
import dev.parley.store.HugKey;
import dev.parley.store.Lookup;
import dev.parley.store.ParticipantKey;
import dev.parley.store.PostAddress;
import dev.parley.store.ReadingKey;
import dev.parley.store.ReceiptKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One lookup: the statements that it takes, and afterwards what they found. Used by one thread, and thrown away. */
final class Finding {
    private static final String REVISION = "SELECT revision FROM parley_boundaries WHERE kind = 0 AND id = ?";

    private final Lookup lookup;
    private final PolicyCache policies;
    private final Versioned<Policy> knownPolicy;
    private final Script script;

    private final Script.Answer<Versioned<Long>> policyHead;
    private final Script.Answer<Forum> forums;
    private final List<Script.Answer<Map.Entry<ThreadId, Versioned<Optional<DiscussionThread>>>>> threads =
            new ArrayList<>();
    private final List<Script.Answer<Post>> posts = new ArrayList<>();
    private final List<Script.Answer<Member>> members = new ArrayList<>();
    private final List<Script.Answer<Map.Entry<String, MemberId>>> handles = new ArrayList<>();
    private final List<Script.Answer<Participant>> participants = new ArrayList<>();
    private final List<Script.Answer<Hug>> hugs = new ArrayList<>();
    private final List<Script.Answer<Reading>> readings = new ArrayList<>();
    private final List<Script.Answer<Receipt>> receipts = new ArrayList<>();
    private final List<Script.Answer<Map.Entry<Boundary, Revision>>> revisions = new ArrayList<>();

    Finding(Lookup lookup, PolicyCache policies, Script script) {
        this.lookup = lookup;
        this.policies = policies;
        this.knownPolicy = policies.known();
        this.script = script;
        BoundaryKey policy = BoundaryKey.of(Boundary.POLICY);
        policyHead = script.query(
                "SELECT (" + REVISION + "), (SELECT logged FROM parley_policy WHERE only_row = 1)",
                List.of(policy.id()),
                cells -> {
                    Revision revision = new Revision(cells.number());
                    return new Versioned<>(cells.number(), revision);
                });
        // forums change seldom and are read always: their rows come only where the policy has moved on
        forums = script.query(
                "SELECT details FROM parley_forums WHERE COALESCE((" + REVISION + "), 0) <> ?",
                List.of(policy.id(), Arg.number(knownPolicy.revision().value())),
                cells -> Words.read(cells.text(), Forum.class));
        threads();
        posts();
        people();
        receipts();
    }

    /** Looks all of it up. */
    static Found in(Reader reader, Lookup lookup, PolicyCache policies) {
        Script script = reader.script();
        Finding finding = new Finding(lookup, policies, script);
        reader.read(script);
        return finding.found();
    }

    private void threads() {
        String heads = "SELECT b.id, b.revision, " + Rows.THREAD + " FROM ";
        String ofThread = " LEFT JOIN parley_threads t ON t.id = b.id WHERE b.kind = " + BoundaryKey.THREAD;
        bundles(lookup.threads(), id -> Arg.uuid(id.value()))
                .forEach(ids -> threads.add(script.query(
                        heads + "parley_boundaries b" + ofThread + " AND b.id IN " + Keys.in(ids),
                        ids,
                        Finding::head)));
        // with a subquery instead of a join, H2 would go through all boundaries
        bundles(lookup.posts(), id -> Arg.uuid(id.value()))
                .forEach(ids -> threads.add(script.query(
                        heads + "parley_posts p JOIN parley_boundaries b ON b.id = p.thread" + ofThread
                                + " AND p.id IN " + Keys.in(ids),
                        ids,
                        Finding::head)));
    }

    private static Map.Entry<ThreadId, Versioned<Optional<DiscussionThread>>> head(Cells cells) throws SQLException {
        ThreadId id = new ThreadId(cells.uuid());
        Revision revision = new Revision(cells.number());
        return Map.entry(id, new Versioned<>(Rows.threadIfAny(cells), revision));
    }

    private void posts() {
        String select = "SELECT " + Rows.POST + " FROM parley_posts WHERE ";
        bundles(lookup.posts(), id -> Arg.uuid(id.value()))
                .forEach(ids -> posts.add(script.query(select + "id IN " + Keys.in(ids), ids, Rows::post)));
        grouped(lookup.addresses(), PostAddress::thread)
                .asMap()
                .forEach((thread, addresses) -> bundles(addresses, address -> Arg.count(address.number()))
                        .forEach(numbers -> posts.add(script.query(
                                select + "thread = ? AND number IN " + Keys.in(numbers),
                                Keys.args(Arg.uuid(thread.value()), numbers),
                                Rows::post))));
        grouped(lookup.hugs(), HugKey::giver)
                .asMap()
                .forEach((giver, keys) -> bundles(
                                keys, key -> Arg.uuid(key.post().value()))
                        .forEach(ids -> hugs.add(script.query(
                                "SELECT " + Rows.HUG + " FROM parley_hugs WHERE giver = ? AND post IN " + Keys.in(ids),
                                Keys.args(Words.author(giver), ids),
                                Rows::hug))));
    }

    private void people() {
        bundles(lookup.members(), id -> Arg.text(id.value()))
                .forEach(ids -> members.add(script.query(
                        "SELECT details FROM parley_members WHERE id IN " + Keys.in(ids), ids, Rows::member)));
        revisions(BoundaryKey.MEMBER, lookup.members(), Boundary::member);
        bundles(lookup.handles(), Arg::text)
                .forEach(folded -> handles.add(script.query(
                        "SELECT folded, member FROM parley_handles WHERE folded IN " + Keys.in(folded),
                        folded,
                        cells -> Map.entry(cells.text(), new MemberId(cells.text())))));
        revisions(BoundaryKey.HANDLE, lookup.handles(), Boundary.OfHandle::new);
        grouped(lookup.participants(), ParticipantKey::thread)
                .asMap()
                .forEach((thread, keys) -> bundles(keys, key -> Words.author(key.author()))
                        .forEach(authors -> participants.add(script.query(
                                "SELECT " + Rows.PARTICIPANT
                                        + " FROM parley_participants WHERE thread = ? AND author IN "
                                        + Keys.in(authors),
                                Keys.args(Arg.uuid(thread.value()), authors),
                                Rows::participant))));
        grouped(lookup.readings(), ReadingKey::member)
                .asMap()
                .forEach((member, keys) -> bundles(
                                keys, key -> Arg.uuid(key.thread().value()))
                        .forEach(ids -> readings.add(script.query(
                                "SELECT " + Rows.READING + " FROM parley_readings WHERE member = ? AND thread IN "
                                        + Keys.in(ids),
                                Keys.args(Arg.text(member.value()), ids),
                                Rows::reading))));
        revisions(BoundaryKey.READING, lookup.readings(), key -> Boundary.reading(key.member(), key.thread()));
    }

    private void receipts() {
        grouped(lookup.receipts(), ReceiptKey::actor)
                .asMap()
                .forEach((actor, keys) -> bundles(
                                keys, key -> Arg.uuid(key.command().value()))
                        .forEach(ids -> receipts.add(script.query(
                                "SELECT " + Rows.RECEIPT + " FROM parley_receipts WHERE actor = ? AND command IN "
                                        + Keys.in(ids),
                                Keys.args(Arg.text(actor.value()), ids),
                                Rows::receipt))));
    }

    private <K> void revisions(int kind, Collection<K> keys, Function<K, Boundary> boundary) {
        bundles(keys, key -> BoundaryKey.of(boundary.apply(key)).id())
                .forEach(ids -> revisions.add(script.query(
                        "SELECT kind, id, revision FROM parley_boundaries WHERE kind = " + kind + " AND id IN "
                                + Keys.in(ids),
                        ids,
                        cells -> Map.entry(
                                BoundaryKey.boundary(cells.count(), cells.bytes()), new Revision(cells.number())))));
    }

    private <K> List<ImmutableList<Arg>> bundles(Collection<K> keys, Function<K, Arg> arg) {
        return Keys.bundles(keys, arg, script.mostKeys());
    }

    private static <K, G> Multimap<G, K> grouped(Collection<K> keys, Function<K, G> group) {
        Multimap<G, K> groups =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        keys.forEach(key -> groups.put(group.apply(key), key));
        return groups;
    }

    /** What was found, once the script has been run. */
    Found found() {
        Map<ThreadId, Versioned<Optional<DiscussionThread>>> heads = new LinkedHashMap<>();
        lookup.threads().forEach(id -> heads.put(id, new Versioned<>(Optional.empty(), Revision.NONE)));
        all(threads).forEach(head -> heads.put(head.getKey(), head.getValue()));
        ImmutableList<Post> foundPosts = all(posts);
        Map<Boundary, Revision> known = new LinkedHashMap<>();
        all(revisions).forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return new Found(
                policy(),
                ImmutableMap.copyOf(heads),
                existing(lookup.posts(), byKey(foundPosts, Post::id)),
                existing(lookup.addresses(), byKey(foundPosts, post -> new PostAddress(post.thread(), post.number()))),
                each(lookup.members(), byKey(all(members), Member::id), Boundary::member, known),
                each(lookup.handles(), handleMap(), Boundary.OfHandle::new, known),
                existing(
                        lookup.participants(),
                        byKey(all(participants), found -> new ParticipantKey(found.thread(), found.author()))),
                existing(lookup.hugs(), byKey(all(hugs), hug -> new HugKey(hug.post(), hug.giver(), hug.kind()))),
                each(
                        lookup.readings(),
                        byKey(all(readings), reading -> new ReadingKey(reading.member(), reading.thread())),
                        key -> Boundary.reading(key.member(), key.thread()),
                        known),
                existing(lookup.receipts(), byKey(all(receipts), ReceiptKey::of)));
    }

    private Map<String, MemberId> handleMap() {
        Map<String, MemberId> map = new LinkedHashMap<>();
        all(handles).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private Versioned<Policy> policy() {
        Versioned<Long> head = policyHead.rows().get(0);
        if (head.revision().equals(knownPolicy.revision())) {
            return knownPolicy;
        }
        Policy policy = new Policy(
                forums.rows().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), Forum::id, Function.identity())),
                head.value());
        Versioned<Policy> found = new Versioned<>(policy, head.revision());
        policies.learn(found);
        return found;
    }

    private static <T> ImmutableList<T> all(List<Script.Answer<T>> answers) {
        return answers.stream().flatMap(answer -> answer.rows().stream()).collect(ImmutableList.toImmutableList());
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static <K, V> ImmutableMap<K, V> existing(ImmutableSet<K> keys, Map<K, V> found) {
        ImmutableMap.Builder<K, V> map = ImmutableMap.builder();
        for (K key : keys) {
            @Nullable V value = found.get(key);
            if (value != null) {
                map.put(key, value);
            }
        }
        return map.buildOrThrow();
    }

    private static <K, V> ImmutableMap<K, Versioned<Optional<V>>> each(
            ImmutableSet<K> keys, Map<K, V> found, Function<K, Boundary> boundary, Map<Boundary, Revision> revisions) {
        ImmutableMap.Builder<K, Versioned<Optional<V>>> map = ImmutableMap.builder();
        for (K key : keys) {
            map.put(
                    key,
                    new Versioned<>(
                            Optional.ofNullable(found.get(key)),
                            revisions.getOrDefault(boundary.apply(key), Revision.NONE)));
        }
        return map.buildOrThrow();
    }
}
