/**
 * Pure string work: the normal form of texts, folding, prose, written hugs, named members, excerpts.
 *
 * <p>Functions of their arguments and nothing else, each linear in the length of the text, whatever the text is.
 *
 * <p>May touch {@code java.*}, Guava, and the exceptions of {@code dev.parley}; nothing else.
 */
package dev.parley.text;
