package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** SQLite in memory. */
class SqliteMemoryContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.sqliteInMemory();
    }
}
