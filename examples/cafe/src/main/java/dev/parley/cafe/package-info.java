/**
 * The café: what Parley looks like in a terminal, and how a host uses it. {@link dev.parley.cafe.Cafe} reads the
 * commandn * line; each command is a class of its own.
 */
@NullMarked
package dev.parley.cafe;

import org.jspecify.annotations.NullMarked;
