import org.jspecify.annotations.NullMarked;

/** A store for Parley in a relational database: SQLite, H2, PostgreSQL or MariaDB. */
@NullMarked
module dev.parley.jdbc {
    requires transitive dev.parley.persistence;
    requires transitive java.sql;
    requires dev.parley.jackson;
    requires static org.jspecify;

    exports dev.parley.jdbc;
}
