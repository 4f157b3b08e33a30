/**
 * The format itself: for each type of Parley, its JSON, field by field, without any Jackson.
 *
 * <p>To see the JSON of a type, open the class of its topic: {@code Words} (ids, enums, times), {@code PostFormat},
 * {@code ThreadFormat}, {@code ForumFormat}, {@code MemberFormat}, {@code LogFormat}, {@code CommandFormat},
 * {@code PostViewFormat}, {@code ThreadViewFormat}. {@link dev.parley.jackson.format.Formats} lists them all. Reading
 * is done from a {@link dev.parley.jackson.format.Node}, writing into a {@link dev.parley.jackson.format.Sink}, so that
 * one description serves every generation of Jackson with the same bytes. May import the core and Guava, nothing else.
 */
package dev.parley.jackson.format;
