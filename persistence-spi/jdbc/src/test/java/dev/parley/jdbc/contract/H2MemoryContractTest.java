package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** H2 in memory. */
class H2MemoryContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.h2InMemory();
    }
}
