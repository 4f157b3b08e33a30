/** Stores that outlive the program: by a path or a JDBC URL, what is in them, and whether they have drifted. */
package dev.parley.cafe.kept;
