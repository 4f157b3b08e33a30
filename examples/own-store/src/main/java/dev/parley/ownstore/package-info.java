/**
 * A store of one's own: {@link dev.parley.ownstore.JournalStore} keeps a community in one append-only file. Keys say
 * where a record stands and in which lists, values are its JSON. May import the core, {@code dev.parley.store},
 * {@code dev.parley.jackson} and {@code dev.parley.ownstore.file}.
 */
@NullMarked
package dev.parley.ownstore;

import org.jspecify.annotations.NullMarked;
