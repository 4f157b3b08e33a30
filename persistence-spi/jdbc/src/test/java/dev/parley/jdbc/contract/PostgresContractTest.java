package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** A PostgreSQL server with real syncs. */
class PostgresContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.postgresql();
    }
}
