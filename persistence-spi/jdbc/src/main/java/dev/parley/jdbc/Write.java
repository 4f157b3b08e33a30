package dev.parley.jdbc;

import java.util.List;

/**
 * A statement that changes one table. What such statements do to different tables does not depend on their order.
 *
 * @param table the table
 * @param sql the statement
 * @param args its arguments
 */
record Write(String table, String sql, List<Arg> args) {}
