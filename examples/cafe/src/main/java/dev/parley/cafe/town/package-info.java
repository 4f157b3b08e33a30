/** A small community of our own writing, made by commands alone. */
@NullMarked
package dev.parley.cafe.town;

import org.jspecify.annotations.NullMarked;
