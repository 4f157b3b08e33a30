/** A package like {@code dev.parley.view} that imports what it may not. Never shipped. */
package dev.parley.offending.view;
