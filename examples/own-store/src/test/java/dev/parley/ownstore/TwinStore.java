package dev.parley.ownstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.ForumId;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitFeed;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ForumFigures;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.StoreLimits;
import java.time.Instant;
import java.util.function.Function;

/** Two stores that are asked the same, and have to give the same answers. */
final class TwinStore implements DiscussionStore {
    private final DiscussionStore model;
    private final DiscussionStore store;

    TwinStore(DiscussionStore model, DiscussionStore store) {
        this.model = model;
        this.store = store;
    }

    private <T> T same(Object question, Function<DiscussionStore, T> ask) {
        T expected = ask.apply(model);
        assertThat(ask.apply(store)).as("%s", question).isEqualTo(expected);
        return expected;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return same(commit, one -> one.commit(commit));
    }

    @Override
    public Found find(Lookup lookup) {
        return same(lookup, one -> one.find(lookup));
    }

    @Override
    public <T> ImmutableList<T> read(Range<T> range) {
        return same(range, one -> one.read(range));
    }

    @Override
    public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        return same(counts, one -> one.count(counts));
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        return same(forum, one -> one.figures(forum));
    }

    @Override
    public int forgetReceipts(Instant before) {
        return same(before, one -> one.forgetReceipts(before));
    }

    /** The same entries in the same places. */
    ImmutableList<CommitFeed.Sequenced> feed(long after, int limit) {
        return same("feed", one -> one.feed().orElseThrow().read(after, limit));
    }

    @Override
    public ImmutableSet<Capability> capabilities() {
        return model.capabilities();
    }

    @Override
    public StoreLimits limits() {
        return store.limits();
    }

    @Override
    public void close() {
        model.close();
        store.close();
    }
}
