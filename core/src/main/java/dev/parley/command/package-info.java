/**
 * What somebody wants to happen: one record for each command, with the constraints on what may stand in it.
 *
 * <p>Commands hold what came in, unchecked. {@link dev.parley.command.Shape} says all that is wrong with one at once;
 * {@code dev.parley.decision} decides on those that are well formed. A command never says who sends it: the actor comes
 * with the call. May import {@code dev.parley.model} and {@code dev.parley.text}.
 */
package dev.parley.command;
