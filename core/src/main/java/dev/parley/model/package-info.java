/**
 * The values of a discussion: ids, forums, threads, posts, hugs, members, and what is kept about them.
 *
 * <p>Everything here is immutable, compares by value, and refuses to be made when it is impossible; an
 * {@link dev.parley.InvalidValueException} then names the value, the limit and the way out. There is no clock, no
 * random and no input or output. May import {@code dev.parley.text} and the root package, nothing else of Parley.
 */
package dev.parley.model;
