package dev.parley.jdbc.contract;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;

/** A MariaDB server. */
class MariaDbContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.mariadb();
    }
}
