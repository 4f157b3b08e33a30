package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.ForumId;
import dev.parley.store.Capability;
import dev.parley.store.Commit;
import dev.parley.store.CommitResult;
import dev.parley.store.DiscussionStore;
import dev.parley.store.ForumFigures;
import dev.parley.store.Found;
import dev.parley.store.Lookup;
import dev.parley.store.PostCount;
import dev.parley.store.Range;
import dev.parley.store.StoreLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** A store within a transaction of the host's: it reads what that has written, and whatever it commits is pending. */
final class JoinedStore implements DiscussionStore {
    private final JdbcStore store;
    private final Database database;
    private final Connection connection;
    private final Commits commits;
    private final Reads reads;

    JoinedStore(JdbcStore store, Database database, Commits commits, Connection connection) {
        this.store = store;
        this.database = database;
        this.connection = connection;
        this.commits = commits;
        this.reads = new Reads(new Joined(database, connection), database, new PolicyCache(), store.capabilities());
    }

    @Override
    public CommitResult commit(Commit commit) {
        Objects.requireNonNull(commit, "commit");
        store.limits().require(commit);
        database.requireOpen();
        try {
            return commits.commitWithin(commit, connection);
        } catch (SQLException e) {
            throw database.failed("writing in the host's transaction", e);
        }
    }

    @Override
    public Found find(Lookup lookup) {
        Objects.requireNonNull(lookup, "lookup");
        return reads.find(lookup);
    }

    @Override
    public <T> ImmutableList<T> read(Range<T> range) {
        Objects.requireNonNull(range, "range");
        return reads.read(range);
    }

    @Override
    public ImmutableList<Integer> count(ImmutableList<PostCount> counts) {
        return reads.count(counts);
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        Objects.requireNonNull(forum, "forum");
        return reads.figures(forum);
    }

    @Override
    public int forgetReceipts(Instant before) {
        throw new UnsupportedOperationException("receipts are forgotten outside of a host's transaction");
    }

    /** Those of the store without its feed, which knows only what is committed. */
    @Override
    public ImmutableSet<Capability> capabilities() {
        return Sets.difference(store.capabilities(), ImmutableSet.of(Capability.FEED))
                .immutableCopy();
    }

    @Override
    public StoreLimits limits() {
        return store.limits();
    }

    /** The connection is the host's, and stays open. */
    @Override
    public void close() {}
}
