/** Classes that break each rule of the architecture on purpose, so that the rules are seen to fail. Never shipped. */
package dev.parley.offending;
