/**
 * A store in a relational database, over plain JDBC: one code base, and a small dialect for each of SQLite, H2,
 * PostgreSQL and MariaDB.
 *
 * <p>{@link dev.parley.jdbc.JdbcStore} is where to start. May import {@code dev.parley.store}, the core, and
 * {@code dev.parley.jackson} for what is nested in a record.
 */
package dev.parley.jdbc;
