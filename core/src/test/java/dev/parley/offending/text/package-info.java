/** A package like {@code dev.parley.text} that imports what it may not. Never shipped. */
package dev.parley.offending.text;
