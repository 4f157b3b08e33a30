/** What engines do for the statements that a store sends them: their plans, and the rows that they touch. */
package dev.parley.jdbc.plans;
