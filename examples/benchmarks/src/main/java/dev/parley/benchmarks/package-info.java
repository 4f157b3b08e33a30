/** Measures whole runs of Parley and of code written by hand, turn by turn in one process, and prints tables. */
package dev.parley.benchmarks;
