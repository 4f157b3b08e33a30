/** The contract kit on every engine, as it is: files, memory, and servers that the tests start. */
package dev.parley.jdbc.contract;
