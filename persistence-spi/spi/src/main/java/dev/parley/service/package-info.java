/**
 * What applications call: {@link dev.parley.service.Discussions}.
 *
 * <p>A command is checked for its shape, its scene is loaded, it is decided on, and the decision is committed; on a
 * conflict it is decided on again. This is the only place with a clock, with ids and with retries, and the only caller
 * of {@link dev.parley.store.DiscussionStore#commit}. Queries answer with views made for the reader. May import
 * {@code dev.parley.store} and the core.
 */
package dev.parley.service;
