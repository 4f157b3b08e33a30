/** A package like {@code dev.parley.moderation} that imports what it may not. Never shipped. */
package dev.parley.offending.moderation;
