/**
 * What a store has to do: compare revisions, put records, read ranges in a given order. It computes nothing.
 *
 * <p>{@link dev.parley.store.DiscussionStore} is the whole of it: one write, one point read, one range read for each
 * type of record. Application developers never call it; they use {@code dev.parley.service}. May import the core.
 */
package dev.parley.store;
