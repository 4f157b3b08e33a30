/**
 * The database engines, for tests that need a real one: started on first use, stopped when the process ends.
 *
 * <p>A test-jar of its own, used by whatever runs on a database. May import nothing of Parley.
 */
package dev.parley.jdbc.engines;
