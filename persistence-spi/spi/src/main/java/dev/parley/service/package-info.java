/**
 * What applications call: {@link dev.parley.service.Discussions}.
 *
 * <p>A command is checked for its shape and sent through the lane of what it changes ({@code Combiner}, {@code Lane}).
 * Whoever leads the lane decides on all that wait there, on one working copy of what was read, and commits them
 * together ({@code BatchRun}, {@code Draft}); on a conflict they are decided on again. This is the only place with a
 * clock, with ids and with retries, and with {@code transfer} the only caller of
 * {@link dev.parley.store.DiscussionStore#commit}. Queries answer with views made for the reader. May import
 * {@code dev.parley.store} and the core.
 */
package dev.parley.service;
