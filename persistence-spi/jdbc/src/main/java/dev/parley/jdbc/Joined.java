package dev.parley.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Reading within whatever is under way on a connection: what is of one moment is what its isolation makes so. */
final class Joined implements Reader {
    private final Database database;
    private final Connection connection;

    Joined(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    @Override
    public Script script() {
        return database.script();
    }

    @Override
    public void read(Script script) {
        reading(on -> {
            script.run(on);
            return script;
        });
    }

    @Override
    public <T> T reading(Database.Work<T> work) {
        database.requireOpen();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw database.failed("reading", e);
        }
    }
}
