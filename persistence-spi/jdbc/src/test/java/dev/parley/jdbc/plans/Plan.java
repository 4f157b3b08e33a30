package dev.parley.jdbc.plans;

import java.util.Set;

/**
 * How an engine answered a query.
 *
 * @param text the plan, in the engine's words
 * @param rows how many rows of tables and indexes it touched
 * @param scanned the tables that it went through without an index
 * @param sorts whether it sorted what it had found
 */
public record Plan(String text, long rows, Set<String> scanned, boolean sorts) {}
