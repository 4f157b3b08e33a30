package dev.parley.jdbc;

import com.google.common.collect.ImmutableList;
import dev.parley.store.CommitFeed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Gives log entries their places by comparing and setting one row: of several sequencers at once, one does its work and
 * the others nothing. Entries are taken in the order in which they were written, which for those of one boundary is the
 * order of their positions there.
 */
final class Feed implements CommitFeed {
    private final Database database;

    Feed(Database database) {
        this.database = database;
    }

    @Override
    public int sequence(int limit) {
        return database.writing(transaction -> sequence(limit, transaction), another -> 0);
    }

    private int sequence(int limit, Database.Transaction transaction) throws SQLException {
        Connection connection = transaction.connection();
        Script script = transaction.begin();
        Script.Answer<Long> last =
                script.query("SELECT positions FROM parley_feed WHERE only_row = 1", ImmutableList.of(), Cells::number);
        Script.Answer<Long> waiting = script.query(
                "SELECT entry FROM parley_log" + database.dialect().from(Dialect.UNSEQUENCED)
                        + " WHERE feed_position IS NULL ORDER BY "
                        + (database.dialect().sortsByWholeIndexes() ? "feed_position, " : "") + "entry LIMIT ?",
                ImmutableList.of(Arg.count(limit)),
                Cells::number);
        script.run(connection);
        List<Long> entries = waiting.rows();
        if (entries.isEmpty() || !moved(last.rows(), entries.size(), connection)) {
            return 0;
        }
        long position = last.rows().isEmpty() ? 0 : last.rows().get(0);
        try (PreparedStatement statement = connection.prepareStatement(database.names()
                .in("UPDATE parley_log SET feed_position = ? WHERE entry = ? AND feed_position IS NULL"))) {
            for (long entry : entries) {
                position++;
                Arg.number(position).bind(statement, 1);
                Arg.number(entry).bind(statement, 2);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        transaction.commit(database.script());
        return entries.size();
    }

    private boolean moved(List<Long> last, int by, Connection connection) throws SQLException {
        Script script = database.script();
        Script.Count moved = last.isEmpty()
                ? script.update(
                        "INSERT INTO parley_feed (only_row, positions) VALUES (1, ?)", ImmutableList.of(Arg.number(by)))
                : script.update(
                        "UPDATE parley_feed SET positions = ? WHERE only_row = 1 AND positions = ?",
                        ImmutableList.of(Arg.number(last.get(0) + by), Arg.number(last.get(0))));
        script.run(connection);
        return moved.changed() == 1;
    }

    @Override
    public ImmutableList<Sequenced> read(long after, int limit) {
        Script script = database.script();
        Script.Answer<Sequenced> answer = script.query(
                "SELECT feed_position, " + Rows.LOG
                        + " FROM parley_log WHERE feed_position > ? ORDER BY feed_position LIMIT ?",
                ImmutableList.of(Arg.number(after), Arg.count(limit)),
                cells -> {
                    long position = cells.number();
                    return new Sequenced(position, Rows.logEntry(cells));
                });
        database.read(script);
        return answer.rows();
    }
}
