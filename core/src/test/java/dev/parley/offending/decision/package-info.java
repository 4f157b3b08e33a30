/** A package like {@code dev.parley.decision} that imports what it may not. Never shipped. */
package dev.parley.offending.decision;
