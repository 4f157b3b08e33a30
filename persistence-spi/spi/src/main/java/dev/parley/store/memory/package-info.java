/**
 * The store in memory: the default, for tests and small applications.
 *
 * <p>The whole community is one persistent value. A reader takes the value of the moment and keeps it, without a lock;
 * a writer makes the next value from it, sharing all that stays the same. May import {@code dev.parley.store} and the
 * core.
 */
package dev.parley.store.memory;
