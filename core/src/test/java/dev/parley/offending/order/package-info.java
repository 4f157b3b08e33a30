/** A package like {@code dev.parley.order} that imports what it may not. Never shipped. */
package dev.parley.offending.order;
