/** Proofs that need processes of their own: killed ones, watched ones, several at once. */
package dev.parley.jdbc.processes;
