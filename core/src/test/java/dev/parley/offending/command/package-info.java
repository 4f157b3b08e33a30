/** A package like {@code dev.parley.command} that imports what it may not. Never shipped. */
package dev.parley.offending.command;
