/**
 * The rules of a well-kept community: who may do what, who sees what, and what a text has to be like.
 *
 * <p>{@link dev.parley.moderation.Permissions} is the one function behind every write and every {@code may};
 * {@link dev.parley.moderation.Visibility} is the one that says who sees what; a {@link dev.parley.moderation.Rule} is
 * one named limit, and {@link dev.parley.moderation.RuleBook} the list of those that apply. <b>A new rule is a class
 * beside {@link dev.parley.moderation.LengthRule}, put into a book.</b> Everything is a pure function of values. May
 * import {@code dev.parley.model} and {@code dev.parley.text}.
 */
package dev.parley.moderation;
