package dev.parley.service.transfer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.InvalidValueException;
import dev.parley.decision.Check;
import dev.parley.decision.Guard;
import dev.parley.decision.ImportedThread;
import dev.parley.decision.ImportedThread.ImportedPost;
import dev.parley.decision.Importing;
import dev.parley.decision.NamedInText;
import dev.parley.decision.Names;
import dev.parley.model.Boundary;
import dev.parley.model.CommandId;
import dev.parley.model.Forum;
import dev.parley.model.ForumSettings;
import dev.parley.model.LogEntry;
import dev.parley.model.MemberId;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts threads that were written elsewhere into a store. */
public final class ThreadImport {
    private static final int HANDLES_AT_ONCE = 1_000;

    private final DiscussionStore store;

    /**
     * Puts threads into a store.
     *
     * @param store where
     */
    public ThreadImport(DiscussionStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Atomically puts a thread with all its posts, hugs and participants into the store, if and only if no thread with
     * its id was ever there; otherwise changes nothing. Names in its texts mean whoever is a member by then.
     *
     * @param thread the thread
     * @param id under which the import stands in the log
     * @param now when it is imported
     * @return true if it is there now, false if it had been there before
     * @throws InvalidValueException {@code forum.absent} when its forum is not there, or when the model cannot hold
     *     something
     */
    public boolean put(ImportedThread thread, CommandId id, Instant now) {
        Boundary boundary = Boundary.thread(thread.id());
        while (true) {
            Found found = store.find(Lookup.builder().thread(thread.id()).build());
            if (found.thread(thread.id()).value().isPresent()) {
                return false;
            }
            ForumSettings settings = settings(found, thread);
            Commit commit = new Commit(
                    ImmutableList.of(
                            new Guard(boundary, found.thread(thread.id()).revision())),
                    ImmutableList.of(new Check(Boundary.POLICY, found.policy().revision())),
                    Importing.changes(thread, settings, names(thread, settings)),
                    ImmutableList.of(entry(boundary, id, now)),
                    ImmutableList.of());
            boolean committed = store.commit(commit) instanceof CommitResult.Committed;
            if (committed) {
                return true;
            }
        }
    }

    private static ForumSettings settings(Found found, ImportedThread thread) {
        return found.policy()
                .value()
                .forum(thread.forum())
                .map(Forum::settings)
                .orElseThrow(() -> new InvalidValueException(
                        "forum.absent",
                        "there is no forum %s; open it before a thread is imported into it".formatted(thread.forum()),
                        ImmutableMap.of("forum", thread.forum().value())));
    }

    private static LogEntry entry(Boundary boundary, CommandId id, Instant now) {
        return LogEntry.of(boundary, 1, now, Optional.empty(), id, "import-thread");
    }

    private Names names(ImportedThread thread, ForumSettings settings) {
        Set<String> candidates = new HashSet<>();
        Set<MemberId> writing = new HashSet<>();
        for (ImportedPost post : thread.posts()) {
            candidates.addAll(NamedInText.candidates(post.body(), settings));
            post.author().member().ifPresent(writing::add);
        }
        Map<String, MemberId> byHandle = new HashMap<>();
        for (List<String> some : Iterables.partition(candidates, HANDLES_AT_ONCE)) {
            Found found = store.find(Lookup.builder().handles(some).build());
            found.handles().forEach((folded, member) -> member.value().ifPresent(known -> byHandle.put(folded, known)));
        }
        return new Names(ImmutableMap.copyOf(byHandle), ImmutableSet.copyOf(writing));
    }
}
