package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import dev.parley.model.ForumId;
import dev.parley.model.Times;
import dev.parley.order.ThreadOrder;
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
import dev.parley.store.StoreException;
import dev.parley.store.StoreInUseException;
import dev.parley.store.StoreLimits;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A community in SQLite, H2, PostgreSQL or MariaDB. A data source is all it takes:
 *
 * <pre>{@code
 * DiscussionStore store = JdbcStore.on(dataSource).open();
 * }</pre>
 *
 * <p>Which engine it is, it finds by itself. The tables are created and upgraded at opening, unless a migration tool
 * does that ({@link Builder#verifyOnly()}). {@link Capability#DURABLE} is claimed where the settings found at opening
 * deserve it; a warning says what to set where they do not.
 *
 * <p>A data source gives every caller a connection to the same database, whichever thread asks.
 */
public final class JdbcStore implements DiscussionStore {
    private static final Logger LOG = System.getLogger(JdbcStore.class.getName());
    private static final StoreLimits LIMITS = new StoreLimits(200_000, 256L << 20, Duration.ZERO);

    private final Database database;
    private final PolicyCache policies = new PolicyCache();
    private final Commits commits;
    private final Reads reads;
    private final CommitFeed feed;
    private final ImmutableSet<Capability> capabilities;

    private JdbcStore(Database database, ImmutableSet<Capability> capabilities) {
        this.database = database;
        this.capabilities = capabilities;
        commits = new Commits(database, policies, new Turns(database, Turns.Times.USUAL));
        reads = new Reads(database, database, policies, capabilities);
        feed = new Feed(database);
    }

    /**
     * A store on a host's data source.
     *
     * @param dataSource where connections come from; it stays the host's, and is not closed with the store
     * @return the builder, set to create and upgrade the tables and to have every order
     */
    public static Builder on(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new Builder(new HostConnections(dataSource));
    }

    /**
     * Opens a store at a place, with connections of its own: for a small application that needs no pool.
     *
     * @param urlOrPath a JDBC URL, or the path of a file for SQLite
     * @return the store
     * @throws DriverMissingException when there is no driver for the URL; it names the dependency to add
     * @throws StoreException when it cannot be opened
     */
    public static JdbcStore open(String urlOrPath) {
        String url = urlOrPath.startsWith("jdbc:") ? urlOrPath : "jdbc:sqlite:" + urlOrPath;
        return new Builder(new OwnConnections(url)).open();
    }

    /** How to open a store. */
    public static final class Builder {
        private final Connections connections;
        private @Nullable String schema;
        private String prefix = Names.PREFIX;
        private ImmutableSet<ThreadOrder> orders = ImmutableSet.copyOf(ThreadOrder.values());
        private boolean creating = true;

        private Builder(Connections connections) {
            this.connections = connections;
        }

        /**
         * Keeps the tables in a schema, which in MariaDB is a database. Without it, in the one that connections have.
         *
         * @param name a letter and up to 29 of {@code a-z 0-9 _}
         * @return this builder
         */
        public Builder schema(String name) {
            schema = Names.require("schema", name);
            return this;
        }

        /**
         * Begins the names of all tables and indexes with something else than {@code parley_}.
         *
         * @param begin a letter and up to 29 of {@code a-z 0-9 _}
         * @return this builder
         */
        public Builder prefix(String begin) {
            prefix = Names.require("prefix", begin);
            return this;
        }

        /**
         * Has these orders of threads only. {@link ThreadOrder#NEWEST} and {@link ThreadOrder#LATEST_ACTIVITY} are
         * always there; each of the others is an index that every reply has to keep up.
         *
         * @param chosen the orders
         * @return this builder
         */
        public Builder orders(ThreadOrder... chosen) {
            orders = ImmutableSet.<ThreadOrder>builder()
                    .add(ThreadOrder.NEWEST, ThreadOrder.LATEST_ACTIVITY)
                    .add(chosen)
                    .build();
            return this;
        }

        /**
         * Creates the tables and brings them up to date, which is what happens if nothing is said.
         *
         * @return this builder
         */
        public Builder createOrUpgrade() {
            creating = true;
            return this;
        }

        /**
         * Changes no table and refuses to open where they are not as they have to be: for hosts whose migration tool
         * runs the scripts, which are in the jar under {@code dev/parley/jdbc/schema}.
         *
         * @return this builder
         */
        public Builder verifyOnly() {
            creating = false;
            return this;
        }

        /**
         * Opens the store.
         *
         * @return the store
         * @throws SchemaException when the tables are newer than this Parley, or missing and not to be created
         * @throws StoreInUseException when another process has the database and the engine allows one
         * @throws StoreException when the database cannot be reached
         */
        public JdbcStore open() {
            boolean opened = false;
            try {
                JdbcStore store = opened(connections.borrow());
                opened = true;
                return store;
            } catch (SQLException e) {
                if (H2Dialect.inUse(e)) {
                    throw H2Dialect.otherProcess(e);
                }
                throw new StoreException(
                        "the database cannot be opened: %s; see whether it runs, and the URL, user and password are right"
                                .formatted(e.getMessage()),
                        e);
            } finally {
                if (!opened) {
                    connections.close();
                }
            }
        }

        private JdbcStore opened(Connection connection) throws SQLException {
            boolean sound = false;
            try {
                Dialect dialect = Dialect.of(connection);
                if (schema != null && !dialect.hasSchemas()) {
                    throw new StoreException("%s has no schemas; use prefix(…)".formatted(dialect.folder()));
                }
                Database database = new Database(connections, dialect, new Names(Optional.ofNullable(schema), prefix));
                prepare(database, connection);
                Dialect.Claims claims = dialect.claims(connection);
                if (!claims.missing().isEmpty()) {
                    LOG.log(
                            Level.WARNING,
                            "what is acknowledged may be lost with the power of the machine: {0}",
                            claims.missing());
                }
                sound = true;
                return new JdbcStore(database, capabilities(claims));
            } finally {
                connections.giveBack(connection, sound);
            }
        }

        private void prepare(Database database, Connection connection) throws SQLException {
            Dialect dialect = database.dialect();
            Schema tables = new Schema(dialect, database.names(), orders);
            try {
                if (creating) {
                    dialect.prepare(connection);
                    tables.createOrUpgrade(connection);
                } else {
                    tables.verify(connection);
                }
            } catch (SQLException e) {
                String advice = dialect.advice(e);
                if (advice.isEmpty()) {
                    throw e;
                }
                throw database.failed("opening", e);
            }
        }

        private ImmutableSet<Capability> capabilities(Dialect.Claims claims) {
            Iterable<Capability> ordered = Iterables.concat(orders.stream()
                    .map(Capability::of)
                    .flatMap(Optional::stream)
                    .toList());
            return Sets.immutableEnumSet(Iterables.concat(
                    ImmutableList.of(
                            Capability.SEVERAL_BOUNDARIES,
                            Capability.CHECKS,
                            Capability.LISTS_AT_ONCE,
                            Capability.FEED),
                    ordered,
                    claims.capabilities()));
        }
    }

    /**
     * A view of this store within a transaction of the host's, for
     * {@link dev.parley.service.Discussions#joining(DiscussionStore)} as a rule. What it commits is done if and only if
     * the host commits: it neither commits nor rolls back, except to a savepoint of its own when a commit conflicts, so
     * that all of a commit is pending or none of it. It reads what the transaction has written, and what is from one
     * moment is what the transaction's isolation makes so. It never tries again, fills no cache, and is used by one
     * thread, for as long as the transaction lasts.
     *
     * @param connection a connection to the same database, with a transaction under way (auto-commit off)
     * @return the view; closing it does nothing
     * @throws StoreException when the connection commits by itself
     */
    public DiscussionStore joining(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        database.requireOpen();
        try {
            if (connection.getAutoCommit()) {
                throw new StoreException("the connection commits by itself; call setAutoCommit(false) first");
            }
        } catch (SQLException e) {
            throw database.failed("joining", e);
        }
        return new JoinedStore(this, database, commits, connection);
    }

    @Override
    public CommitResult commit(Commit commit) {
        Objects.requireNonNull(commit, "commit");
        database.requireOpen();
        LIMITS.require(commit);
        return commits.commit(commit);
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
        Objects.requireNonNull(counts, "counts");
        return reads.count(counts);
    }

    @Override
    public ForumFigures figures(ForumId forum) {
        Objects.requireNonNull(forum, "forum");
        return reads.figures(forum);
    }

    @Override
    public Optional<CommitFeed> feed() {
        return Optional.of(feed);
    }

    @Override
    public int forgetReceipts(Instant before) {
        Objects.requireNonNull(before, "before");
        return database.writing(
                transaction -> {
                    Script script = transaction.begin();
                    Script.Count forgotten = script.update(
                            "DELETE FROM parley_receipts WHERE received_at < ?",
                            ImmutableList.of(Arg.number(firstKept(before))));
                    transaction.commit(script);
                    return forgotten.changed();
                },
                duplicate -> 0);
    }

    /** Receipts have whole microseconds: from within one, the next one on is kept. */
    private static long firstKept(Instant before) {
        Instant whole = before.truncatedTo(ChronoUnit.MICROS);
        return Times.micros(whole) + (whole.equals(before) ? 0 : 1);
    }

    @Override
    public ImmutableSet<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public StoreLimits limits() {
        return LIMITS;
    }

    @Override
    public void close() {
        commits.close();
        database.close();
    }
}
