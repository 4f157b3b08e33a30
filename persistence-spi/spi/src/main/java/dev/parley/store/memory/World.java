package dev.parley.store.memory;

import com.google.common.collect.ImmutableList;
import dev.parley.model.Author;
import dev.parley.model.Boundary;
import dev.parley.model.LogEntry;
import dev.parley.model.Member;
import dev.parley.model.MemberId;
import dev.parley.model.Policy;
import dev.parley.model.Post;
import dev.parley.model.PostId;
import dev.parley.model.Reading;
import dev.parley.model.Receipt;
import dev.parley.model.Revision;
import dev.parley.model.ThreadId;
import dev.parley.store.PostAddress;
import dev.parley.store.ReadingKey;
import dev.parley.store.ReadingScope;
import dev.parley.store.ReceiptKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/** The whole community at one moment. */
record World(
        Policy policy,
        HashPMap<Boundary, Revision> revisions,
        HashPMap<ThreadId, ThreadRecords> threads,
        HashPMap<PostId, PostAddress> posts,
        ThreadLists lists,
        HashPMap<Author, AuthorLists> authors,
        TreePMap<MemberId, Member> members,
        HashPMap<String, MemberId> handles,
        HashPMap<ReadingKey, Reading> readings,
        HashPMap<ReadingScope, TreePSet<ReadingKey>> readingLists,
        HashPMap<ReceiptKey, Receipt> receipts,
        HashPMap<Boundary, PVector<LogEntry>> logs,
        PVector<LogEntry> feed) {
    static final World EMPTY = new World(
            Policy.EMPTY,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            ThreadLists.EMPTY,
            HashTreePMap.empty(),
            TreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty());

    Revision revision(Boundary boundary) {
        return revisions.getOrDefault(boundary, Revision.NONE);
    }

    Optional<ThreadRecords> thread(ThreadId id) {
        return Optional.ofNullable(threads.get(id));
    }

    AuthorLists author(Author author) {
        AuthorLists lists = authors.get(author);
        return lists == null ? AuthorLists.of(author) : lists;
    }

    TreePSet<ReadingKey> readings(ReadingScope scope) {
        return readingLists.getOrDefault(scope, TreePSet.empty(Comparator.naturalOrder()));
    }

    Optional<Post> post(PostId id) {
        return Optional.ofNullable(posts.get(id))
                .flatMap(address -> thread(address.thread()).flatMap(thread -> thread.post(address.number())));
    }

    ImmutableList<Receipt> known(List<Receipt> sought) {
        return sought.stream()
                .map(receipt -> receipts.get(ReceiptKey.of(receipt)))
                .filter(Objects::nonNull)
                .collect(ImmutableList.toImmutableList());
    }

    World withoutReceiptsBefore(Instant before) {
        List<ReceiptKey> old = receipts.values().stream()
                .filter(receipt -> receipt.at().isBefore(before))
                .map(ReceiptKey::of)
                .toList();
        return new World(
                policy,
                revisions,
                threads,
                posts,
                lists,
                authors,
                members,
                handles,
                readings,
                readingLists,
                receipts.minusAll(old),
                logs,
                feed);
    }
}
