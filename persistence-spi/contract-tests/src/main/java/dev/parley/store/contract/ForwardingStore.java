package dev.parley.store.contract;

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
import java.util.Objects;
import java.util.Optional;

/** A store that hands every call on to another one. A decorator overrides what it adds to. */
public abstract class ForwardingStore implements DiscussionStore {
    private final DiscussionStore below;

    /**
     * A store on top of another one.
     *
     * @param below where the calls go
     */
    protected ForwardingStore(DiscussionStore below) {
        this.below = Objects.requireNonNull(below, "below");
    }

    /**
     * The store below.
     *
     * @return where the calls go
     */
    protected final DiscussionStore below() {
        return below;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return below.commit(commit);
    }

    @Override
    public Found find(Lookup lookup) {
        return below.find(lookup);
    }

    @Override
    public <T> ImmutableList<T> read(Range<T> range) {
        return below.read(range);
    }

    @Override
    public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        return below.count(counts);
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        return below.figures(forum);
    }

    @Override
    public int forgetReceipts(Instant before) {
        return below.forgetReceipts(before);
    }

    @Override
    public Optional<CommitFeed> feed() {
        return below.feed();
    }

    @Override
    public ImmutableSet<Capability> capabilities() {
        return below.capabilities();
    }

    @Override
    public StoreLimits limits() {
        return below.limits();
    }

    @Override
    public void close() {
        below.close();
    }
}
