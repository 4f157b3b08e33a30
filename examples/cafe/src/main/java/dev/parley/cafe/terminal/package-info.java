/** Shows views to a reader in a terminal. Knows nothing but views. */
@NullMarked
package dev.parley.cafe.terminal;

import org.jspecify.annotations.NullMarked;
