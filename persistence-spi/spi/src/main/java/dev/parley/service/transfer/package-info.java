/**
 * Brings what was written elsewhere into a store, past the rules and never past the model.
 *
 * <p>{@link dev.parley.service.transfer.ThreadImport} commits one thread at a time, whole or not at all. For hosts, not
 * for members: it asks for no permission. May import {@code dev.parley.store} and the core.
 */
package dev.parley.service.transfer;
