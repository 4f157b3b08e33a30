package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.store.StoreException;
import dev.parley.store.UnknownOutcomeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open database: transactions on it, and what their failures mean. */
final class Database implements Reader {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_NANOS = 500_000;

    private final Connections connections;
    private final Dialect dialect;
    private final Names names;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Writers of this process wait here in line, where the engine would have them try again and again. */
    private final ReentrantLock writing = new ReentrantLock(true);

    Database(Connections connections, Dialect dialect, Names names) {
        this.connections = connections;
        this.dialect = dialect;
        this.names = names;
    }

    Dialect dialect() {
        return dialect;
    }

    Names names() {
        return names;
    }

    @Override
    public Script script() {
        return new Script(dialect, names);
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            connections.close();
        }
    }

    void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("this store is closed; open another one");
        }
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public void read(Script script) {
        if (script.size() == 1) {
            reading(connection -> run(script, connection), false);
        } else if (dialect.joinsStatements()) {
            Script whole = script();
            whole.plain(dialect.beginReading());
            whole.append(script);
            whole.plain(dialect.endReading());
            reading(connection -> run(whole, connection), false);
        } else {
            reading(connection -> run(script, connection));
        }
    }

    private static boolean run(Script script, Connection connection) throws SQLException {
        script.run(connection);
        return true;
    }

    @Override
    public <T> T reading(Work<T> work) {
        return reading(work, true);
    }

    private <T> T reading(Work<T> work, boolean transaction) {
        requireOpen();
        Connection connection = borrow();
        boolean sound = false;
        try {
            if (transaction) {
                Dialect.execute(connection, dialect.beginReading());
            }
            T result = work.on(connection);
            if (transaction) {
                Dialect.execute(connection, dialect.endReading());
            }
            sound = true;
            return result;
        } catch (SQLException e) {
            throw failed("reading", e);
        } finally {
            connections.giveBack(connection, sound || undone(connection));
        }
    }

    /** One transaction that writes. */
    final class Transaction {
        private final Connection connection;
        private boolean committing;
        private boolean committed;

        private final boolean begun;

        private Transaction(Connection connection, boolean begun) {
            this.connection = connection;
            this.begun = begun;
        }

        Connection connection() {
            return connection;
        }

        /** A script that begins the transaction, unless that is under way. */
        Script begin() {
            Script script = script();
            if (!begun) {
                script.plain(dialect.beginWriting());
            }
            return script;
        }

        /** Runs a last script and commits. */
        void commit(Script last) throws SQLException {
            if (dialect.joinsStatements()) {
                last.plain(ImmutableList.of(Dialect.COMMIT));
                committing = true;
                last.run(connection);
            } else {
                last.run(connection);
                committing = true;
                Dialect.execute(connection, ImmutableList.of(Dialect.COMMIT));
            }
            committed = true;
        }
    }

    /** Something to do in a transaction that it commits itself; what is not committed is undone. */
    @FunctionalInterface
    interface Writing<T> {
        T in(Transaction transaction) throws SQLException;
    }

    /** A transaction that was given up for the sake of others. */
    private static final class GivenUp extends Exception {
        private static final long serialVersionUID = 1L;

        GivenUp(SQLException cause) {
            super(cause);
        }
    }

    /**
     * Writes, again and again where the engine gives up the transaction for the sake of others.
     *
     * @param stopped what to answer where a row is there already under a key that has to be unique, or a guard or check
     *     did not hold
     */
    <T> T writing(Writing<T> work, Function<SQLException, T> stopped) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, stopped);
            } catch (GivenUp e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new StoreException(
                            "the database gave up a commit %d times for the sake of others; nothing has changed, try again later"
                                    .formatted(attempt),
                            e);
                }
                LockSupport.parkNanos(FIRST_PAUSE_NANOS << Math.min(attempt, 6));
            }
        }
    }

    /**
     * Begins a transaction with a script that waits for a lock, and leaves it under way.
     *
     * @param locking the script
     * @return its connection, to be {@linkplain #writingOn written on} or {@linkplain #end ended}; null where the lock
     *     could not be had
     */
    @Nullable
    Connection waiting(Script locking) {
        requireOpen();
        Connection connection = borrow();
        boolean begun = false;
        try {
            Script script = script();
            script.plain(dialect.beginWriting());
            script.append(locking);
            script.run(connection);
            begun = true;
            return connection;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "others did not let go of a lock; going on without it", e);
            return null;
        } finally {
            if (!begun) {
                end(connection);
            }
        }
    }

    /**
     * Goes on in a transaction that is under way, and ends it in any case.
     *
     * @return whether the work was done; where it surely was not, for whatever reason, it may be tried anew
     */
    boolean writingOn(Connection connection, Writing<Boolean> work) {
        try {
            return alone(new Transaction(connection, true), work, stopped -> false);
        } catch (UnknownOutcomeException e) {
            throw e;
        } catch (GivenUp | StoreException e) {
            LOG.log(Level.DEBUG, "a transaction that was under way has come to nothing; beginning another", e);
            return false;
        }
    }

    /** Ends a transaction that is under way and has somebody's {@linkplain Turns turn}. */
    void endTurn(Connection connection, BoundaryKey boundary) {
        boolean sound = false;
        try {
            Script letting = script();
            dialect.endTurn(boundary, letting);
            letting.run(connection);
            sound = true;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a turn could not be ended; its connection is closed", e);
        } finally {
            connections.giveBack(connection, undone(connection) && sound);
        }
    }

    /** Ends a transaction that is under way, with nothing done. */
    void end(Connection connection) {
        connections.giveBack(connection, undone(connection));
    }

    private <T> T once(Writing<T> work, Function<SQLException, T> stopped) throws GivenUp {
        requireOpen();
        if (!dialect.oneWriter()) {
            return alone(work, stopped);
        }
        writing.lock();
        try {
            return alone(work, stopped);
        } finally {
            writing.unlock();
        }
    }

    private <T> T alone(Writing<T> work, Function<SQLException, T> stopped) throws GivenUp {
        return alone(new Transaction(borrow(), false), work, stopped);
    }

    private <T> T alone(Transaction transaction, Writing<T> work, Function<SQLException, T> stopped) throws GivenUp {
        Connection connection = transaction.connection();
        try {
            return work.in(transaction);
        } catch (SQLException e) {
            if (transaction.committing && !dialect.surelyUndone(e)) {
                throw new UnknownOutcomeException(
                        "the connection failed while a commit was under way, and whether it was done cannot be known: "
                                + withAdvice(e),
                        e);
            }
            if (dialect.givenUp(e)) {
                throw new GivenUp(e);
            }
            if (dialect.duplicate(e) || dialect.notHeld(e)) {
                return stopped.apply(e);
            }
            throw failed("writing", e);
        } finally {
            connections.giveBack(connection, transaction.committed || undone(connection));
        }
    }

    /** Ends whatever is under way on a connection, and says whether it may be used again. */
    private boolean undone(Connection connection) {
        try {
            if (connection.isClosed()) {
                return false;
            }
            Dialect.execute(connection, ImmutableList.of("ROLLBACK"));
            return true;
        } catch (SQLException e) {
            if (dialect.nothingToUndo(e)) {
                return true;
            }
            LOG.log(Level.DEBUG, "a transaction could not be rolled back; its connection is closed", e);
            return false;
        }
    }

    private Connection borrow() {
        try {
            return connections.borrow();
        } catch (SQLException e) {
            throw failed("connecting", e);
        }
    }

    StoreException failed(String doing, SQLException e) {
        if (H2Dialect.inUse(e)) {
            return H2Dialect.otherProcess(e);
        }
        return new StoreException("%s failed, and nothing has changed: %s".formatted(doing, withAdvice(e)), e);
    }

    private String withAdvice(SQLException e) {
        String advice = dialect.advice(e);
        return advice.isEmpty() ? String.valueOf(e.getMessage()) : e.getMessage() + "; " + advice;
    }
}
