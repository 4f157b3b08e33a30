package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** SQLite in a file: embedded and durable. */
class SqliteFileContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.sqliteInFile();
    }
}
