/**
 * What every other package of Parley may use: the root of its exceptions.
 *
 * <p>Nothing else lives here. Values are in {@code dev.parley.model}, the way in is {@code dev.parley.service}.
 */
package dev.parley;
