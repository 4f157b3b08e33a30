package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** H2 in a file. */
class H2FileContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.h2InFile();
    }
}
