/**
 * An ordered map of keys to values in one file: the engine below the store. It knows nothing of discussions; whoever
 * has another engine replaces this package. May import {@code dev.parley.order} and
 * {@code dev.parley.store.StoreException}.
 */
@NullMarked
package dev.parley.ownstore.file;

import org.jspecify.annotations.NullMarked;
