/**
 * In which order threads and posts are read, and how a reader pages through them.
 *
 * <p>An order is a total comparison by a key that is stored; a {@link dev.parley.order.Cursor} is a position between
 * two items; a {@link dev.parley.order.PageRequest} asks for a {@link dev.parley.order.Page} from such a position.
 * Nothing here asks for the time. May import {@code dev.parley.model} only.
 */
package dev.parley.order;
