package dev.parley.jdbc;

import dev.parley.jdbc.engines.EmptyDatabase;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.memory.MemoryStore;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * On every engine, the same records and the same commands give what they give in memory: outcomes, records to the last
 * field (S-RD-01), slices in every order, filter and direction from every anchor (S-PG-01 to S-PG-04).
 */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class DifferentialProperties {
    @Group
    class OnSqliteInFile extends Differential {
        @Override
        Engine engine() {
            return Engines.sqliteInFile();
        }
    }

    @Group
    class OnSqliteInMemory extends Differential {
        @Override
        Engine engine() {
            return Engines.sqliteInMemory();
        }
    }

    @Group
    class OnH2InFile extends Differential {
        @Override
        Engine engine() {
            return Engines.h2InFile();
        }
    }

    @Group
    class OnH2InMemory extends Differential {
        @Override
        Engine engine() {
            return Engines.h2InMemory();
        }
    }

    @Group
    class OnPostgresql extends Differential {
        @Override
        Engine engine() {
            return Engines.postgresql();
        }
    }

    @Group
    class OnMariadb extends Differential {
        @Override
        Engine engine() {
            return Engines.mariadb();
        }
    }

    abstract static class Differential {
        private static final int TRIES = 8;

        abstract Engine engine();

        @Provide
        Arbitrary<Written> records() {
            return Written.any();
        }

        @Provide
        Arbitrary<Played> sequences() {
            return Played.any();
        }

        @Property(tries = TRIES)
        void S_RD_01_records_of_any_content_are_read_as_they_are_in_memory(@ForAll("records") Written written)
                throws SQLException {
            compared(written::putAndCompare);
        }

        @Property(tries = TRIES)
        void S_PG_01_any_sequence_of_commands_gives_what_it_gives_in_memory(@ForAll("sequences") Played played)
                throws SQLException {
            compared(played::playAndCompare);
        }

        private void compared(BiConsumer<MemoryStore, JdbcStore> comparison) throws SQLException {
            EmptyDatabase database = Wiped.database(engine());
            try (MemoryStore expected = new MemoryStore();
                    JdbcStore actual = JdbcStore.on(database.dataSource()).open()) {
                comparison.accept(expected, actual);
            }
        }
    }
}
