package dev.parley.jdbc;

import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import org.junit.jupiter.api.Nested;

/** The proofs on each engine. */
class JdbcStoreTest {
    @Nested
    class OnSqliteInFile extends PersistentProof {
        @Override
        Engine engine() {
            return Engines.sqliteInFile();
        }
    }

    @Nested
    class OnSqliteInMemory extends StoreProof {
        @Override
        Engine engine() {
            return Engines.sqliteInMemory();
        }
    }

    @Nested
    class OnH2InFile extends PersistentProof {
        @Override
        Engine engine() {
            return Engines.h2InFile();
        }
    }

    @Nested
    class OnH2InMemory extends PersistentProof {
        @Override
        Engine engine() {
            return Engines.h2InMemory();
        }
    }

    @Nested
    class OnPostgresql extends PersistentProof {
        @Override
        Engine engine() {
            return Engines.postgresql();
        }
    }

    @Nested
    class OnMariadb extends PersistentProof {
        @Override
        Engine engine() {
            return Engines.mariadb();
        }
    }
}
