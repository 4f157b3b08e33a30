/**
 * What a given reader may see, and what they may do next.
 *
 * <p>{@link dev.parley.view.Perspective} makes every view, for one reader at one moment. What the reader may not see is
 * not in the view at all: the types have no place for it. May import {@code dev.parley.model}, {@code dev.parley.order}
 * and {@code dev.parley.moderation}.
 */
package dev.parley.view;
