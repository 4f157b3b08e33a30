/** A package like {@code dev.parley.model} that imports what it may not. Never shipped. */
package dev.parley.offending.model;
